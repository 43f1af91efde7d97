package org.openpatent.insight.statistics;

import static org.openpatent.insight.statistics.Dimension.DEMAND_CITY;
import static org.openpatent.insight.statistics.Dimension.IPC_SECTION;
import static org.openpatent.insight.statistics.Dimension.KIND;
import static org.openpatent.insight.statistics.Dimension.LICENSEE_DESIGNATION;
import static org.openpatent.insight.statistics.Dimension.LICENSEE_INDUSTRY;
import static org.openpatent.insight.statistics.Dimension.LICENSEE_SIZE;
import static org.openpatent.insight.statistics.Dimension.LICENSOR;
import static org.openpatent.insight.statistics.Dimension.ROYALTY_METHOD;
import static org.openpatent.insight.statistics.Dimension.SUPPLY_CITY;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Offers, licenses, and what was paid for them. Every figure follows from the facts as they are
 * known now: a license voided later is in none of the figures of licenses, whatever the period.
 */
@Singleton
class LicensingFigures implements CountedFigures {
  private static final Map<Dimension, String> OFFER_KEYS =
      Map.of(
          SUPPLY_CITY, "supply_city",
          LICENSOR, "licensor",
          KIND, "kind",
          IPC_SECTION, "ipc_section",
          ROYALTY_METHOD, "royalty_method");

  private static final Map<Dimension, String> LICENSE_KEYS =
      Map.of(
          SUPPLY_CITY, "supply_city",
          DEMAND_CITY, "demand_city",
          LICENSOR, "licensor",
          KIND, "kind",
          IPC_SECTION, "ipc_section",
          ROYALTY_METHOD, "royalty_method",
          LICENSEE_SIZE, "licensee_size",
          LICENSEE_INDUSTRY, "licensee_industry",
          LICENSEE_DESIGNATION, "licensee_designation");

  private static final Map<Dimension, String> COMPENSATION_KEYS =
      Map.of(
          SUPPLY_CITY, "supply_city",
          DEMAND_CITY, "demand_city",
          KIND, "kind",
          IPC_SECTION, "ipc_section",
          ROYALTY_METHOD, "royalty_method",
          LICENSEE_SIZE, "licensee_size",
          LICENSEE_INDUSTRY, "licensee_industry",
          LICENSEE_DESIGNATION, "licensee_designation");

  private static final String ALL = "count(*)";
  private static final String SHARE = "round(100.0 * %s / nullif(count(*), 0), 2)";
  private static final String SEVERAL = "count(*) filter (where first_firm <> last_firm)";

