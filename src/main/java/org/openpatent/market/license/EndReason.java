package org.openpatent.market.license;

import org.openpatent.market.patent.LegalEventType;

/** Why a license ended before its agreed last day. */
public enum EndReason {
  UNPAID,
  TERMINATED_BY_LICENSEE,
  TERMINATED_FOR_NON_PAYMENT,
  PATENT_LAPSED,
  PATENT_INVALIDATED;

  static EndReason of(LegalEventType endOfPatent) {
    return endOfPatent == LegalEventType.LAPSED ? PATENT_LAPSED : PATENT_INVALIDATED;
  }

  /** A license that ended with its patent counts in full; a terminated one as far as performed. */
  boolean cutsTerm() {
    return this == TERMINATED_BY_LICENSEE || this == TERMINATED_FOR_NON_PAYMENT;
  }
}
