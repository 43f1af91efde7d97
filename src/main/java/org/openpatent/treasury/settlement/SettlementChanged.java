package org.openpatent.treasury.settlement;

/** Tells the features above, within the transaction, what became of a settlement. */
public record SettlementChanged(Settlement settlement, Change change) {
  public enum Change {
    DRAFTED,
    RECOMPUTED,
    DISCARDED,
    NOTICED,
    CANCELLED,
    APPROVED,
    EXPORTED,
    CLOSED,
    REOPENED
  }
}
