package org.openpatent.incentive.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openpatent.market.intake.ImportJob;
import org.openpatent.market.intake.RowCells;
import org.openpatent.market.intake.RowKind;
import org.openpatent.market.intake.RowsOfFile;
import org.openpatent.market.table.Column;
import org.openpatent.market.table.Columns;
import org.openpatent.market.table.Headings;
import org.openpatent.platform.http.BodyConstraints;

/** Rows of loans, each as it stands when its bank reports. */
@ApplicationScoped
class LoanRows implements RowKind {
  static final String CODE = "loans";

  @Inject BodyConstraints constraints;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Columns<LoanColumn> columns() {
    return LoanColumn.COLUMNS;
  }

  @Override
  public Column key() {
    return LoanColumn.NUMBER;
  }

  @Override
  public int rowsAtOnce() {
    return 2000;
  }

  @Override
  public RowsOfFile open(ImportJob job, Headings headings) {
    String bank = job.requested.organization();
    Borrowers borrowers = new Borrowers();
    return (rows, act, today) ->
        new LoanBatch(
            bank,
            rows.stream().map(row -> new LoanReading(new RowCells(headings, row))).toList(),
            borrowers,
            constraints,
            act,
            today);
  }
}
