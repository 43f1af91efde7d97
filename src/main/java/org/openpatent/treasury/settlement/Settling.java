package org.openpatent.treasury.settlement;

import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.ledger.Journal;
import org.openpatent.treasury.settlement.JobRunner.JobWaiting;
import org.openpatent.treasury.settlement.Kind.ReadingMonitor;

/**
 * Computes a settlement: has the program's kind compute its lines and writes them. Small ones while
 * the caller waits, large ones by {@link SettlementJobs}.
 */
@ApplicationScoped
class Settling {
  @Inject Session session;
  @Inject LegalClock clock;
  @Inject SettlementConfig config;
  @Inject Event<JobWaiting> waiting;

  /** Is called now and then with the number of items read so far. */
  interface Progress {
    void read(int items);

    /** A monitor that reports the progress and never stops the reading. */
    default ReadingMonitor monitor() {
      return (read, owed) -> {
        if (read % JobKind.PROGRESS_EVERY == 0) {
          read(read);
        }
        return true;
      };
    }
  }

  /**
   * True when it was small enough to be computed while the caller waits.
   *
   * @throws Problem NOTHING_TO_SETTLE, whether it is small or large
   */
  boolean computeIfSmall(Settlement draft) {
    if (count(draft, config.inlineItems() + 1) <= config.inlineItems()) {
      compute(draft, read -> {});
      return true;
    }
    if (!owesAnything(draft)) {
      throw new Problem(Code.NOTHING_TO_SETTLE);
    }
    waiting.fire(new JobWaiting());
    return false;
  }

  /** Runs the computation up to its first line. */
  private boolean owesAnything(Settlement draft) {
    return session.doReturningWork(
        connection -> computed(connection, draft, (read, owed) -> owed == 0).lines().items() > 0);
  }

  /** How many items a computation has to read, counted no further than asked. */
  int count(Settlement settlement, int most) {
    return session.doReturningWork(
        connection ->
            Kind.of(settlement.program)
                .count(connection, List.of(settlement.program.terms()), settlement.cutOff, most));
  }

  /** Computes a draft in the caller's transaction. */
  void compute(Settlement settlement, Progress progress) {
    Money rest = Journal.budget(settlement.program.code).available();
    SettlementTotals totals =
        Metrics.timer("openpatent.settlement", "kind", settlement.program.kind)
            .record(() -> write(settlement, rest, progress));
    if (totals.lines() == 0) {
      throw new Problem(Code.NOTHING_TO_SETTLE);
    }
    settlement.computed(totals, rest, clock.now());
    Settlement.flush();
  }

  private SettlementTotals write(Settlement settlement, Money rest, Progress progress) {
    return session.doReturningWork(
        connection ->
            LineStream.write(
                connection,
                settlement,
                computed(connection, settlement, progress.monitor()).lines(rest)));
  }

  private static Computation computed(
      Connection connection, Settlement settlement, ReadingMonitor monitor) throws SQLException {
    return Kind.of(settlement.program)
        .compute(connection, List.of(settlement.program.terms()), settlement.cutOff, false, monitor)
        .get(0);
  }
}
