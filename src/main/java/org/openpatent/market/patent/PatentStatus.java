package org.openpatent.market.patent;

import java.time.LocalDate;
import java.util.Set;

/** Whether a patent protects anything on a day; impediments of a patent in force stand beside. */
public enum PatentStatus {
  PENDING,
  IN_FORCE,
  LAPSED,
  INVALIDATED,
  EXPIRED;

  static PatentStatus of(Patent patent, Set<Impediment> impediments, LocalDate on) {
    if (impediments.contains(Impediment.INVALIDATED)) {
      return INVALIDATED;
    }
    if (on.isBefore(patent.grantedOn)) {
      return PENDING;
    }
    if (on.isAfter(patent.protectedUntil)) {
      return EXPIRED;
    }
    return impediments.contains(Impediment.LAPSED) ? LAPSED : IN_FORCE;
  }
}
