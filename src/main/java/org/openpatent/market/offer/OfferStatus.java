package org.openpatent.market.offer;

import java.time.LocalDate;
import java.util.List;

/** Where an offer stands on a day; nothing of it is stored. */
public enum OfferStatus {
  OPEN,
  SUSPENDED,
  WITHDRAWN,
  EXPIRED;

  /**
   * The status on a day; {@code withdrawnOn} and {@code openUntil} may be null. The impediments are
   * those of today, whatever the day, because only these are stored with the patent.
   */
  static OfferStatus on(
      LocalDate day,
      LocalDate withdrawnOn,
      LocalDate openUntil,
      LocalDate protectedUntil,
      List<String> impediments) {
    if (withdrawnOn != null && !day.isBefore(withdrawnOn)) {
      return WITHDRAWN;
    }
    if (day.isAfter(protectedUntil) || openUntil != null && day.isAfter(openUntil)) {
      return EXPIRED;
    }
    return impediments.isEmpty() ? OPEN : SUSPENDED;
  }
}
