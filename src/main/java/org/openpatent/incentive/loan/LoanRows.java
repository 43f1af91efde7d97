package org.openpatent.incentive.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.openpatent.market.intake.EarlierRows;
import org.openpatent.market.intake.ImportJob;
import org.openpatent.market.intake.RowBatch;
import org.openpatent.market.intake.RowCells;
import org.openpatent.market.intake.RowKind;
import org.openpatent.market.intake.RowsOfFile;
import org.openpatent.market.table.Column;
import org.openpatent.market.table.Columns;
import org.openpatent.market.table.Headings;
import org.openpatent.market.table.SourceRow;
import org.openpatent.platform.http.BodyConstraints;
import org.openpatent.platform.value.Act;

/** Rows of loans, each as it stands when its bank reports. */
@ApplicationScoped
class LoanRows implements RowKind {
  static final String CODE = "loans";

  @Inject BodyConstraints constraints;
  @Inject Event<LoanOverdue> overdue;

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
    var bench = new LoanBatch.Bench(new Borrowers(), constraints, new EarlierRows(), overdue::fire);
    return new RowsOfFile() {
      @Override
      public void pass(SourceRow row) {
        LoanReading reading = reading(row);
        if (reading.number != null) {
          bench.earlier().note(EarlierRows.key(reading.number.key()), row.number());
        }
      }

      @Override
      public RowBatch begin(List<SourceRow> rows, Act act, LocalDate today) {
        return new LoanBatch(bank, rows.stream().map(this::reading).toList(), bench, act, today);
      }

      private LoanReading reading(SourceRow row) {
        return new LoanReading(new RowCells(headings, row));
      }
    };
  }
}
