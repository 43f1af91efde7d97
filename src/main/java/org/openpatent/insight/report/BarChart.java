package org.openpatent.insight.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.openpatent.insight.report.YearReport.ReportCity;
import org.openpatent.insight.report.YearReport.ReportValue;

/**
 * Two bars for each city, this year's above that of the year before; lengths and places are in the
 * units of the drawing.
 */
record BarChart(int height, List<Bar> bars) {
  private static final int LONGEST = 420;
  private static final int FIRST = 6;
  private static final int STEP = 23;

  /**
   * @param top of the upper bar
   * @param label behind it
   */
  record Bar(String name, int top, int length, int lengthBefore, String label, String labelBefore) {
    public int middle() {
      return top + 11;
    }

    public int below() {
      return top + 8;
    }

    public int base() {
      return top + 7;
    }

    public int baseBefore() {
      return top + 15;
    }

    public int end() {
      return length + 96;
    }

    public int endBefore() {
      return lengthBefore + 96;
    }
  }

  /** Of the first value of each city; null if there is nothing to draw. */
  static BarChart of(List<ReportCity> cities) {
    BigDecimal most = BigDecimal.ZERO;
    for (ReportCity city : cities) {
      ReportValue value = city.values().get(0);
      most = most.max(number(value.current())).max(number(value.previous()));
    }
    if (most.signum() == 0) {
      return null;
    }
    List<Bar> bars = new ArrayList<>();
    for (ReportCity city : cities) {
      ReportValue value = city.values().get(0);
      bars.add(
          new Bar(
              Printed.city(city.division()),
              FIRST + STEP * bars.size(),
              length(value.current(), most),
              length(value.previous(), most),
              Printed.value(value.current()),
              Printed.value(value.previous())));
    }
    return new BarChart(FIRST + STEP * bars.size(), bars);
  }

  private static BigDecimal number(String value) {
    return value == null ? BigDecimal.ZERO : new BigDecimal(value);
  }

  private static int length(String value, BigDecimal most) {
    return number(value)
        .multiply(BigDecimal.valueOf(LONGEST))
        .divide(most, 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
