package org.openpatent.incentive.financing;

/** How a need came to a bank. */
public enum ReferralWay {
  /** At a matching event. */
  EVENT,
  /** The office chose the bank. */
  TARGETED,
  /** Firm and bank were brought together by themselves. */
  ONE_TO_ONE,
  /** From a list that was passed on. */
  LIST
}
