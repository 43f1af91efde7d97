package org.openpatent.insight.statistics;

import static org.openpatent.insight.statistics.Dimension.FIRM_CITY;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Pledges of patents. A pledge counts once, its patents apart; one that was cancelled on the day of
 * its registration was none.
 */
@Singleton
class FinancingFigures implements CountedFigures {
  private static final Map<Dimension, String> KEYS = Map.of(FIRM_CITY, "firm_city");
  private static final String ALL = "count(*)";

  @Override
  public List<Counted> counted() {
    return List.of(
        pledges(
            "pledge_figure f", null, count("pledges-registered", "质押登记", "Pledges registered.")),
        pledges(
            "pledge_figure f",
            new Counted.Each("firm", ""),
            count("pledgors", "出质企业", "Firms that pledged patents, each once.")),
        pledges(
            "pledged_patent_figure f",
            new Counted.Each("patent", ""),
            count("patents-pledged", "质押专利", "Patents pledged, each once.")),
        pledges(
            "pledge_figure f",
            new Counted.Each("firm", "coalesce(sum(secured), 0) as secured"),
            new Indicator(
                "pledge-secured-amount",
                "质押担保金额",
                "The debts that the pledges registered secure.",
                Unit.CNY,
                "secured")));
  }

  private static Counted pledges(String rows, Counted.Each each, Indicator indicator) {
    return new Counted(
        rows, "f.registered_on", "the day of registration", KEYS, each, List.of(indicator));
  }

  private static Indicator count(String name, String chinese, String meaning) {
    return new Indicator(name, chinese, meaning, Unit.COUNT, ALL);
  }
}
