package org.openpatent.incentive.guarantee;

/** Tells the features above, within the transaction, what became of a guarantee. */
public record GuaranteeChanged(Guarantee guarantee, Change change) {
  public enum Change {
    ENTERED,
    RELEASED
  }
}
