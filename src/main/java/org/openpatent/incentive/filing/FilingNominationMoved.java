package org.openpatent.incentive.filing;

/** Tells the features above, within the transaction, how far a nomination has come. */
public record FilingNominationMoved(FilingNomination nomination) {}
