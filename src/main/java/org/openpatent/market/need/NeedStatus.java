package org.openpatent.market.need;

/** Whether a firm still looks for something. */
public enum NeedStatus {
  OPEN,
  CLOSED
}
