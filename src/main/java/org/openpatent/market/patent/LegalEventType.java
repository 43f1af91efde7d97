package org.openpatent.market.patent;

/**
 * What happens to a patent in law: an impediment is raised or ended, or the patent changes hands.
 */
public enum LegalEventType {
  FEE_UNPAID(Impediment.FEE_UNPAID, true),
  FEE_PAID(Impediment.FEE_UNPAID, false),
  LAPSED(Impediment.LAPSED, true),
  RESTORED(Impediment.LAPSED, false),
  INVALIDATED(Impediment.INVALIDATED, true),
  PLEDGED(Impediment.PLEDGED, true),
  PLEDGE_CONSENTED(Impediment.PLEDGED, false),
  PLEDGE_RELEASED(Impediment.PLEDGED, false),
  SUSPENDED(Impediment.SUSPENDED, true),
  RESUMED(Impediment.SUSPENDED, false),
  EXCLUSIVE_LICENSE(Impediment.EXCLUSIVE_LICENSE, true),
  EXCLUSIVE_LICENSE_ENDED(Impediment.EXCLUSIVE_LICENSE, false),
  TRANSFERRED(null, false);

  /** Null for what neither raises nor ends one. */
  final Impediment impediment;

  final boolean raises;

  LegalEventType(Impediment impediment, boolean raises) {
    this.impediment = impediment;
    this.raises = raises;
  }

  /** Ends the impediment that an earlier event raised. */
  boolean endsAnother() {
    return impediment != null && !raises;
  }

  /** Ends licenses for good [PL 44, PL 47]. */
  public boolean endsPatent() {
    return this == LAPSED || this == INVALIDATED;
  }

  /** A patent may have several of these at a time, of different creditors, courts or licensees. */
  boolean severalOnOneDay() {
    return this == PLEDGED || this == SUSPENDED || this == EXCLUSIVE_LICENSE;
  }
}
