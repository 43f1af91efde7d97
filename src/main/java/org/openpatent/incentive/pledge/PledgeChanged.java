package org.openpatent.incentive.pledge;

/** Tells the features above, within the transaction, what became of a pledge. */
public record PledgeChanged(Pledge pledge, Change change) {
  public enum Change {
    REGISTERED,
    CORRECTED,
    CANCELLED
  }
}
