package org.openpatent.incentive.financing;

/** Whether a firm still looks for money. */
public enum FinancingNeedStatus {
  OPEN,
  WITHDRAWN
}
