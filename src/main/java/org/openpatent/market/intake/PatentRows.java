package org.openpatent.market.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.openpatent.market.offer.OfferConfig;
import org.openpatent.market.patent.PatentUpdated;
import org.openpatent.market.patent.PatentsDescribed;
import org.openpatent.market.table.Column;
import org.openpatent.market.table.Columns;
import org.openpatent.market.table.Headings;
import org.openpatent.market.table.ImportColumn;
import org.openpatent.market.table.SourceRow;
import org.openpatent.platform.http.BodyConstraints;
import org.openpatent.platform.value.Act;

/** Rows of patents, and of offers with them. */
@ApplicationScoped
class PatentRows implements RowKind {
  static final String CODE = "patents";

  @Inject OfferConfig offers;
  @Inject BodyConstraints constraints;
  @Inject Event<PatentUpdated> followers;
  @Inject Event<PatentsDescribed> described;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Columns<ImportColumn> columns() {
    return ImportColumn.COLUMNS;
  }

  @Override
  public Column key() {
    return ImportColumn.PATENT_NUMBER;
  }

  @Override
  public int rowsAtOnce() {
    return 500; // a row that fails takes longer to find among more
  }

  @Override
  public RowsOfFile open(ImportJob job, Headings headings) {
    var bench =
        new ImportBatch.Bench(
            constraints, offers, followers::fire, described::fire, new EarlierRows());
    return new RowsOfFile() {
      @Override
      public void pass(SourceRow row) {
        var reading = new RowReading(new RowCells(headings, row), job.completesCheckDigits);
        if (reading.number != null) {
          bench.earlier().note(EarlierRows.key(reading.number), row.number());
        }
      }

      @Override
      public RowBatch begin(List<SourceRow> rows, Act act, LocalDate today) {
        return new ImportBatch(job, headings, rows, bench, act, today);
      }
    };
  }
}
