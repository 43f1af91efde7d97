package org.openpatent.incentive.financing;

/** Whether a bank lends under a product on a day. */
public enum BankProductStatus {
  PLANNED,
  OPEN,
  ENDED
}
