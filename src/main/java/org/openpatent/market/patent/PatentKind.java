package org.openpatent.market.patent;

import java.time.LocalDate;
import org.openpatent.platform.value.LegalPeriod;

/** The three kinds of patent and how long each protects, in years from filing [PL 42]. */
public enum PatentKind {
  INVENTION(20),
  UTILITY_MODEL(10),
  DESIGN(15);

  /** From this filing day on designs have 15 years, before it 10 [PL 42]. */
  private static final LocalDate LONGER_DESIGNS = LocalDate.of(2021, 6, 1);

  private final int years;

  PatentKind(int years) {
    this.years = years;
  }

  /** The last day of protection, unless the patent lapses early. */
  LocalDate protectedUntil(LocalDate filedOn) {
    boolean shortDesign = this == DESIGN && filedOn.isBefore(LONGER_DESIGNS);
    return LegalPeriod.lastDay(filedOn, 12 * (shortDesign ? 10 : years));
  }
}
