package org.openpatent.incentive.subsidy;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpatent.incentive.loan.ReferenceRate;
import org.openpatent.platform.value.Percent;

/** The 1-year LPR by the days from which it is in force. */
record ReferenceRates(NavigableMap<LocalDate, Percent> from) {
  static ReferenceRates of(Map<LocalDate, Percent> from) {
    return new ReferenceRates(new TreeMap<>(from));
  }

  /** As they were entered or corrected by now. */
  static ReferenceRates present() {
    return of(
        ReferenceRate.all().stream()
            .collect(Collectors.toMap(rate -> rate.key.inForceOn(), rate -> rate.percent)));
  }

  /** Null if none was in force yet. */
  Percent on(LocalDate day) {
    var entry = from.floorEntry(day);
    return entry == null ? null : entry.getValue();
  }
}
