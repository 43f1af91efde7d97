package org.openpatent.incentive.financing;

/**
 * Tells the features above, within the transaction, what became of a financing need, or of the
 * consent to pass it on.
 */
public record FinancingNeedChanged(FinancingNeed need, Change change) {
  public enum Change {
    OPENED,
    WITHDRAWN,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN
  }
}
