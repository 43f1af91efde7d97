package org.openpatent.party.organization;

/**
 * Tells the features above, within the transaction, that a payout account was named or changed, or
 * confirmed by the treasury.
 */
public record PayoutAccountChanged(PayoutAccount account, Change change) {
  public enum Change {
    DECLARED,
    VERIFIED
  }
}
