package org.openpatent.outside.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.openpatent.platform.http.ProblemMapper;

/**
 * Attempts that were refused wait here to be written many at a time, so that a refusal is answered
 * without the database, and by it no slower. So many wait at most; how many came beyond, the
 * service's log says. What waits is written when the service ends; when it is killed, the refusals
 * of the last moment are lost, and no act is. While the database is away they wait on; one whose
 * commit had no answer may be written twice.
 */
@ApplicationScoped
class RefusedAttempts {
  private static final Logger LOG = Logger.getLogger(RefusedAttempts.class);
  private static final int AT_ONCE = 200;

  private final BlockingQueue<AuditRow> waiting;
  private final AtomicLong lost = new AtomicLong();

  private final AuditWriting writing;

  @Inject
  RefusedAttempts(AuditConfig config, AuditWriting writing) {
    waiting = new ArrayBlockingQueue<>(config.waitingRefusals());
    this.writing = writing;
  }

  void keep(AuditRow row) {
    if (!waiting.offer(row)) {
      lost.incrementAndGet();
    }
  }

  @Scheduled(
      every = "{openpatent.audit.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    List<AuditRow> rows = new ArrayList<>();
    while (waiting.drainTo(rows, AT_ONCE) > 0 && write(rows)) {
      rows.clear();
    }
    tellUnwritten(lost.getAndSet(0));
  }

  void writeTheLast(@Observes ShutdownEvent stopped) {
    write();
    tellUnwritten(waiting.size());
  }

  private static void tellUnwritten(long rows) {
    if (rows > 0) {
      LOG.errorf("%d refused attempts are not in the audit log", rows);
    }
  }

  /** False if the database is away, so that these wait on. */
  private boolean write(List<AuditRow> rows) {
    List<AuditRow> placed =
        IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).at(i)).toList();
    try {
      QuarkusTransaction.requiringNew().run(() -> writing.refusals(placed));
      return true;
    } catch (RuntimeException failed) {
      if (ProblemMapper.isTemporary(failed)) {
        rows.forEach(this::keep);
        return false;
      }
      lost.addAndGet(rows.size());
      LOG.error("refused attempts could not be written", failed);
      return true;
    }
  }
}
