package org.openpatent.market.license;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.party.organization.SizeClass;

/**
 * What a side was on the day the license took effect; kept with the license for good.
 *
 * @param version the version of the organization that this came from; null for licenses that took
 *     effect before organizations kept versions
 */
@Embeddable
public record PartyFacts(
    @Enumerated(EnumType.STRING) OrganizationKind kind,
    @Enumerated(EnumType.STRING) SizeClass size,
    String division,
    String parent,
    Integer version) {
  public static PartyFacts of(Organization organization) {
    return new PartyFacts(
        organization.kind,
        organization.sizeClass(),
        organization.division,
        organization.parentCreditCode,
        organization.factsVersion);
  }

  static PartyFacts of(OrganizationVersion then) {
    return new PartyFacts(
        then.kind, then.sizeClass(), then.division, then.parentCreditCode, then.factsVersion);
  }
}
