package org.openpatent.market.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openpatent.market.table.SourceRow;
import org.openpatent.market.table.SpooledRows;
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
  /** Some rows are as long as hundreds of others. */
  private static final int MOST_CHARACTERS = 1 << 22;

  /** For all rows of a file in one transaction. */
  private static final int WHOLE_FILE_SECONDS = 3600;

  @Inject Session session;
  @Inject LegalClock clock;
  @Inject RowKinds kinds;

  /** A file that is entered. */
  private record Source(ImportJob job, RowKind kind, SpooledRows spooled, RowsOfFile rows) {}

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
    RowKind kind = kinds.of(job);
    try (SpooledRows rows = SpooledRows.of(file, kind.columns())) {
      if (rows.count == 0) {
        throw new Problem(Code.IMPORT_EMPTY);
      }
      if (job.total == null) {
        QuarkusTransaction.requiringNew()
            .run(() -> ImportJob.counted(id, rows.headings, rows.count));
      }
      Source source = new Source(job, kind, rows, kind.open(job, rows.headings));
      for (int i = 0; i < job.rowsRead; i++) {
        source.rows.pass(rows.next());
      }
      if (job.mode == ImportMode.ALL_OR_NOTHING) {
        enterAllOrNothing(source);
      } else {
        enterBatches(source);
        QuarkusTransaction.requiringNew().run(() -> ImportJob.completed(id, clock.now()));
      }
    }
  }

  private static List<SourceRow> some(Source source) throws IOException {
    int most = source.kind.rowsAtOnce();
    List<SourceRow> some = new ArrayList<>(most);
    int characters = 0;
    while (some.size() < most && characters < MOST_CHARACTERS) {
      SourceRow row = source.spooled.next();
      if (row == null) {
        break;
      }
      some.add(row);
      characters += row.characters();
    }
    return some;
  }

  private void enterBatches(Source source) throws IOException {
    int read = source.job.rowsRead;
    for (List<SourceRow> some = some(source); !some.isEmpty(); some = some(source)) {
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
      advance(job, read, refused(source, some.get(0), problem));
    }
  }

  private static void advance(ImportJob job, int read, BatchResult result) {
    QuarkusTransaction.requiringNew().run(() -> ImportJob.advance(job.id, read, result));
  }

  private static BatchResult refused(Source source, SourceRow row, Problem problem) {
    RowCells cells = new RowCells(source.spooled.headings, row);
    cells.add(source.kind.key(), problem, null);
    return new BatchResult(1, 0, 0, 0, 0, List.of(cells.refused()));
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
    session.setJdbcBatchSize(some.size()); // of what changes; what is new is copied
    Act act = new Act(job.requested.subject(), job.requested.organization(), clock.now());
    RowBatch batch = source.rows.begin(some, act, clock.today());
    BatchResult result = batch.enter();
    if (batch.isSpoiled() && some.size() > 1 && job.mode == ImportMode.GOOD_ROWS) {
      throw new Spoiled();
    }
    session.clear(); // else all that was read is compared again before the commit
    if (job.mode != ImportMode.DRY_RUN) {
      batch.tell();
    }
    return result;
  }

  /** In one transaction; only refusals and the rows that were read are told meanwhile. */
  private void enterAllOrNothing(Source source) {
    ImportJob job = source.job;
    QuarkusTransaction.requiringNew()
        .timeout(WHOLE_FILE_SECONDS)
        .call(
            () -> {
              StatementLimit.raise(Duration.ofSeconds(WHOLE_FILE_SECONDS));
              BatchResult all = BatchResult.NOTHING;
              int refused = 0;
              for (var some = some(source); !some.isEmpty(); some = some(source)) {
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
