package org.openpatent.party.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/size-classes.csv", numLinesToSkip = 1)
  void theWorkedCasesHold(
      Industry industry, int employees, long revenue10k, long assets10k, SizeClass expected) {
    assertEquals(expected, industry.sizeClass(employees, revenue10k, assets10k));
  }

  /** The whole table: employees, revenue and assets of the least large, medium, small firm. */
  @ParameterizedTest
  @CsvSource({
    "AGRICULTURE, 0 20000 0, 0 500 0, 0 50 0",
    "INDUSTRY, 1000 40000 0, 300 2000 0, 20 300 0",
    "CONSTRUCTION, 0 80000 80000, 0 6000 5000, 0 300 300",
    "WHOLESALE, 200 40000 0, 20 5000 0, 5 1000 0",
    "RETAIL, 300 20000 0, 50 500 0, 10 100 0",
    "TRANSPORT, 1000 30000 0, 300 3000 0, 20 200 0",
    "WAREHOUSING, 200 30000 0, 100 1000 0, 20 100 0",
    "POST, 1000 30000 0, 300 2000 0, 20 100 0",
    "LODGING, 300 10000 0, 100 2000 0, 10 100 0",
    "CATERING, 300 10000 0, 100 2000 0, 10 100 0",
    "INFORMATION, 2000 100000 0, 100 1000 0, 10 100 0",
    "SOFTWARE, 300 10000 0, 100 1000 0, 10 50 0",
    "REAL_ESTATE, 0 200000 10000, 0 1000 5000, 0 100 2000",
    "PROPERTY, 1000 5000 0, 300 1000 0, 100 500 0",
    "LEASING_BUSINESS, 300 0 120000, 100 0 8000, 10 0 100",
    "OTHER, 300 0 0, 100 0 0, 10 0 0"
  })
  void everyBoundIsThatOfTheTable(Industry industry, String large, String medium, String small) {
    assertLeast(SizeClass.LARGE, industry, large);
    assertLeast(SizeClass.MEDIUM, industry, medium);
    assertLeast(SizeClass.SMALL, industry, small);
  }

  /** One less of any measure is one class lower; 0 stands for a measure that does not count. */
  private static void assertLeast(SizeClass expected, Industry industry, String figures) {
    int[] firm = Stream.of(figures.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertEquals(expected, industry.sizeClass(firm[0], firm[1], firm[2]));
    SizeClass lower = SizeClass.values()[expected.ordinal() - 1];
    for (int i = 0; i < 3; i++) {
      if (firm[i] > 0) {
        firm[i]--;
        assertEquals(lower, industry.sizeClass(firm[0], firm[1], firm[2]));
        firm[i]++;
      }
    }
  }

  @Property
  void aLargerFirmNeverGetsASmallerClass(
      @ForAll Industry industry,
      @ForAll @IntRange(max = 2_500) int employees,
      @ForAll @IntRange(max = 250_000) int revenue10k,
      @ForAll @IntRange(max = 150_000) int assets10k,
      @ForAll @IntRange(max = 2_500) int moreEmployees,
      @ForAll @IntRange(max = 250_000) int moreRevenue,
      @ForAll @IntRange(max = 150_000) int moreAssets) {
    SizeClass before = industry.sizeClass(employees, revenue10k, assets10k);
    SizeClass after =
        industry.sizeClass(
            employees + moreEmployees, revenue10k + moreRevenue, assets10k + moreAssets);
    assertTrue(after.compareTo(before) >= 0);
  }
}
