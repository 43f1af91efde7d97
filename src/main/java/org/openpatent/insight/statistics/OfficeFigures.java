package org.openpatent.insight.statistics;

import static org.openpatent.insight.statistics.Dimension.FIRM_CITY;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the office itself decides: who is on its lists, who is designated, what is recommended. */
@Singleton
class OfficeFigures implements CountedFigures {
  private static final Map<Dimension, String> KEYS = Map.of(FIRM_CITY, "firm_city");

  @Override
  public List<Counted> counted() {
    return List.of(
        firms(
            "listed_firm_figure",
            "listed",
            "firms-listed",
            "白名单企业",
            "Firms on a white list in force on the day, each once; those suspended for a time among"
                + " them."),
        firms(
            "designated_firm_figure",
            "designated",
            "firms-designated",
            "国家知识产权示范、优势企业在册数",
            "National demonstration and advantage firms designated on the day, each once."),
        new Counted(
            "recommendation_figure f",
            "f.recommended_on",
            "the day of the recommendation",
            KEYS,
            null,
            List.of(
                new Indicator(
                    "recommendations-given",
                    "优先审查推荐",
                    "Requests for priority examination that were recommended.",
                    Unit.COUNT,
                    "count(*)"))));
  }

  /** A firm is one row, with all its days. */
  private static Counted firms(
      String rows, String days, String name, String chinese, String meaning) {
    return new Counted(
        "%1$s f join %3$s on f.%2$s_on <= d.day and f.%2$s @> d.day"
            .formatted(rows, days, Counted.DAYS),
        "d.day",
        "the last day of the period, or of the month",
        KEYS,
        null,
        List.of(new Indicator(name, chinese, meaning, Unit.COUNT, "count(*)")));
  }
}