  @Override
  public List<Counted> counted() {
    return List.of(
        offers(
            "offer_figure f",
            "f.published_on",
            "the day of publication",
            count("offers-published", "发布的许可声明", "Offers published.", ALL)),
        offers(
            "offer_figure f join "
                + Counted.DAYS
                + " on f.published_on <= d.day"
                + " and f.open_on @> d.day",
            "d.day",
            "the last day of the period, or of the month",
            count(
                "offers-open",
                "开放的许可声明",
                "Offers open to claims on the day: published, neither withdrawn nor run out, and not"
                    + " suspended on that day.",
                ALL)),
        licenses(
            "f.taken_on",
            "the day of the claim",
            count(
                "licenses-taken",
                "提出的许可",
                "Claims of licenses, those that wait for their payment and those that lapsed unpaid"
                    + " among them.",
                ALL)),
        licenses(
            "f.effective_on",
            "the day of effect",
            count(
                "licenses-effective",
                "生效的许可",
                "Licenses that took effect and did not end before they began.",
                ALL),
            new Indicator(
                "free-share",
                "免费许可占比",
                "Share of the licenses of offers that are free for the whole term in those that took"
                    + " effect.",
                Unit.PERCENT,
                SHARE.formatted("count(*) filter (where royalty_method = 'FREE')"))),
        each(
            "licensee",
            "",
            count("licensees", "被许可企业", "Firms that had a license take effect, each once.", ALL)),
        each(
            "patent",
            "min(licensee) as first_firm, max(licensee) as last_firm",
            count(
                "patents-licensed",
                "被许可专利",
                "Patents of which a license took effect, each once.",
                ALL),
            count(
                "patents-of-several",
                "许可多家的专利",
                "Patents of which licenses of two firms or more took effect in the period.",
                SEVERAL),
            new Indicator(
                "patents-of-several-share",
                "许可多家的专利占比",
                "Share of these in the patents licensed.",
                Unit.PERCENT,
                SHARE.formatted(SEVERAL))),
        new Counted(
            "license_figure f",
            "case when f.days_to_first is not null then f.effective_on end",
            "the day of effect of the offer's first license",
            LICENSE_KEYS,
            null,
            List.of(
                new Indicator(
                    "days-to-first-license",
                    "发布至首个许可的天数（中位数）",
                    "Median of the days from the publication of an offer to the effect of its first"
                        + " license.",
                    Unit.DAYS,
                    "cast(percentile_cont(0.5) within group (order by days_to_first) as numeric)"))),
        licenses(
            "f.recorded_on",
            "the day of recordal",
            count("licenses-recorded", "备案的许可", "Licenses recorded with the office.", ALL)),
        licenses(
            "f.ended_on",
            "the first day without the license",
            count("licenses-ended", "终止的许可", "Licenses that had taken effect and ended.", ALL),
            ended("licenses-expired", "期满终止", "their term was over", "EXPIRED"),
            ended(
                "licenses-ended-by-licensee",
                "被许可方终止",
                "the licensee terminated them",
                "TERMINATED_BY_LICENSEE"),
            ended(
                "licenses-ended-for-non-payment",
                "欠费终止",
                "the licensor terminated them because what was due was not paid",
                "TERMINATED_FOR_NON_PAYMENT"),
            ended("licenses-ended-by-lapse", "专利终止", "the patent lapsed", "PATENT_LAPSED"),
            ended(
                "licenses-ended-by-invalidation",
                "专利无效",
                "the patent was invalidated",
                "PATENT_INVALIDATED")),
        licenses(
            "f.lapsed_on",
            "the day after the last one for the payment",
            count("claims-lapsed", "逾期未付款的许可", "Claims that lapsed unpaid.", ALL)),
        licenses(
            "f.voided_on",
            "the day of the voiding",
            count(
                "licenses-voided",
                "撤销的许可",
                "Licenses declared void; the other figures no longer count them.",
                ALL)),
        money(
            "f.approved_on",
            "the day on which the settlement was approved",
            Stream.concat(
                sides("assessed", "核定", "assessed for licenses that are settled"),
                sides("granted", "核准", "granted, without what was taken back before payment"))),
        money(
            "f.paid_on",
            "the day of payment",
            sides("paid", "已付", "paid; what is recovered later is not taken off")));
  }

  private static Counted offers(String rows, String day, String countedBy, Indicator indicator) {
    return new Counted(rows, day, countedBy, OFFER_KEYS, null, List.of(indicator));
  }

  private static Counted licenses(String day, String countedBy, Indicator... indicators) {
    return new Counted("license_figure f", day, countedBy, LICENSE_KEYS, null, List.of(indicators));
  }

  private static Counted each(String column, String values, Indicator... indicators) {
    return new Counted(
        "license_figure f",
        "f.effective_on",
        "the day of effect",
        LICENSE_KEYS,
        new Counted.Each(column, values),
        List.of(indicators));
  }

  private static Counted money(String day, String countedBy, Stream<Indicator> indicators) {
    List<Indicator> amounts = indicators.toList();
    String values =
        amounts.stream()
            .map(
                amount -> {
                  String[] parts = amount.value().split("_to_");
                  return "coalesce(sum(%s) filter (where side = '%s'), 0) as %s"
                      .formatted(parts[0], parts[1].toUpperCase(Locale.ROOT), amount.value());
                })
            .collect(Collectors.joining(", "));
    return new Counted(
        "compensation_figure f",
        day,
        countedBy,
        COMPENSATION_KEYS,
        new Counted.Each("payee", values),
        amounts);
  }

  private static Stream<Indicator> sides(String amount, String chinese, String meaning) {
    return Stream.of(
        new Indicator(
            "compensation-" + amount + "-to-licensors",
            chinese + "的许可方补偿",
            "Compensation of licensors " + meaning + ".",
            Unit.CNY,
            amount + "_to_licensor"),
        new Indicator(
            "compensation-" + amount + "-to-licensees",
            chinese + "的被许可方补偿",
            "Compensation of licensees " + meaning + ".",
            Unit.CNY,
            amount + "_to_licensee"));
  }

  private static Indicator ended(String name, String chinese, String why, String reason) {
    return count(
        name,
        chinese,
        "Of these, " + why + ".",
        "count(*) filter (where end_reason = '" + reason + "')");
  }

  private static Indicator count(String name, String chinese, String meaning, String value) {
    return new Indicator(name, chinese, meaning, Unit.COUNT, value);
  }
}
