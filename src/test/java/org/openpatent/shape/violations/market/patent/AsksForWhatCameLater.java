package org.openpatent.shape.violations.market.patent;

/** Names what is built on it where no compiler looks. */
class AsksForWhatCameLater {
  static final String PLAIN = "select s.id from Settlement s where s.cutOff = ?1";

  static final String BULK = "update versioned Payment set attempts = 0";

  static final String SQL =
      """
      select p.number from patent p, offer o
        left join settlement_line l on l.subject = p.number
      """;

  String joined(String condition) {
    return "number in (select l.patent.number from License l" + " where " + condition + ")";
  }
}
