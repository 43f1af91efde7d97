package org.openpatent.license;

import java.util.List;
import java.util.Objects;

/** A license as a row of a table; the contacts of its sides are left to the license itself. */
final class LicenseCsv {
  /** Read at once; some hundred kilobytes. */
  static final int ROWS = 500;

  static final List<String> COLUMNS =
      List.of(
          "license",
          "status",
          "offer",
          "patentNumber",
          "title",
          "licensor",
          "licensorName",
          "licensee",
          "licenseeName",
          "royaltyMethod",
          "claimedAt",
          "startsOn",
          "termMonths",
          "effectiveOn",
          "beginsOn",
          "endsOn",
          "endReason",
          "amountDue",
          "paymentDueOn",
          "receivedOn",
          "recordalDueOn",
          "recordalNumber",
          "recordedOn",
          "recordalOverdue");

  private LicenseCsv() {}

  static List<String> cells(LicenseView l) {
    return List.of(
        l.id().toString(),
        l.status().name(),
        l.offerId().toString(),
        l.patentNumber(),
        l.title(),
        l.licensor().creditCode(),
        l.licensor().name(),
        l.licensee().creditCode(),
        l.licensee().name(),
        l.royalty().method().name(),
        l.claimedAt().toString(),
        l.startsOn().toString(),
        String.valueOf(l.termMonths()),
        text(l.effectiveOn()),
        text(l.beginsOn()),
        text(l.endsOn()),
        text(l.endReason()),
        text(l.amountDue()),
        text(l.paymentDueOn()),
        text(l.receivedOn()),
        text(l.recordalDueOn()),
        text(l.recordalNumber()),
        text(l.recordedOn()),
        String.valueOf(l.recordalOverdue()));
  }

  private static String text(Object cell) {
    return Objects.toString(cell, "");
  }
}
