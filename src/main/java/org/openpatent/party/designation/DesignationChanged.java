package org.openpatent.party.designation;

/**
 * Tells the features above, within the transaction, that an organization was designated, or that a
 * designation of it was corrected, prolonged or revoked. That a term runs out is no event: it is
 * seen by the day.
 */
public record DesignationChanged(String creditCode) {}
