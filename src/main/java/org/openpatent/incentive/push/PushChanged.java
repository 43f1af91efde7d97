package org.openpatent.incentive.push;

/**
 * Tells the features above, within the transaction, that a list was passed on, or that its
 * recipient has it.
 */
public record PushChanged(Push push, Change change) {
  public enum Change {
    SENT,
    ACKNOWLEDGED
  }
}
