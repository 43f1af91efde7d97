package org.openpatent.market.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openpatent.market.intake.ImportRefusal.Refused;
import org.openpatent.market.offer.OfferConfig;
import org.openpatent.market.patent.PatentUpdated;
import org.openpatent.market.patent.PatentsDescribed;
import org.openpatent.market.table.Headings;
import org.openpatent.market.table.ImportColumn;
import org.openpatent.market.table.SourceRow;
import org.openpatent.market.table.SpooledRows;
import org.openpatent.platform.http.BodyConstraints;
import org.openpatent.platform.http.ProblemMapper;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.StatementLimit;

/**
 * Stores the rows of one file: first it reads the file to its end, so that one that breaks off is
 * refused before anything of it is stored; then it enters the rows by batches.
 */
@ApplicationScoped
class ImportRun {
  /** Of more rows at once each costs no less, and a row that fails takes longer to find. */
  private static final int BATCH = 500;

  /** Some rows are as long as hundreds of others. */
  private static final int MOST_CHARACTERS = 1 << 22;

  /** For all rows of a file in one transaction. */
  private static final int WHOLE_FILE_SECONDS = 3600;

  @Inject Session session;
  @Inject LegalClock clock;
  @Inject OfferConfig offers;
  @Inject BodyConstraints constraints;
  @Inject Event<PatentUpdated> followers;
  @Inject Event<PatentsDescribed> described;

  /** A file that is entered, and what was entered of it. */
  private record Source(ImportJob job, Headings headings, EarlierRows earlier) {}

  /** What became of rows whose transaction is rolled back. */
  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient BatchResult result;

    RolledBack(BatchResult result) {
      super(null, null, false, false);
      this.result = result;
    }
  }

  /** The rows have to be entered again, in fewer at a time. */
  private static final class Spoiled extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * @throws Problem if the file cannot be read, or if it is stored whole or not at all and a row of
   *     it was refused
   */
  void run(UUID id, Path file) throws IOException {
    ImportJob job = QuarkusTransaction.requiringNew().call(() -> ImportJob.existing(id));
    try (SpooledRows rows = SpooledRows.of(file)) {
      if (rows.count == 0) {
        throw new Problem(Code.IMPORT_EMPTY);
      }
      if (job.total == null) {
        QuarkusTransaction.requiringNew()
            .run(() -> ImportJob.counted(id, rows.headings, rows.count));
      }
      Source source = new Source(job, rows.headings, new EarlierRows());
      for (int i = 0; i < job.rowsRead; i++) {
        pass(source, rows.next());
      }
      if (job.mode == ImportMode.ALL_OR_NOTHING) {
        enterAllOrNothing(source, rows);
      } else {
        enterBatches(source, rows);
        QuarkusTransaction.requiringNew().run(() -> ImportJob.completed(id, clock.now()));
      }
    }
  }

  /** Over a row that was entered before a restart. */
  private static void pass(Source source, SourceRow row) {
    var reading =
        new RowReading(new RowCells(source.headings, row), source.job.completesCheckDigits);
    if (reading.number != null) {
      source.earlier.note(reading.number, row.number());
    }
  }

  private static List<SourceRow> some(SpooledRows rows) throws IOException {
    List<SourceRow> some = new ArrayList<>(BATCH);
    int characters = 0;
    while (some.size() < BATCH && characters < MOST_CHARACTERS) {
      SourceRow row = rows.next();
      if (row == null) {
        break;
      }
      some.add(row);
      characters += row.characters();
    }
    return some;
  }

  private void enterBatches(Source source, SpooledRows rows) throws IOException {
    int read = source.job.rowsRead;
    for (List<SourceRow> some = some(rows); !some.isEmpty(); some = some(rows)) {
      enter(source, some, read);
      read += some.size();
    }
  }

  /**
   * Rows that cannot be stored together, because one of them met what another transaction stored
   * meanwhile or is refused after it has changed something, are stored by halves, so that all but
   * that one are.
   */
  private void enter(Source source, List<SourceRow> some, int read) {
    try {
      enterInTransaction(source, some, read);
    } catch (RuntimeException failed) {
      if (some.size() == 1 || failed instanceof Imports.Abandoned) {
        throw failed;
      }
      int half = some.size() / 2;
      enter(source, some.subList(0, half), read);
      enter(source, some.subList(half, some.size()), read + half);
    }
  }

  /** The counts are stored with the rows, or alone where the rows are not to be stored. */
  private void enterInTransaction(Source source, List<SourceRow> some, int read) {
    ImportJob job = source.job;
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                BatchResult result = enter(source, some);
                boolean refusedAlone = some.size() == 1 && !result.refused().isEmpty();
                if (job.mode == ImportMode.DRY_RUN || refusedAlone) {
                  throw new RolledBack(result);
                }
                ImportJob.advance(job.id, read, result);
              });
    } catch (RolledBack tried) {
      advance(job, read, tried.result);
    } catch (RuntimeException failed) {
      Problem problem = some.size() == 1 ? ofDatabase(failed) : null;
      if (problem == null || problem.code.isTemporary()) {
        throw failed;
      }
      advance(job, read, refused(source.headings, some.get(0), problem));
    }
  }

  private static void advance(ImportJob job, int read, BatchResult result) {
    QuarkusTransaction.requiringNew().run(() -> ImportJob.advance(job.id, read, result));
  }

  private static BatchResult refused(Headings headings, SourceRow row, Problem problem) {
    RowCells cells = new RowCells(headings, row);
    cells.add(ImportColumn.PATENT_NUMBER, problem, null);
    return new BatchResult(1, 0, 0, 0, List.of(new Refused(row, cells.problems)));
  }

  private static Problem ofDatabase(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return ProblemMapper.ofDatabase(refused);
      }
    }
    return null;
  }

  private BatchResult enter(Source source, List<SourceRow> some) {
    ImportJob job = source.job;
    session.setJdbcBatchSize(BATCH); // of what changes; what is new is copied
    Act act = new Act(job.requested.subject(), job.requested.organization(), clock.now());
    var bench = new ImportBatch.Bench(constraints, offers, followers::fire, source.earlier);
    var batch = new ImportBatch(job, source.headings, some, bench, act, clock.today());
    BatchResult result = batch.enter();
    if (batch.isSpoiled() && some.size() > 1 && job.mode == ImportMode.GOOD_ROWS) {
      throw new Spoiled();
    }
    session.clear(); // else all that was read is compared again before the commit
    if (!batch.written().isEmpty() && job.mode != ImportMode.DRY_RUN) {
      described.fire(new PatentsDescribed(batch.written()));
    }
    return result;
  }

  /** In one transaction; only refusals and the rows that were read are told meanwhile. */
  private void enterAllOrNothing(Source source, SpooledRows rows) {
    ImportJob job = source.job;
    QuarkusTransaction.requiringNew()
        .timeout(WHOLE_FILE_SECONDS)
        .call(
            () -> {
              StatementLimit.raise(Duration.ofSeconds(WHOLE_FILE_SECONDS));
              BatchResult all = BatchResult.NOTHING;
              int refused = 0;
              for (var some = some(rows); !some.isEmpty(); some = some(rows)) {
                BatchResult result = enter(source, some);
                advance(job, all.read(), result.refusalsOnly());
                all = all.plus(result);
                refused += result.refused().size();
              }
              if (refused > 0) {
                throw new Problem(Code.IMPORT_ROWS_REFUSED, refused);
              }
              ImportJob.advance(job.id, all.read(), all.toldBefore());
              session.flush();
              ImportJob.completed(job.id, clock.now());
              return null;
            });
  }
}
