package org.openpatent.insight.funnel;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.openpatent.market.offer.OffersSeen.Look;
import org.openpatent.platform.value.Partitions;
import org.openpatent.platform.value.Stateless;

/** How often an offer was looked at on a day, over all nodes. */
@Entity
@IdClass(OfferInterest.Key.class)
public class OfferInterest extends PanacheEntityBase {
  /** What happened from look to recordal. */
  private static final String STEPS =
      """
      select i.seen_on as happened_on, i.shown, i.opened, i.quoted,
        0 as claimed, 0 as recorded
      from offer o join offer_interest i on i.offer_id = o.id
      where o.licensor_code = :licensor and i.seen_on between :from and :to
      union all
      select l.claimed_on, 0, 0, 0, 1, 0 from license l
      where l.licensor_code = :licensor and l.claimed_on between :from and :to
        and l.voided_at is null
      union all
      select l.recorded_on, 0, 0, 0, 0, 1 from license l
      where l.licensor_code = :licensor and l.recorded_on between :from and :to
        and l.voided_at is null
      """;

  /** One row for each place of the arrays; as many inserts would take longer. */
  private static final String ADD =
      """
      insert into offer_interest (offer_id, seen_on, shown, opened, quoted)
      select * from unnest(?, ?, ?, ?, ?)
      on conflict (offer_id, seen_on) do update set
        shown = offer_interest.shown + excluded.shown,
        opened = offer_interest.opened + excluded.opened,
        quoted = offer_interest.quoted + excluded.quoted
      """;

  private static final UUID LAST = new UUID(-1, -1);

  @Id public UUID offerId;
  @Id public LocalDate seenOn;
  public long shown;
  public long opened;
  public long quoted;

  /** The key of a row. */
  public record Key(UUID offerId, LocalDate seenOn) {}

  /** One offer on one day. */
  record Day(UUID offer, LocalDate on) {}

  /** So many looks of each kind. */
  record Interest(long shown, long opened, long quoted) {
    static Interest of(Look look) {
      return new Interest(
          look == Look.SHOWN ? 1 : 0, look == Look.OPENED ? 1 : 0, look == Look.QUOTED ? 1 : 0);
    }

    Interest plus(Interest other) {
      return new Interest(shown + other.shown, opened + other.opened, quoted + other.quoted);
    }
  }

  protected OfferInterest() {}

  /**
   * Adds these to what is stored, in a transaction of its own. In one order, so that two nodes wait
   * for each other at most once.
   */
  static void add(Map<Day, Interest> counted) {
    QuarkusTransaction.requiringNew()
        .run(() -> Stateless.session().doWork(connection -> add(counted, connection)));
  }

  private static void add(Map<Day, Interest> counted, Connection connection) throws SQLException {
    var days =
        counted.entrySet().stream()
            .sorted(
                Comparator.comparing(
                    Map.Entry::getKey, Comparator.comparing(Day::offer).thenComparing(Day::on)))
            .toList();
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setArray(1, array(connection, "uuid", days, day -> day.getKey().offer));
      insert.setArray(2, array(connection, "date", days, day -> day.getKey().on));
      insert.setArray(3, array(connection, "bigint", days, day -> day.getValue().shown));
      insert.setArray(4, array(connection, "bigint", days, day -> day.getValue().opened));
      insert.setArray(5, array(connection, "bigint", days, day -> day.getValue().quoted));
      insert.executeUpdate();
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<Map.Entry<Day, Interest>> days,
      Function<Map.Entry<Day, Interest>, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, days.stream().map(value).toArray());
  }

  /** Months that ended before this day. */
  static void forgetBefore(LocalDate day) {
    Partitions.tend("offer_interest", day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /** In each row a month as {@code 2026-03}, and how often what happened in it. */
  static List<Object[]> byMonth(String licensor, LocalDate from, LocalDate to) {
    return Stateless.session()
        .createNativeQuery(
            "with step as ("
                + STEPS
                + ") select to_char(happened_on, 'YYYY-MM') as in_month, sum(shown), sum(opened),"
                + " sum(quoted), sum(claimed), sum(recorded)"
                + " from step group by in_month order by in_month",
            Object[].class)
        .setParameter("licensor", licensor)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  /**
   * In each row an offer of the licensor, its patent and title, and how often what happened; the
   * newest first, before the given one.
   */
  static List<Object[]> byOffer(
      String licensor, LocalDate from, LocalDate to, UUID before, int rows) {
    return Stateless.session()
        .createNativeQuery(
            """
            select o.id, p.number, p.title, i.shown, i.opened, i.quoted, l.claimed, l.recorded
            from (
              select id, patent_number from offer
              where licensor_code = :licensor and id < :before order by id desc limit :rows) o
            join patent p on p.number = o.patent_number
            cross join lateral (
              select coalesce(sum(shown), 0) as shown, coalesce(sum(opened), 0) as opened,
                coalesce(sum(quoted), 0) as quoted
              from offer_interest
              where offer_id = o.id and seen_on between :from and :to) i
            cross join lateral (
              select count(*) filter (where claimed_on between :from and :to) as claimed,
                count(*) filter (where recorded_on between :from and :to) as recorded
              from license where offer_id = o.id and voided_at is null) l
            order by o.id desc
            """,
            Object[].class)
        .setParameter("licensor", licensor)
        .setParameter("from", from)
        .setParameter("to", to)
        .setParameter("before", before == null ? LAST : before)
        .setParameter("rows", rows)
        .getResultList();
  }
}
