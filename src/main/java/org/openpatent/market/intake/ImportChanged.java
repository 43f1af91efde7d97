package org.openpatent.market.intake;

/**
 * Tells the features above, within the transaction, that an import was asked for, or has ended with
 * all that it stored.
 */
public record ImportChanged(ImportJob job, Change change) {
  public enum Change {
    STARTED,
    ENDED
  }
}
