package org.openpatent.patent;

/** What happens to a patent in law, each either raising an impediment or clearing one. */
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
  EXCLUSIVE_LICENSE_ENDED(Impediment.EXCLUSIVE_LICENSE, false);

  final Impediment impediment;
  final boolean raises;

  LegalEventType(Impediment impediment, boolean raises) {
    this.impediment = impediment;
    this.raises = raises;
  }

  /** Ends licenses for good [PL 44, PL 47]. */
  public boolean endsPatent() {
    return this == LAPSED || this == INVALIDATED;
  }
}
