package org.openpatent.insight.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpatent.insight.report.BarChart.Bar;
import org.openpatent.insight.report.YearReport.ReportCity;
import org.openpatent.insight.report.YearReport.ReportValue;
import org.openpatent.insight.statistics.Unit;

/** How figures are written and drawn. */
class PrintedTest {
  @Test
  void figuresAreWrittenAsAnOfficeWritesThem() {
    assertEquals(
        List.of("0", "999", "1,000", "4,296,000,000.00", "—"),
        Stream.of("0", "999", "1000", "4296000000.00", null).map(Printed::value).toList());
    assertEquals("42.96亿元", Printed.large("4296000000.00", Unit.CNY));
    assertEquals("1.00亿元", Printed.large("100000000.00", Unit.CNY));
    assertEquals("1.24万元", Printed.large("12350.00", Unit.CNY));
    assertEquals("9,999.99元", Printed.large("9999.99", Unit.CNY));
    assertEquals("5,318", Printed.large("5318", Unit.COUNT));
    assertEquals(
        List.of("+1,544.08%", "-5.98%", "0.00%", "—"),
        Stream.of("1544.08", "-5.98", "0.00", null).map(Printed::growth).toList());
    assertEquals(
        List.of("，同比增长47.18%", "，同比下降5.98%", "，与上年持平", ""),
        Stream.of("47.18", "-5.98", "0.00", null).map(Printed::grown).toList());
  }

  private static ReportCity city(String division, String current, String previous) {
    return new ReportCity(division, null, List.of(new ReportValue(current, previous, null)));
  }

  @Test
  void theLongestBarIsOfTheLargestValueOfBothYears() {
    List<Bar> bars =
        BarChart.of(List.of(city("450100", "30", "60"), city("440100", null, "1"))).bars();
    assertEquals(List.of("南宁市", "440100"), bars.stream().map(Bar::name).toList());
    assertEquals(List.of(210, 0), bars.stream().map(Bar::length).toList());
    assertEquals(List.of(420, 7), bars.stream().map(Bar::lengthBefore).toList());
    assertEquals("—", bars.get(1).label());
  }

  @Test
  void nothingIsNotDrawn() {
    assertNull(BarChart.of(List.of()));
    assertNull(BarChart.of(List.of(city("450100", "0", null))));
  }
}
