package org.openpatent.incentive.pledge;

/** Who paid for a valuation: the bank, or the firm that borrows. */
public enum FeePayer {
  BANK,
  FIRM
}
