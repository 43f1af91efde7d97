package org.openpatent.insight.figure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.insight.statistics.Cities;
import org.openpatent.insight.statistics.Counted;
import org.openpatent.insight.statistics.Dimension;
import org.openpatent.insight.statistics.Indicator;
import org.openpatent.insight.statistics.Indicators;
import org.openpatent.insight.statistics.Period;
import org.openpatent.insight.statistics.Statistics;
import org.openpatent.insight.statistics.Told;
import org.openpatent.insight.statistics.Told.Figure;
import org.openpatent.party.organization.Division;
import org.openpatent.platform.value.Growth;
import org.openpatent.platform.value.Omittable;

/**
 * What the service itself counts of what an official figure tells: of the region as a whole, of one
 * of its cities by the seat of the licensor or of the firm.
 */
@Singleton
public class OwnCounts {
  private static final List<Dimension> BY_CITY =
      List.of(Dimension.SUPPLY_CITY, Dimension.FIRM_CITY);

  @Schema(
      description =
          "What the service counts of the same, as its statistics tell it; without values where"
              + " these do not tell it of the division or the period.")
  public record OwnCount(
      @Schema(description = "Names of the statistics' indicators that add up to it.")
          List<String> indicators,
      @Omittable String current,
      @Schema(description = "Of the period before.") @Omittable String previous,
      @Schema(description = "In percent; absent where there is none.") @Omittable String growth) {
    /** Of the parts that could be told. */
    public static OwnCount of(List<String> indicators, List<Figure> parts) {
      boolean whole = parts.size() == indicators.size();
      String current = whole ? sum(parts, Figure::current) : null;
      String previous = whole ? sum(parts, Figure::previous) : null;
      return new OwnCount(
          indicators, current, previous, Growth.of(number(current), number(previous)));
    }

    /** Null if one of them is. */
    private static String sum(List<Figure> parts, Function<Figure, String> value) {
      List<String> values = parts.stream().map(value).filter(Objects::nonNull).toList();
      return values.size() < parts.size()
          ? null
          : values.stream()
              .map(BigDecimal::new)
              .reduce(BigDecimal::add)
              .map(BigDecimal::toPlainString)
              .orElse(null);
    }

    private static BigDecimal number(String text) {
      return text == null ? null : new BigDecimal(text);
    }
  }

  @Inject Indicators indicators;
  @Inject Statistics statistics;

  OwnCount of(PublishedIndicator indicator, Period period, Division division, LocalDate today) {
    List<Figure> parts = new ArrayList<>();
    if (!period.from().isAfter(today)) {
      indicator.counted().forEach(name -> told(name, period, division, today).forEach(parts::add));
    }
    return OwnCount.of(indicator.counted(), parts);
  }

  /** One figure, or none. */
  private Stream<Figure> told(String name, Period period, Division division, LocalDate today) {
    if (division.code().equals(Cities.REGION)) {
      return named(name, statistics.published(period, List.of(), Set.of(name), today).total());
    }
    if (!Cities.codes().contains(division.code())) {
      return Stream.of();
    }
    return BY_CITY.stream()
        .filter(counted(name).keys()::containsKey)
        .limit(1)
        .map(by -> statistics.published(period, List.of(by), Set.of(name), today))
        .map(told -> ofCity(told, division.code(), indicator(name)));
  }

  /** Of a city that has no part in any figure there is no group. */
  private static Figure ofCity(Told told, String city, Indicator indicator) {
    String nothing = indicator.unit().text(indicator.unit().ofNothing);
    return told.groups().stream()
        .filter(group -> group.values().equals(List.of(city)))
        .flatMap(group -> named(indicator.name(), group.figures()))
        .findFirst()
        .orElse(new Figure(indicator.name(), nothing, nothing, null, null));
  }

  private static Stream<Figure> named(String name, List<Figure> figures) {
    return figures.stream().filter(figure -> figure.indicator().equals(name));
  }

  private Counted counted(String name) {
    return indicators.counted().stream()
        .filter(one -> one.indicators().stream().anyMatch(i -> i.name().equals(name)))
        .findFirst()
        .orElseThrow();
  }

  private Indicator indicator(String name) {
    return indicators.all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
