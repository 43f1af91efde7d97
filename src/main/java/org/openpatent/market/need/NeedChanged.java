package org.openpatent.market.need;

/**
 * Tells the features above, within the transaction, what became of a need, or of the consent to
 * name its firm.
 */
public record NeedChanged(Need need, Change change) {
  public enum Change {
    POSTED,
    CHANGED,
    CLOSED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN
  }
}
