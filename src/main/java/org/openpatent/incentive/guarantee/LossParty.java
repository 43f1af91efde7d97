package org.openpatent.incentive.guarantee;

/** Who bears a part of a loss on a guaranteed loan. */
public enum LossParty {
  BANK,
  GUARANTOR,
  RE_GUARANTOR,
  GOVERNMENT,
  INSURER,
  FUND,
  APPRAISER
}
