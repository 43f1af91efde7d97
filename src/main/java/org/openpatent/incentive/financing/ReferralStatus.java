package org.openpatent.incentive.financing;

/** How far a bank is with what was referred to it. */
public enum ReferralStatus {
  SENT,
  CONTACTED,
  GRANTED,
  REFUSED,
  LAPSED;

  /** Nothing comes after it. */
  boolean isFinal() {
    return this != SENT && this != CONTACTED;
  }
}
