package org.openpatent.insight.conversion;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;

/** What the marketplace counted of an organization's conversions in a year. */
@Schema(
    description =
        "What the marketplace counted itself: licenses under the organization's offers by the year"
            + " of effect, with what was received for them, and patents that the register moved to"
            + " others.")
public record CountedConversions(ConversionCount openLicenses, int transferredPatents) {
  static final CountedConversions NONE =
      new CountedConversions(new ConversionCount(0, 0, Money.ZERO), 0);

  /** By year: licenses, their patents and what was received; patents transferred to others. */
  static final String COUNT =
      """
      with passed as (
        select e.patent_number, e.happened_on, e.owners, coalesce(lag(e.owners)
          over (partition by e.patent_number order by e.happened_on, e.id), p.first_owners) as before
        from legal_event e join patent p on p.number = e.patent_number
        where e.type = 'TRANSFERRED' and e.annulled_at is null and e.patent_number in (
          select number from patent where first_owners @> array[cast(:org as varchar(18))]
          union select patent_number from legal_event where owners @> array[cast(:org as varchar(18))]))
      select cast(extract(year from effective_on) as integer), count(*),
        count(distinct patent_number), coalesce(sum(amount_due) filter (where received_on is not null), 0), 0
      from license
      where licensor_code = :org and effective_on is not null and voided_at is null and ends_on >= begins_on
      group by 1
      union all
      select cast(extract(year from happened_on) as integer), 0, 0, 0, count(distinct patent_number)
      from passed where :org = any (before) and not :org = any (owners) group by 1
      """;

  /** By year. */
  static Map<Integer, CountedConversions> of(String creditCode) {
    Map<Integer, CountedConversions> byYear = new HashMap<>();
    ConversionReport.counted(creditCode)
        .forEach(row -> byYear.merge(number(row[0]), of(row), CountedConversions::plus));
    return byYear;
  }

  private static CountedConversions of(Object[] row) {
    return new CountedConversions(
        new ConversionCount(
            number(row[2]), number(row[1]), new Money(((Number) row[3]).longValue())),
        number(row[4]));
  }

  private CountedConversions plus(CountedConversions other) {
    return new CountedConversions(
        openLicenses.plus(other.openLicenses), transferredPatents + other.transferredPatents);
  }

  private static int number(Object number) {
    return ((Number) number).intValue();
  }
}
