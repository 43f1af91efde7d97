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
      for (int i = 0; i < job.rowsRead; i++) {
        rows.next();
      }
      if (job.mode == ImportMode.ALL_OR_NOTHING) {
        enterAllOrNothing(job, rows);
      } else {
        enterBatches(job, rows);
        QuarkusTransaction.requiringNew().run(() -> ImportJob.completed(id, clock.now()));
      }
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

  private void enterBatches(ImportJob job, SpooledRows rows) throws IOException {
    int read = job.rowsRead;
    for (List<SourceRow> some = some(rows); !some.isEmpty(); some = some(rows)) {
      enter(job, rows.headings, some, read);
      read += some.size();
    }
  }

  /**
   * Rows that cannot be stored together, because one of them met what another transaction stored
   * meanwhile or is refused after it has changed something, are stored by halves, so that all but
   * that one are.
   */
  private void enter(ImportJob job, Headings headings, List<SourceRow> some, int read) {
    try {
      enterInTransaction(job, headings, some, read);
    } catch (RuntimeException failed) {
      if (some.size() == 1 || failed instanceof Imports.Abandoned) {
        throw failed;
      }
      int half = some.size() / 2;
      enter(job, headings, some.subList(0, half), read);
      enter(job, headings, some.subList(half, some.size()), read + half);
    }
  }

  /** The counts are stored with the rows, or alone where the rows are not to be stored. */
  private void enterInTransaction(
      ImportJob job, Headings headings, List<SourceRow> some, int read) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                BatchResult result = enter(job, headings, some);
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
      advance(job, read, refused(headings, some.get(0), problem));
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

  private BatchResult enter(ImportJob job, Headings headings, List<SourceRow> some) {
    session.setJdbcBatchSize(BATCH); // of what changes; what is new is copied
    Act act = new Act(job.requested.subject(), job.requested.organization(), clock.now());
    var bench = new ImportBatch.Bench(constraints, offers, followers::fire);
    var batch = new ImportBatch(job, headings, some, bench, act, clock.today());
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
  private void enterAllOrNothing(ImportJob job, SpooledRows rows) {
    QuarkusTransaction.requiringNew()
        .timeout(WHOLE_FILE_SECONDS)
        .call(
            () -> {
              StatementLimit.raise(Duration.ofSeconds(WHOLE_FILE_SECONDS));
              BatchResult all = BatchResult.NOTHING;
              int refused = 0;
              for (var some = some(rows); !some.isEmpty(); some = some(rows)) {
                BatchResult result = enter(job, rows.headings, some);
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
