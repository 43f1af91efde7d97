package org.openpatent.outside.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpatent.platform.value.LastWrites.LastWrite;
import org.openpatent.platform.value.Stateless;

/**
 * The stored events in their order. See the package for why a reader who goes on where a page ended
 * misses none.
 */
public final class EventLog {
  private static final int SIDES = 3;

  private static final String NUMBER = "cast(cast(%s as text) as bigint) + ahead";

  /** In SQL the number of the transaction at hand, by which what it writes is ordered. */
  public static final String TX =
      "(select " + NUMBER.formatted("pg_current_xact_id()") + " from event_era)";

  /**
   * The oldest transaction that still runs, and how far the log can be read. That ends behind the
   * latest event and not before the oldest transaction: of transactions that wrote nothing in the
   * end the database does not remember the numbers when it crashes, and gives them once more.
   */
  private static final String RUNNING =
      "with running as materialized (select o.oldest, least(o.oldest, coalesce((select tx"
          + " from event order by tx desc limit 1), 0) + 1) as reached from (select "
          + NUMBER.formatted("pg_snapshot_xmin(pg_current_snapshot())")
          + " as oldest from event_era) o)";

  private static final String LAG =
      "select cast(coalesce(extract(epoch from clock_timestamp() - min(xact_start)), 0) as bigint)"
          + " from pg_stat_activity where backend_xid is not null";

  private static final String COLUMNS =
      "e.tx, e.place, e.type, e.subject, e.happened_at, e.data, e.public, e.side_1, e.side_2,"
          + " e.side_3";

  /** After the given place and before the oldest transaction that still runs. */
  private static final String IN_TURN =
      " and (e.tx, e.place) > (:tx, :place) and e.tx < running.oldest"
          + " order by e.tx, e.place limit :rows)";

  private static final String WRITE =
      "insert into event (tx, place, type, subject, happened_at, data, public, side_1, side_2,"
          + " side_3) select "
          + TX
          + ", r.*";

  private static final String ROW = "?, ?, ?, ?, cast(? as json), ?, ?, ?, ?";

  /** Of each payment that was ordered, or that a report of the bank decided. */
  private static final String WRITE_PAYMENTS =
      "insert into event (tx, place, type, subject, happened_at, data, public, side_1)"
          + " select "
          + TX
          + ", :place + row_number() over (order by p.id) - 1,"
          + " 'org.openpatent.payment.' || case p.status when 'PENDING' then 'ordered'"
          + " else lower(p.status) end || '.v1', '/v1/payments/' || p.id, :now,"
          + " json_build_object('payment', p.id, 'settlement', p.settlement_id, 'program',"
          + " p.program_code, 'payee', p.payee_code, 'status', p.status, 'on',"
          + " coalesce(p.paid_on, :today), 'version', p.version), false, p.payee_code"
          + " from payment p where ";

  private static final String ORDERED = "p.settlement_id = :cause";

  private static final String DECIDED =
      "p.id in (select a.payment_id from payment_attempt a where a.report_id = :cause"
          + " and a.number = p.attempts and a.outcome = p.status)";

  /**
   * @param next where to go on: after the last one, or where nothing more was there yet
   * @param more whether there are more already
   * @param oldest the oldest transaction that still ran
   */
  public record Found(List<KeptEvent> events, EventPlace next, boolean more, long oldest) {}

  private EventLog() {}

  /** Lets a new era begin if there are events ahead of the transactions of this server. */
  static void goOnAscending() {
    Stateless.session()
        .createNativeQuery("select event_era_go_on()", Boolean.class)
        .getSingleResult();
  }

  /**
   * How to write the rows of a transaction.
   *
   * @param rows of each the place, the type, the subject, when, the data as JSON, whether anybody
   *     reads it, and three that may
   */
  static LastWrite write(List<List<Object>> rows) {
    return LastWrite.ofRows(WRITE, ROW, rows);
  }

  /**
   * Writes an event of each payment that was ordered or decided.
   *
   * @param settlement whose payments were ordered, or null
   * @param report of the bank that decided payments, or null
   * @param place of the first one
   * @return how many there are
   */
  static int writePayments(UUID settlement, UUID report, int place, Instant now, LocalDate today) {
    return Stateless.session()
        .createNativeMutationQuery(WRITE_PAYMENTS + (report == null ? ORDERED : DECIDED))
        .setParameter("cause", report == null ? settlement : report)
        .setParameter("place", place)
        .setParameter("now", now)
        .setParameter("today", today)
        .executeUpdate();
  }

  /** The oldest transaction that still runs: what is before it is all there. */
  public static long oldest() {
    return Stateless.session()
        .createNativeQuery(RUNNING + " select oldest from running", Long.class)
        .getSingleResult();
  }

