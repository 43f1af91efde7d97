package org.openpatent.incentive.matching;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;

/** What came of matching events, each counted apart. */
@Schema(description = "What came of it, each counted apart.")
record MatchingFigures(
    @Schema(description = "However many of an organization came.") long attendances,
    @Schema(description = "Firms and sole traders, each once.") long firms,
    long intents,
    @Schema(description = "Referrals that name the event.") long referred,
    @Schema(description = "Of these, those that ended in a loan.") long granted,
    @Schema(description = "These loans, as far as they are drawn by today.") long drawn,
    @Schema(description = "The principal of the loans drawn.") Money amount) {
  /** The rows of the events are {@code e}. */
  private static final String COUNT =
      """
      with chosen as (select e.id from matching_event e where %s)
      select came.attendances, came.firms, came.intents, sent.referred, sent.granted, sent.drawn,
        cast(least(sent.amount, :most) as bigint), (select count(*) from chosen)
      from (
        select count(*) as attendances,
          count(distinct o.credit_code) filter (where o.kind in ('FIRM', 'SOLE_TRADER')) as firms,
          coalesce(sum(cardinality(a.intents)), 0) as intents
        from chosen c join attendance a on a.event_id = c.id
          join organization o on o.credit_code = a.organization_code) came,
      (
        select count(*) as referred, count(*) filter (where r.status = 'GRANTED') as granted,
          count(l.id) as drawn, coalesce(sum(l.principal), 0) as amount
        from chosen c join referral r on r.event_id = c.id
          left join loan l on l.id = r.loan_id and l.drawn_on <= :today) sent
      """;

  /** Of how many events. */
  record Of(long events, MatchingFigures figures) {}

  static MatchingFigures of(UUID event, LocalDate today) {
    return of(new Where().and("e.id = ?", event), today).figures;
  }

  /** Of all events that the conditions on the row {@code e} choose, in one statement. */
  static Of of(Where chosen, LocalDate today) {
    var query =
        Stateless.session()
            .createNativeQuery(COUNT.formatted(chosen.text()), Object[].class)
            .setParameter("most", Money.MOST.fen())
            .setParameter("today", today);
    chosen.parameters().forEach(query::setParameter);
    Object[] row = query.getSingleResult();
    return new Of(
        number(row[7]),
        new MatchingFigures(
            number(row[0]),
            number(row[1]),
            number(row[2]),
            number(row[3]),
            number(row[4]),
            number(row[5]),
            new Money(number(row[6]))));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
