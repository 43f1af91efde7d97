package org.openpatent.incentive.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.party.organization.SizeClass;

/**
 * What the borrower was on the day of drawing; kept with the loan.
 *
 * @param size null if it had declared none
 * @param division of its seat
 * @param version the version of the organization that this came from
 */
@Embeddable
public record BorrowerFacts(
    @Column(name = "borrower_kind") @Enumerated(EnumType.STRING) OrganizationKind kind,
    @Column(name = "borrower_size") @Enumerated(EnumType.STRING) SizeClass size,
    @Column(name = "borrower_division") String division,
    @Column(name = "borrower_version") Integer version) {
  static BorrowerFacts of(OrganizationVersion then) {
    return new BorrowerFacts(then.kind, then.sizeClass(), then.division, then.factsVersion);
  }
}
