package org.openpatent.incentive.compensation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;

/** Which date of a license must fall in the eligibility period [program condition]. */
public enum DateBasis {
  EFFECTIVE(LicenseFacts::effectiveOn),
  RECORDED(LicenseFacts::recordedOn);

  private final Function<LicenseFacts, LocalDate> date;
  private final Comparator<LicenseFacts> settlementOrder;

  DateBasis(Function<LicenseFacts, LocalDate> date) {
    this.date = date;
    this.settlementOrder =
        Comparator.comparing(date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(LicenseFacts::id);
  }

  /** The qualifying date of the license, null as long as it has none. */
  LocalDate dateOf(LicenseFacts license) {
    return date.apply(license);
  }

  /** By qualifying date, then license id; a license without a qualifying date comes last. */
  Comparator<LicenseFacts> settlementOrder() {
    return settlementOrder;
  }
}
