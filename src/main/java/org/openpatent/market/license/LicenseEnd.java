package org.openpatent.market.license;

import java.time.LocalDate;
import org.openpatent.market.patent.LegalHistory.PatentEnd;
import org.openpatent.platform.value.LegalPeriod;

/**
 * Until when a license runs: to the end of its term, or to whatever ends it before.
 *
 * @param reason null if it runs for its whole term
 * @param lastDay before the first day of the term if it never ran
 */
public record LicenseEnd(EndReason reason, LocalDate lastDay) {
  /**
   * The end that comes first; of a termination by a side and an end of the patent on the same day
   * it is the termination. A claim that ended before it took effect has no other end.
   *
   * @param termination null if no side ended it
   * @param patentEnd null if no legal event of the patent ends it
   */
  static LicenseEnd of(
      LocalDate beginsOn,
      int termMonths,
      boolean tookEffect,
      LicenseTermination termination,
      PatentEnd patentEnd) {
    LicenseEnd agreed =
        termination == null
            ? new LicenseEnd(null, LegalPeriod.lastDay(beginsOn, termMonths))
            : new LicenseEnd(termination.reason(), termination.lastDay());
    boolean claimOver = termination != null && !tookEffect;
    return patentEnd == null || claimOver || patentEnd.on().isAfter(agreed.lastDay)
        ? agreed
        : new LicenseEnd(EndReason.of(patentEnd.cause()), patentEnd.on().minusDays(1));
  }

  /** The agreed term, or the whole months performed where a side terminated the license. */
  public int countedMonths(LocalDate beginsOn, int termMonths) {
    if (reason == null || !reason.cutsTerm()) {
      return termMonths;
    }
    int months = 0;
    while (months < termMonths && !LegalPeriod.lastDay(beginsOn, months + 1).isAfter(lastDay)) {
      months++;
    }
    return months;
  }
}
