package org.openpatent.party.organization;

import java.util.Comparator;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The industries and what makes a firm large, medium or small in each [MIIT 2011/300]; revenue and
 * assets in 10,000 CNY.
 */
public enum Industry {
  AGRICULTURE(revenue(20_000, 500, 50)),
  INDUSTRY(employees(1_000, 300, 20), revenue(40_000, 2_000, 300)),
  CONSTRUCTION(revenue(80_000, 6_000, 300), assets(80_000, 5_000, 300)),
  WHOLESALE(employees(200, 20, 5), revenue(40_000, 5_000, 1_000)),
  RETAIL(employees(300, 50, 10), revenue(20_000, 500, 100)),
  TRANSPORT(employees(1_000, 300, 20), revenue(30_000, 3_000, 200)),
  WAREHOUSING(employees(200, 100, 20), revenue(30_000, 1_000, 100)),
  POST(employees(1_000, 300, 20), revenue(30_000, 2_000, 100)),
  LODGING(employees(300, 100, 10), revenue(10_000, 2_000, 100)),
  CATERING(employees(300, 100, 10), revenue(10_000, 2_000, 100)),
  INFORMATION(employees(2_000, 100, 10), revenue(100_000, 1_000, 100)),
  SOFTWARE(employees(300, 100, 10), revenue(10_000, 1_000, 50)),
  REAL_ESTATE(revenue(200_000, 1_000, 100), assets(10_000, 5_000, 2_000)),
  PROPERTY(employees(1_000, 300, 100), revenue(5_000, 1_000, 500)),
  LEASING_BUSINESS(employees(300, 100, 10), assets(120_000, 8_000, 100)),
  OTHER(employees(300, 100, 10));

  private record Figures(long employees, long revenue10k, long assets10k) {}

  /** One measure with the least figure of a large, a medium and a small firm. */
  private record Measure(ToLongFunction<Figures> figure, long large, long medium, long small) {
    SizeClass sizeClass(Figures firm) {
      long size = figure.applyAsLong(firm);
      if (size >= large) {
        return SizeClass.LARGE;
      }
      if (size >= medium) {
        return SizeClass.MEDIUM;
      }
      return size >= small ? SizeClass.SMALL : SizeClass.MICRO;
    }
  }

  private final Measure[] measures;

  Industry(Measure... measures) {
    this.measures = measures;
  }

  /**
   * The class of a firm of this industry. The notice asks medium and small firms to reach every
   * bound and calls a firm an SME that falls short of <em>one</em> bound of the large: in short,
   * the lowest class that any measure gives.
   */
  SizeClass sizeClass(int employees, long revenue10k, long assets10k) {
    Figures firm = new Figures(employees, revenue10k, assets10k);
    return Stream.of(measures)
        .map(measure -> measure.sizeClass(firm))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Measure employees(long large, long medium, long small) {
    return new Measure(Figures::employees, large, medium, small);
  }

  private static Measure revenue(long large, long medium, long small) {
    return new Measure(Figures::revenue10k, large, medium, small);
  }

  private static Measure assets(long large, long medium, long small) {
    return new Measure(Figures::assets10k, large, medium, small);
  }
}
