package org.openpatent.market.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalHistory.PatentEnd;
import org.openpatent.platform.value.LegalPeriod;

/** What holds of the end of any license, whatever ends it. */
class LicenseEndTest {
  private static final LocalDate BEGIN = LocalDate.of(2029, 3, 31);

  @Property
  void theEndThatComesFirstCounts(
      @ForAll @IntRange(min = 1, max = 60) int months,
      @ForAll @IntRange(min = -100, max = 2000) int left,
      @ForAll @IntRange(min = -100, max = 2000) int died) {
    LicenseTermination termination = leftAfter(left);
    PatentEnd patentEnd = diedAfter(died);
    LicenseEnd end = LicenseEnd.of(BEGIN, months, true, termination, patentEnd);
    LocalDate byPatent = patentEnd.on().minusDays(1);
    LocalDate first = termination.lastDay().isAfter(byPatent) ? byPatent : termination.lastDay();
    assertEquals(first, end.lastDay());
    assertEquals(
        byPatent.isBefore(termination.lastDay())
            ? EndReason.PATENT_LAPSED
            : EndReason.TERMINATED_BY_LICENSEE,
        end.reason());
  }

  @Property
  void noPatentEndMakesALicenseLonger(
      @ForAll @IntRange(min = 1, max = 60) int months,
      @ForAll @IntRange(min = -100, max = 2000) int died) {
    LicenseEnd without = LicenseEnd.of(BEGIN, months, true, null, null);
    LicenseEnd with = LicenseEnd.of(BEGIN, months, true, null, diedAfter(died));
    assertEquals(LegalPeriod.lastDay(BEGIN, months), without.lastDay());
    assertNull(without.reason());
    assertFalse(with.lastDay().isAfter(without.lastDay()));
    assertEquals(with.reason() == null, with.equals(without));
  }

  @Property
  void aClaimThatASideEndedHasNoOtherEnd(
      @ForAll @IntRange(min = 1, max = 60) int months,
      @ForAll @IntRange(min = -100, max = 2000) int died) {
    LicenseTermination unpaid = new LicenseTermination(EndReason.UNPAID, BEGIN, null);
    assertEquals(
        new LicenseEnd(EndReason.UNPAID, BEGIN.minusDays(1)),
        LicenseEnd.of(BEGIN, months, false, unpaid, diedAfter(died)));
  }

  @Property
  void wholeMonthsPerformedCountWhereASideLeftAndTheTermWhereNoneDid(
      @ForAll @IntRange(min = 1, max = 60) int months,
      @ForAll @IntRange(min = -100, max = 2000) int left) {
    LicenseEnd terminated = LicenseEnd.of(BEGIN, months, true, leftAfter(left), null);
    int counted = terminated.countedMonths(BEGIN, months);
    assertTrue(counted >= 0 && counted <= months);
    if (counted > 0) {
      assertFalse(LegalPeriod.lastDay(BEGIN, counted).isAfter(terminated.lastDay()));
    }
    if (counted < months) {
      assertTrue(LegalPeriod.lastDay(BEGIN, counted + 1).isAfter(terminated.lastDay()));
    }
    Stream.of(null, EndReason.PATENT_LAPSED, EndReason.PATENT_INVALIDATED)
        .map(reason -> new LicenseEnd(reason, terminated.lastDay()))
        .forEach(whole -> assertEquals(months, whole.countedMonths(BEGIN, months)));
  }

  private static LicenseTermination leftAfter(int days) {
    return new LicenseTermination(EndReason.TERMINATED_BY_LICENSEE, BEGIN.plusDays(days), null);
  }

  private static PatentEnd diedAfter(int days) {
    return new PatentEnd(LegalEventType.LAPSED, BEGIN.plusDays(days));
  }
}