  /** Behind all that can be read; what is written from now on comes after it. */
  public static EventPlace reached() {
    return EventPlace.before(
        Stateless.session()
            .createNativeQuery(RUNNING + " select reached from running", Long.class)
            .getSingleResult());
  }

  /** For how many whole seconds the oldest transaction has run that may write events. */
  public static Duration lag() {
    return Duration.ofSeconds(
        Stateless.session().createNativeQuery(LAG, Long.class).getSingleResult());
  }

  /** The place of the transaction at hand; one that keeps no event has it for something else. */
  public static EventPlace here() {
    long tx = Stateless.session().createNativeQuery("select " + TX, Long.class).getSingleResult();
    return new EventPlace(tx, 0);
  }

  /** The events of a feed after a place, at most so many. */
  public static Found after(EventPlace after, EventFeed feed, int limit) {
    String page = page(feed);
    var query = Stateless.session().createNativeQuery(page, Object[].class);
    query.setParameter("tx", after.tx()).setParameter("place", after.place());
    query.setParameter("rows", limit + 1);
    Map<String, Object> asked = new HashMap<>();
    asked.put("subject", feed.subject());
    asked.put("org", feed.organization());
    asked.put("hidden", names(feed.hidden()));
    asked.put("types", names(feed.types()));
    asked.put("open", names(feed.types().stream().filter(EventType::isPublic).toList()));
    asked.forEach(
        (name, value) -> {
          if (page.contains(':' + name)) {
            query.setParameter(name, value);
          }
        });
    return found(query.getResultList(), after, limit);
  }

  private static String[] names(List<EventType> types) {
    return types.stream().map(EventType::toString).toArray(String[]::new);
  }

  /** Each part by an index of its own, in order, and no more rows of it than are shown. */
  private static String page(EventFeed feed) {
    List<String> parts = new ArrayList<>();
    boolean typed = !feed.types().isEmpty();
    String ofTypes = typed ? " and e.type = any(cast(:types as text[]))" : "";
    if (feed.subject() != null) {
      parts.add(part("e.subject = :subject" + ofTypes + seen(feed)));
    } else if (typed) {
      parts.add(
          "select t.* from unnest(cast(:%s as text[])) asked (type) cross join lateral %s t"
              .formatted(
                  feed.all() ? "types" : "open",
                  // by the index of types, whatever PostgreSQL expects; see the migration
                  part("e.type = asked.type" + overseen(feed), "(e.tx + 0)")));
    } else {
      parts.add(part(feed.all() ? "true" + overseen(feed) : "e.public"));
    }
    if (feed.subject() == null && feed.organization() != null) {
      IntStream.rangeClosed(1, SIDES)
          .forEach(side -> parts.add(part("e.side_%d = :org".formatted(side) + ofTypes)));
    }
    return RUNNING
        + " select running.oldest, running.reached, f.* from running left join lateral (select * from ("
        + String.join(" union all ", parts)
        + ") u order by 1, 2 limit :rows) f on true order by f.tx, f.place";
  }

  private static String part(String condition) {
    return part(condition, "e.tx");
  }

  private static String part(String condition, String tx) {
    return "(select " + COLUMNS + " from event e where " + condition + IN_TURN.replace("e.tx", tx);
  }

  private static String seen(EventFeed feed) {
    if (feed.all()) {
      return overseen(feed);
    }
    return feed.organization() == null
        ? " and e.public"
        : " and (e.public or :org in (e.side_1, e.side_2, e.side_3))";
  }

  private static String overseen(EventFeed feed) {
    return feed.hidden().isEmpty() ? "" : " and e.type <> all(cast(:hidden as text[]))";
  }

  private static Found found(List<Object[]> rows, EventPlace after, int limit) {
    long oldest = ((Number) rows.get(0)[0]).longValue();
    EventPlace reached = EventPlace.before(((Number) rows.get(0)[1]).longValue());
    List<KeptEvent> events =
        rows.stream()
            .filter(row -> row[2] != null)
            .map(EventLog::event)
            .collect(Collectors.toCollection(ArrayList::new));
    boolean more = events.size() > limit;
    if (more) {
      events.remove(limit);
    }
    EventPlace end = reached.compareTo(after) > 0 ? reached : after;
    return new Found(events, more ? events.get(limit - 1).place() : end, more, oldest);
  }

  private static KeptEvent event(Object[] row) {
    return new KeptEvent(
        new EventPlace(((Number) row[2]).longValue(), ((Number) row[3]).intValue()),
        (String) row[4],
        (String) row[5],
        (Instant) row[6],
        String.valueOf(row[7]),
        (Boolean) row[8],
        Stream.of(row[9], row[10], row[11]).filter(Objects::nonNull).toList());
  }
}
