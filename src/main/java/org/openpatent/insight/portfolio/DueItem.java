package org.openpatent.insight.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.market.license.LicenseRecordal;
import org.openpatent.platform.http.TextForm;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.WorkingCalendar;

/** One thing that an organization must not miss, by the end of the period. */
record DueItem(
    DueKind kind,
    @Schema(description = "The last day for it; of a payment the day it falls due.") LocalDate on,
    String patentNumber,
    String title,
    @Omittable UUID offer,
    @Omittable UUID license,
    @Schema(description = "The side of the license on which the organization is.") @Omittable
        Side side,
    @Schema(description = "The other side of the license.") @Omittable DueParty otherSide,
    @Omittable Money amount) {
  /** How many days ahead an office looks. */
  static final int DAYS = 30;

  /** How many of each kind are shown at a glance. */
  private static final int GLANCE = 20;

  /**
   * By kind, then by day. A recordal is ordered by the day of effect: the working day on which it
   * falls due is never earlier for a later effect.
   */
  private static final String DUE =
      "select d.*, p.title, g.credit_code, g.name from ("
          + "select case when l.effective_on <= :overdue then 0 else 2 end as kind,"
          + " l.effective_on as day, cast(l.id as text) as id, l.patent_number, l.offer_id,"
          + " l.id as license_id, l.licensor_code = :org as licensor, l.amount_due,"
          + " case when l.licensor_code = :org then l.licensee_code else l.licensor_code end as other"
          + " from license l where "
          + Standing.A_SIDE
          + " and "
          + Standing.UNRECORDED
          + " and l.effective_on <= :recordals"
          + " union all select case when l.payment_due_on < :today then 1 else 3 end,"
          + " l.payment_due_on, cast(l.id as text), l.patent_number, l.offer_id, l.id,"
          + " l.licensor_code = :org, l.amount_due,"
          + " case when l.licensor_code = :org then l.licensee_code else l.licensor_code end"
          + " from license l where "
          + Standing.A_SIDE
          + " and "
          + Standing.UNPAID
          + " and l.payment_due_on <= :to"
          + " union all select 4, least(o.open_until, o.withdrawn_on - 1), cast(o.id as text),"
          + " o.patent_number, o.id, null, null, null, null"
          + " from offer o join patent p on p.number = o.patent_number where o.licensor_code = :org"
          + " and "
          + Standing.OFFERED
          + " and least(o.open_until, o.withdrawn_on - 1) <= :to"
          + " union all select 5, p.protected_until, p.number, p.number, null, null, null, null, null"
          + " from patent p where "
          + Standing.OWNED
          + " and p.protected_until between :today and :to and ("
          + Standing.PATENT_STATUS
          + ") = 'IN_FORCE'"
          + ") d join patent p on p.number = d.patent_number"
          + " left join organization g on g.credit_code = d.other";

  private static final String PAGE =
      "select * from ("
          + DUE
          + ") d where (kind, day, id) > (:kind, :day, :id)"
          + " order by kind, day, id limit :rows";

  private static final String AT_A_GLANCE =
      "select * from (select d.*, count(*) over (partition by kind),"
          + " row_number() over (partition by kind order by day, id) as place from ("
          + DUE
          + ") d) d where place <= "
          + GLANCE
          + " order by kind, place";

  /** Who is on the other side of a license. */
  public record DueParty(String creditCode, String name) {}

  /** All of one kind: how many there are, and those that come first. */
  public record DueGroup(DueKind kind, long count, List<DueItem> items) {}

  /** Where an item stands in the order of the pages. */
  record Place(int kind, LocalDate day, String id) {
    static final Place FIRST = new Place(-1, LocalDate.EPOCH, "");

    static Place parse(String text) {
      String[] parts = text.split("\\|", 3);
      return new Place(Integer.parseInt(parts[0]), TextForm.day(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
      return kind + "|" + day + "|" + id;
    }
  }

  /** An item with its place. */
  record Placed(Place place, DueItem item) {}

  /**
   * In the order of kind and day, after the given place.
   *
   * @param after null for the first ones
   */
  static List<Placed> page(
      String org, LocalDate today, WorkingCalendar calendar, Place after, int rows) {
    Place place = after == null ? Place.FIRST : after;
    Map<String, Object> values = bounds(today, calendar);
    values.put("kind", place.kind);
    values.put("day", place.day);
    values.put("id", place.id);
    values.put("rows", rows);
    return Standing.rows(PAGE, org, today, values).stream()
        .map(row -> placed(row, calendar))
        .toList();
  }

  /** Every kind of which there is something, with the first ones of it. */
  static List<DueGroup> atAGlance(String org, LocalDate today, WorkingCalendar calendar) {
    List<DueGroup> groups = new ArrayList<>();
    for (Object[] row : Standing.rows(AT_A_GLANCE, org, today, bounds(today, calendar))) {
      DueItem item = placed(row, calendar).item;
      if (groups.isEmpty() || groups.get(groups.size() - 1).kind != item.kind) {
        groups.add(new DueGroup(item.kind, (long) row[12], new ArrayList<>()));
      }
      groups.get(groups.size() - 1).items.add(item);
    }
    return groups;
  }

  /** The last day that counts as near. */
  static LocalDate lastDay(LocalDate today) {
    return today.plusDays(DAYS);
  }

  private static Map<String, Object> bounds(LocalDate today, WorkingCalendar calendar) {
    LocalDate to = lastDay(today);
    Map<String, Object> values = new HashMap<>();
    values.put("to", to);
    values.put("overdue", LicenseRecordal.overdueFrom(today, calendar));
    values.put("recordals", LicenseRecordal.overdueFrom(to.plusDays(1), calendar));
    return values;
  }

  private static Placed placed(Object[] row, WorkingCalendar calendar) {
    DueKind kind = DueKind.values()[((Number) row[0]).intValue()];
    LocalDate day = (LocalDate) row[1];
    boolean recordal = kind == DueKind.RECORDAL || kind == DueKind.RECORDAL_OVERDUE;
    boolean payment = kind == DueKind.PAYMENT || kind == DueKind.PAYMENT_OVERDUE;
    Side side = row[6] == null ? null : (boolean) row[6] ? Side.LICENSOR : Side.LICENSEE;
    return new Placed(
        new Place(kind.ordinal(), day, (String) row[2]),
        new DueItem(
            kind,
            recordal ? LicenseRecordal.dueOn(day, calendar) : day,
            (String) row[3],
            (String) row[9],
            (UUID) row[4],
            (UUID) row[5],
            side,
            row[10] == null ? null : new DueParty((String) row[10], (String) row[11]),
            payment ? new Money(((Number) row[7]).longValue()) : null));
  }
}
