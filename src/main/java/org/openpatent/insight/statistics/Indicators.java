package org.openpatent.insight.statistics;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** All that features count, found by the names that a request gives. */
@Singleton
public class Indicators {
  private static final int MOST_DIMENSIONS = 2;

  private final List<Counted> counted;

  @Inject
  Indicators(@All List<CountedFigures> features) {
    counted =
        features.stream()
            // the order in which beans come is not fixed
            .sorted(Comparator.comparing(feature -> feature.getClass().getName()))
            .flatMap(feature -> feature.counted().stream())
            .toList();
  }

  /** In the order in which they are told. */
  public List<Counted> counted() {
    return counted;
  }

  /** In the same order. */
  public Stream<Indicator> all() {
    return counted.stream().flatMap(one -> one.indicators().stream());
  }

  List<Dimension> dimensions() {
    return counted.stream()
        .flatMap(one -> Stream.concat(one.keys().keySet().stream(), Stream.of(Dimension.MONTH)))
        .distinct()
        .sorted(Comparator.comparing(Dimension::name))
        .toList();
  }

  /**
   * Dimensions by their names with a comma between them, in the order of the alphabet; none if
   * null.
   */
  List<Dimension> dimensions(String names) {
    List<Dimension> named = named(names, dimensions(), Dimension::name, Code.DIMENSION_UNKNOWN);
    if (named.size() > MOST_DIMENSIONS) {
      throw new Problem(Code.DIMENSIONS_TOO_MANY, MOST_DIMENSIONS);
    }
    return named.stream().sorted(Comparator.comparing(Dimension::name)).toList();
  }

  /** Indicators by their names with a comma between them; all if null. */
  Set<String> indicators(String names) {
    List<Indicator> all = all().toList();
    List<Indicator> named = named(names, all, Indicator::name, Code.INDICATOR_UNKNOWN);
    return (names == null ? all : named).stream().map(Indicator::name).collect(Collectors.toSet());
  }

  private static <T> List<T> named(
      String names, List<T> all, Function<T, String> name, Code unknown) {
    if (names == null) {
      return List.of();
    }
    Map<String, T> known = new LinkedHashMap<>();
    all.forEach(one -> known.put(name.apply(one), one));
    List<T> found = new ArrayList<>();
    for (String text : names.split(",", -1)) {
      T one = known.get(text.strip());
      if (one == null) {
        throw new Problem(unknown, shortened(text), String.join(", ", known.keySet()));
      }
      if (!found.contains(one)) {
        found.add(one);
      }
    }
    return found;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) > 60
        ? text.substring(0, text.offsetByCodePoints(0, 40)) + "..."
        : text;
  }

  /** Those of these names. */
  Map<String, Indicator> named(Set<String> names) {
    return all()
        .filter(indicator -> names.contains(indicator.name()))
        .collect(Collectors.toMap(Indicator::name, Function.identity()));
  }
}
