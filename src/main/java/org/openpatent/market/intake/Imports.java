package org.openpatent.market.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.openpatent.platform.http.SentFile;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Passes;
import org.openpatent.platform.value.Problem;

/**
 * Runs imports, two at a time over all nodes, so that files do not take from requests what these
 * need. What waits are rows in the database, so an import that a node did not finish goes on after
 * a restart or on another node, with the first row that is not stored. Locks that end with their
 * transaction keep a third import from running and two nodes from the same one.
 */
@ApplicationScoped
public class Imports {
  private static final List<String> SLOTS = List.of("import 1", "import 2");

  /** Longer than the largest file takes. */
  private static final int TIMEOUT_SECONDS = 7200;

  /** An import ends as failed after so many tries without progress. */
  private static final int TRIES = 5;

  private static final Logger LOG = Logger.getLogger(Imports.class);

  private final Passes passes = new Passes(SLOTS.size(), this::runAll);

  @Inject ImportRun runs;
  @Inject LegalClock clock;
  @Inject Event<ImportWaiting> waiting;

  /** An event fired in the transaction that stores a new import. */
  record ImportWaiting() {}

  /** The import was cancelled, or ended by another node, while it ran. */
  static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Keeps a file until its turn comes; call it in the transaction of the request that sent it.
   *
   * @throws Problem IMPORT_QUEUE_FULL when too many of the organization wait
   */
  public ImportJob take(ImportJob.Wishes wishes, SentFile body, Act requested) throws IOException {
    ImportJob job = ImportJob.request(wishes, body.bytes(), requested);
    ImportJob.flush();
    try (InputStream file = body.open()) {
      ImportContent.keep(job.id, file);
    }
    job.enqueue();
    waiting.fire(new ImportWaiting());
    return job;
  }

  /** Runs a new import as soon as it is committed. */
  void runSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportWaiting waiting) {
    passes.begin();
  }

  /** Runs what a restart or a failure left behind. */
  @Scheduled(every = "{openpatent.imports.left-behind-every}")
  void runLeftBehind() {
    passes.begin();
  }

  @PreDestroy
  void stop() {
    passes.stop();
  }

  private void runAll() {
    try {
      while (QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(this::runNext)) {
        // the next one may be another organization's
      }
    } catch (RuntimeException failed) { // tried again by a later pass
      LOG.errorf(failed, "an import could not go on");
    }
  }

  /** False if nothing waits, or nothing more may run. */
  private boolean runNext() throws IOException {
    if (SLOTS.stream().noneMatch(AdvisoryLock::take)) {
      return false;
    }
    for (UUID id : QuarkusTransaction.requiringNew().call(ImportJob::waiting)) {
      if (AdvisoryLock.take(id.toString())) {
        run(id);
        return true;
      }
    }
    return false;
  }

  private void run(UUID id) throws IOException {
    int tries = QuarkusTransaction.requiringNew().call(() -> ImportJob.begin(id, clock.now()));
    if (tries > TRIES) {
      fail(id, new Problem(Code.IMPORT_FAILED));
    } else if (tries > 0) {
      Path file = Files.createTempFile("openpatent-", ".import");
      try {
        QuarkusTransaction.requiringNew().call(() -> copy(id, file));
        runs.run(id, file);
      } catch (Problem refused) {
        fail(id, refused);
      } catch (Abandoned ended) {
        LOG.infof("import %s was cancelled while it ran", id);
      } finally {
        Files.delete(file);
      }
    }
  }

  private static Path copy(UUID id, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      ImportContent.copy(id, out);
    }
    return file;
  }

  private void fail(UUID id, Problem why) {
    QuarkusTransaction.requiringNew().run(() -> ImportJob.failed(id, why, clock.now()));
  }
}
