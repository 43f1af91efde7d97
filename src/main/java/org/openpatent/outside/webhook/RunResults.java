package org.openpatent.outside.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openpatent.platform.value.JsonText;
import org.openpatent.platform.value.Stateless;

/** Keeps what came of many turns by few statements, and gives the turns back. */
@ApplicationScoped
class RunResults {
  private static final String KEEP =
      "update webhook_delivery d set status = r.status, attempts = d.attempts + 1,"
          + " next_at = coalesce(r.next, d.next_at), first_at = coalesce(d.first_at, r.at),"
          + " last_at = r.at, last_status = r.answer, failure = r.failure, millis = r.millis,"
          + " extract = r.extract from json_to_recordset(cast(:rows as json)) as r (id uuid,"
          + " status text, at timestamptz, next timestamptz, answer integer, failure text,"
          + " millis integer, extract text) where d.id = r.id and d.status = 'PENDING'";

  /** The next turn is when the first of any subject is due. */
  private static final String GIVE_BACK =
      "update webhook_turn t set leased_until = :now, slow = r.slow,"
          + " failing_since = case when r.good then null when r.bad"
          + " then coalesce(t.failing_since, :now) else t.failing_since end,"
          + " due_at = case when t.stopped then null"
          + " when r.more then greatest(:now, r.rest) else ("
          + "select case when min(d.next_at) is not null then greatest(min(d.next_at), r.rest) end"
          + " from webhook_delivery d where d.webhook_id = t.webhook_id and d.status = 'PENDING'"
          + " and not exists (select 1 from webhook_delivery f where f.webhook_id = d.webhook_id"
          + " and f.subject = d.subject and f.status = 'PENDING'"
          + " and (f.tx, f.place) < (d.tx, d.place))) end"
          + " from json_to_recordset(cast(:rows as json)) as r (webhook uuid, until timestamptz,"
          + " slow boolean, good boolean, bad boolean, more boolean, rest timestamptz)"
          + " where t.webhook_id = r.webhook and t.leased_until = r.until";

  private static final String FAILING =
      "select webhook_id from webhook_turn where webhook_id = any(cast(:ids as uuid[]))"
          + " and failing_since <= :since";

  private static final Map<DeliveryStatus, Counter> ATTEMPTS =
      Map.of(
          DeliveryStatus.DELIVERED, counter("delivered"),
          DeliveryStatus.PENDING, counter("failed"),
          DeliveryStatus.DEAD, counter("dead"));

  @Inject ObjectMapper mapper;
  @Inject WebhookConfig config;

  /** As the statement reads it. */
  private record Turn(
      UUID webhook,
      Instant until,
      boolean slow,
      boolean good,
      boolean bad,
      boolean more,
      Instant rest) {
    static Turn of(Run run) {
      return new Turn(
          run.claim.webhook(),
          run.claim.until(),
          run.slow,
          run.good,
          run.bad(),
          run.more,
          run.rest);
    }
  }

  /**
   * Called in a transaction of its own.
   *
   * @return those that failed for too long
   */
  Set<UUID> keep(List<Run> runs, Instant now) {
    WebhookTurn.lock(runs.stream().map(run -> run.claim.webhook()).toList());
    List<Run.Result> results = runs.stream().flatMap(run -> run.results.stream()).toList();
    if (!results.isEmpty()) {
      Stateless.session()
          .createNativeMutationQuery(KEEP)
          .setParameter("rows", JsonText.of(mapper, results))
          .executeUpdate();
      results.forEach(result -> ATTEMPTS.get(result.status()).increment());
    }
    Stateless.session()
        .createNativeMutationQuery(GIVE_BACK)
        .setParameter("rows", JsonText.of(mapper, runs.stream().map(Turn::of).toList()))
        .setParameter("now", now)
        .executeUpdate();
    return failing(
        runs.stream().filter(Run::dead).map(run -> run.claim.webhook()).collect(Collectors.toSet()),
        now.minus(config.disabledAfter()));
  }

  private static Counter counter(String outcome) {
    return Metrics.counter("openpatent.webhook.deliveries", "outcome", outcome);
  }

  private static Set<UUID> failing(Set<UUID> dead, Instant since) {
    return dead.isEmpty()
        ? Set.of()
        : new HashSet<>(
            Stateless.session()
                .createNativeQuery(FAILING, UUID.class)
                .setParameter("ids", dead.toArray(UUID[]::new))
                .setParameter("since", since)
                .getResultList());
  }

  /** How long a turn is a node's own: until the last attempt has ended, and was kept. */
  static Duration lease(Duration timeout) {
    return Run.LONGEST.plus(timeout).plusSeconds(30);
  }
}
