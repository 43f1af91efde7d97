package org.openpatent.shape.violations.treasury.payment;

/** Writes rows whose rules stand in other features. */
class WritesElsewhere {
  static final String COPY = "copy settlement_line (id) from stdin";
  static final String DELETE = "delete from organization where credit_code = ?1";
  static final String MOVE = "insert into ledger_entry (amount) values (1)";

  String update(String column) {
    return "with paid as (select id from payment) update recovery set " + column + " = 1";
  }
}
