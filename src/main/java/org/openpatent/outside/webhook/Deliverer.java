package org.openpatent.outside.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Future;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.openpatent.outside.event.CloudEvent;
import org.openpatent.outside.event.EventsWritten;
import org.openpatent.outside.webhook.Claim.Due;
import org.openpatent.outside.webhook.WebhookTurn.Look;
import org.openpatent.platform.value.JsonText;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Passes;

/**
 * Sends what is due. A pass makes deliveries of what is new, takes the turns of webhooks and begins
 * to send; no thread and no connection to the database waits for a receiver. Slow receivers have
 * places of their own, so that however many there are, the others are sent to.
 */
@ApplicationScoped
class Deliverer {
  private static final Logger LOG = Logger.getLogger(Deliverer.class);
  private static final int KEPT_AT_ONCE = 200;
  private static final String CONTENT_TYPE = "application/cloudevents+json";

  private final Passes passes = new Passes(1, this::pass);
  private final Passes keeping = new Passes(1, this::keep);
  private final BlockingQueue<Run> ended = new LinkedBlockingQueue<>();
  private final AtomicInteger quick = new AtomicInteger();
  private final AtomicInteger slow = new AtomicInteger();

  /** By the last look: while nobody is told what happens, no change is followed by a look. */
  private volatile boolean followed;

  @Inject LegalClock clock;
  @Inject WebhookConfig config;
  @Inject ObjectMapper mapper;
  @Inject DeliveryMaking making;
  @Inject RunResults results;
  @Inject WebhookSender sender;
  @Inject WebhookDisabling disabling;

  /** An event fired in the transaction by which something is due at once. */
  record WebhookDue() {}

  void lookAtOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsWritten written) {
    if (followed) {
      passes.begin();
    }
  }

  void lookAtOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhookDue due) {
    passes.begin();
  }

  @Scheduled(
      every = "{openpatent.webhooks.look}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    passes.begin();
  }

  @PreDestroy
  void stop() {
    passes.stop();
    keeping.stop();
  }

  void pass() {
    try {
      Look look = QuarkusTransaction.requiringNew().call(() -> WebhookTurn.look(clock.now()));
      followed = look.followed();
      if (look.news()) {
        making.make();
      }
      if (look.news() || look.due()) {
        begin(false, quick, config.atOnce());
        begin(true, slow, config.atOnce() / 2);
      }
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "webhooks could not be sent, and are at the next look");
    }
  }

  private void begin(boolean slowOnes, AtomicInteger running, int most) {
    int free = most - running.get();
    if (free <= 0) {
      return;
    }
    Instant now = clock.now();
    Instant until = now.plus(RunResults.lease(config.timeout()));
    List<Claim> claims =
        QuarkusTransaction.requiringNew().call(() -> Claim.take(slowOnes, free, now, until));
    for (Claim claim : claims) {
      running.incrementAndGet();
      try {
        new Run(claim, clock::now, this::send, this::end).begin();
      } catch (RuntimeException failed) {
        running.decrementAndGet();
        LOG.warnf(failed, "webhook %s could not be sent to; its turn runs out", claim.webhook());
      }
    }
  }

  private Future<Attempt> send(Claim claim, Due due) {
    String id = due.event().place().toString();
    long timestamp = clock.now().getEpochSecond();
    String body = body(due);
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            CONTENT_TYPE,
            "User-Agent",
            "OpenPatent",
            "webhook-id",
            id,
            "webhook-timestamp",
            String.valueOf(timestamp),
            "webhook-signature",
            claim.sign(id, timestamp, body));
    return sender.send(claim.url(), headers, body);
  }

  private String body(Due due) {
    return JsonText.of(mapper, CloudEvent.of(due.event()));
  }

  private void end(Run run) {
    ended.add(run);
    keeping.begin();
  }

  private void keep() {
    List<Run> runs = new ArrayList<>();
    while (ended.drainTo(runs, KEPT_AT_ONCE) > 0) {
      keep(runs);
      passes.begin();
      runs.clear();
    }
  }

  /** What cannot be kept is sent again once the turns have run out. */
  private void keep(List<Run> runs) {
    try {
      Set<UUID> failing =
          QuarkusTransaction.requiringNew().call(() -> results.keep(runs, clock.now()));
      failing.forEach(id -> disabling.disable(id, DisabledCause.FAILING));
      Set<UUID> gone = new HashSet<>();
      runs.stream().filter(run -> run.gone).forEach(run -> gone.add(run.claim.webhook()));
      gone.forEach(id -> disabling.disable(id, DisabledCause.GONE));
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "what came of webhooks could not be kept, and they are sent again");
    } finally {
      runs.forEach(run -> (run.claim.slow() ? slow : quick).decrementAndGet());
    }
  }
}
