package org.openpatent.market.patent;

import java.time.LocalDate;
import java.util.Set;

/**
 * Whether a patent protects anything on a day. Impediments other than a lapse and an invalidation
 * leave it in force.
 */
public enum PatentStatus {
  PENDING,
  IN_FORCE,
  LAPSED,
  INVALIDATED,
  EXPIRED;

  static PatentStatus of(Patent patent, Set<Impediment> impediments, LocalDate on) {
    return on(on, impediments, patent.grantedOn, patent.protectedUntil);
  }

  /** The status on a day, with the impediments of that day. */
  public static PatentStatus on(
      LocalDate on, Set<Impediment> impediments, LocalDate grantedOn, LocalDate protectedUntil) {
    if (impediments.contains(Impediment.INVALIDATED)) {
      return INVALIDATED;
    }
    if (on.isBefore(grantedOn)) {
      return PENDING;
    }
    if (on.isAfter(protectedUntil)) {
      return EXPIRED;
    }
    return impediments.contains(Impediment.LAPSED) ? LAPSED : IN_FORCE;
  }
}
