package org.openpatent.party.organization;

/**
 * Tells the features above, within the transaction, that an organization was registered, that it
 * states something else of itself, or that the agency found what it states true.
 */
public record OrganizationStated(Organization organization, Change change) {
  public enum Change {
    REGISTERED,
    CHANGED,
    VERIFIED
  }
}
