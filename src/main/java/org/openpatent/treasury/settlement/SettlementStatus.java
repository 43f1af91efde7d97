package org.openpatent.treasury.settlement;

/** From a draft to the last payment; a cancelled one leaves its lines open again. */
public enum SettlementStatus {
  DRAFT,
  NOTICE,
  APPROVED,
  EXPORTED,
  CLOSED,
  CANCELLED;

  /** Whether money was committed by it. */
  public boolean isApproved() {
    return this == APPROVED || this == EXPORTED || this == CLOSED;
  }
}
