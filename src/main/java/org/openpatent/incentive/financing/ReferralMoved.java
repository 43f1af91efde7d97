package org.openpatent.incentive.financing;

/**
 * Tells the features above, within the transaction, that a need was sent to a bank, or answered.
 */
public record ReferralMoved(Referral referral) {}
