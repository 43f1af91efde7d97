package org.openpatent.outside.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openpatent.outside.event.EventFeed;
import org.openpatent.outside.event.EventLog;
import org.openpatent.outside.event.EventPlace;
import org.openpatent.platform.value.Stateless;

/**
 * How far the service has come with each webhook. Whoever changes turns of several webhooks, or
 * decides by their deliveries, has locked them first, so that nothing that is made meanwhile is
 * passed over.
 */
final class WebhookTurn {
  private static final String BEGIN =
      "insert into webhook_turn (webhook_id, tx, place, leased_until, slow, stopped)"
          + " values (:id, :tx, :place, :now, false, false)";

  private static final String LOCK =
      "select cast(1 as integer) from webhook_turn where webhook_id = any(cast(:ids as uuid[]))"
          + " order by webhook_id for update";

  private static final String WAKE =
      "update webhook_turn set due_at = least(due_at, :now)"
          + " where webhook_id = any(cast(:ids as uuid[])) and not stopped";

  private static final String REST =
      "update webhook_turn set stopped = true, due_at = null, tx = coalesce(tx, :tx), place = coalesce(place, :place)"
          + " where webhook_id = :id";

  private static final String RESUME =
      "update webhook_turn set stopped = false, due_at = :now, failing_since = null"
          + " where webhook_id = :id";

  private static final String GO_ON =
      "update webhook_turn set tx = :tx, place = :place where webhook_id = :id";

  private static final String GO_BACK = GO_ON + " and (tx is null or (tx, place) > (:tx, :place))";

  private static final String FOLLOWERS =
      "select w.id, w.overseeing, w.owner_code, w.types, w.subject, t.tx, t.place"
          + " from webhook_turn t join webhook w on w.id = t.webhook_id where not t.stopped and ";

  /** So many deliveries may wait while more are made of what happened before. */
  private static final String ROOM =
      "(select count(*) from (select 1 from webhook_delivery d where d.webhook_id = w.id"
          + " and d.status = 'PENDING' limit 1000) waiting) < 1000";

  private static final String BEHIND =
      "(t.tx, t.place) < (:tx, :place) and " + ROOM + " order by t.tx, t.place limit 20";

  /** Of each index the first row, or the last one, whatever PostgreSQL expects. */
  private static final String NEWS =
      "select exists (select 1 from webhook_turn where not stopped) and exists (select 1"
          + " from webhook_tail l where (l.tx, l.place) < (select tx, place from event"
          + " order by tx desc, place desc limit 1) or (l.tx, l.place) > (select tx, place"
          + " from webhook_turn where not stopped order by tx, place limit 1)),"
          + " coalesce((select min(due_at) from webhook_turn) <= :now, false),"
          + " exists (select 1 from webhook_turn where not stopped)";

  /**
   * A webhook that is made deliveries for.
   *
   * @param place up to which they were; null for as far as the tail
   */
  record Follower(UUID id, EventFeed feed, EventPlace place) {}

  /**
   * @param news whether deliveries are to be made
   * @param due whether any are to be sent
   * @param followed whether there is a webhook that is told what happens
   */
  record Look(boolean news, boolean due, boolean followed) {}

  private WebhookTurn() {}

  /** Of a new webhook, which is sent what happens from now on. */
  static void begin(UUID id, Instant now) {
    EventPlace here = EventPlace.before(EventLog.oldest());
    Stateless.session()
        .createNativeMutationQuery(BEGIN)
        .setParameter("id", id)
        .setParameter("now", now)
        .setParameter("tx", here.tx())
        .setParameter("place", here.place())
        .executeUpdate();
  }

  /** Waits until no other transaction has these turns. */
  static void lock(Collection<UUID> ids) {
    Stateless.session()
        .createNativeQuery(LOCK, Integer.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultList();
  }

  /** Something of them is to be sent; the caller has locked them. */
  static void wake(Collection<UUID> ids, Instant now) {
    Stateless.session()
        .createNativeMutationQuery(WAKE)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Nothing is sent until it is resumed; then it goes on from here. */
  static void rest(UUID id) {
    move(REST, id, WebhookTail.await());
  }

  static void resume(UUID id, Instant now) {
    Stateless.session()
        .createNativeMutationQuery(RESUME)
        .setParameter("id", id)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Deliveries were made up to a place; null for as far as the tail. */
  static void goOn(UUID id, EventPlace to) {
    if (to == null) {
      Stateless.session()
          .createNativeMutationQuery(
              "update webhook_turn set tx = null, place = null where webhook_id = :id")
          .setParameter("id", id)
          .executeUpdate();
    } else {
      move(GO_ON, id, to);
    }
  }

  /** Deliveries are made again of what is after a place, unless they are to be made anyway. */
  static void goBack(UUID id, EventPlace to) {
    EventPlace tail = WebhookTail.await();
    if (to.compareTo(tail) < 0) {
      move(GO_BACK, id, to);
    }
  }

  private static void move(String statement, UUID id, EventPlace to) {
    Stateless.session()
        .createNativeMutationQuery(statement)
        .setParameter("id", id)
        .setParameter("tx", to.tx())
        .setParameter("place", to.place())
        .executeUpdate();
  }

  /** Whether there is anything to do; what is asked while there is not. */
  static Look look(Instant now) {
    Object[] row =
        Stateless.session()
            .createNativeQuery(NEWS, Object[].class)
            .setParameter("now", now)
            .getSingleResult();
    return new Look((Boolean) row[0], (Boolean) row[1], (Boolean) row[2]);
  }

  static List<Follower> atTail() {
    return Stateless.session()
        .createNativeQuery(FOLLOWERS + "t.tx is null", Object[].class)
        .getResultList()
        .stream()
        .map(WebhookTurn::follower)
        .toList();
  }

  /** Some of those that are behind, the furthest first, without those for which enough waits. */
  static List<Follower> behind(EventPlace tail) {
    return Stateless.session()
        .createNativeQuery(FOLLOWERS + BEHIND, Object[].class)
        .setParameter("tx", tail.tx())
        .setParameter("place", tail.place())
        .getResultList()
        .stream()
        .map(WebhookTurn::follower)
        .toList();
  }

  private static Follower follower(Object[] row) {
    List<String> types = Arrays.asList((String[]) row[3]);
    EventFeed feed = Webhook.feed((Boolean) row[1], (String) row[2], types, (String) row[4]);
    return new Follower((UUID) row[0], feed, place(row[5], row[6]));
  }

  static EventPlace place(Object tx, Object place) {
    return tx == null
        ? null
        : new EventPlace(((Number) tx).longValue(), ((Number) place).intValue());
  }

  /** Since when nothing but failure came of it; null if the last attempt was good, or none was. */
  static Instant failingSince(UUID id) {
    return Stateless.session()
        .createNativeQuery(
            "select failing_since from webhook_turn where webhook_id = :id", Instant.class)
        .setParameter("id", id)
        .getSingleResult();
  }
}
