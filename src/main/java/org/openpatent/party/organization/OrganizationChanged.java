package org.openpatent.party.organization;

/**
 * Tells the features above, within the transaction, that an organization has another name or seat.
 */
public record OrganizationChanged(String creditCode) {}
