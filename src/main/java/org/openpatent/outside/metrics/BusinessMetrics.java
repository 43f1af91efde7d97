package org.openpatent.outside.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.openpatent.market.intake.RowsEntered;
import org.openpatent.outside.event.EventLog;
import org.openpatent.outside.event.EventsWritten;

/** Counts what was committed, and looks how far readers of events are behind. */
@ApplicationScoped
class BusinessMetrics {
  @Inject MeterRegistry registry;

  private volatile long eventLagMillis;

  void register(@Observes StartupEvent starting) {
    TimeGauge.builder("openpatent.event.lag", () -> eventLagMillis, TimeUnit.MILLISECONDS)
        .description("How long the oldest transaction has run that holds back later events")
        .register(registry);
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsWritten written) {
    written
        .counts()
        .forEach(
            (type, number) ->
                registry.counter("openpatent.changes", "type", type.toString()).increment(number));
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) RowsEntered entered) {
    rows(entered, "stored", entered.rows().stored());
    rows(entered, "unchanged", entered.rows().unchanged());
    rows(entered, "refused", entered.rows().refused().size());
  }

  private void rows(RowsEntered entered, String outcome, int number) {
    registry
        .counter("openpatent.import.rows", "kind", entered.kind(), "outcome", outcome)
        .increment(number);
  }

  @Scheduled(every = "15s")
  void look() {
    eventLagMillis = EventLog.lag().toMillis();
  }
}
