package org.openpatent.treasury.settlement;

/**
 * Tells the features above, within the transaction, that somebody objects to a line, or that the
 * objection is decided.
 */
public record ObjectionChanged(Objection objection, Change change) {
  public enum Change {
    RAISED,
    DECIDED
  }
}
