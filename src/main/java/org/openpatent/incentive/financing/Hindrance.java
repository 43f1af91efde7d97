package org.openpatent.incentive.financing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.openpatent.market.patent.Impediment;
import org.openpatent.market.patent.LegalHistory;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentStatus;

/** Why a patent is not free to be pledged by a firm. */
public enum Hindrance {
  OF_ANOTHER,
  NOT_IN_FORCE,
  ANNUAL_FEE_UNPAID,
  SUSPENDED,
  /** Also where the pledgee consents to an open license: the pledge stands. */
  PLEDGED,
  EXCLUSIVE_LICENSE;

  private static final Map<Impediment, Hindrance> OF_IMPEDIMENTS =
      Map.of(
          Impediment.FEE_UNPAID, ANNUAL_FEE_UNPAID,
          Impediment.SUSPENDED, SUSPENDED,
          Impediment.EXCLUSIVE_LICENSE, EXCLUSIVE_LICENSE);

  /** All of them, as of a day. */
  static Set<Hindrance> of(Patent patent, LegalHistory history, String firm, LocalDate day) {
    Set<Hindrance> found = EnumSet.noneOf(Hindrance.class);
    if (!patent.isOwnedBy(firm)) {
      found.add(OF_ANOTHER);
    }
    if (patent.statusOn(day, history) != PatentStatus.IN_FORCE) {
      found.add(NOT_IN_FORCE);
    }
    if (history.pledges().stream().anyMatch(pledge -> pledge.covers(day))) {
      found.add(PLEDGED);
    }
    history.impedimentsOn(day).stream()
        .filter(OF_IMPEDIMENTS::containsKey)
        .forEach(impediment -> found.add(OF_IMPEDIMENTS.get(impediment)));
    return found;
  }
}
