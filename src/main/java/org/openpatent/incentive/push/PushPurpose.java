package org.openpatent.incentive.push;

import java.util.EnumSet;
import java.util.Set;
import org.openpatent.party.organization.OrganizationKind;

/** What a list is passed on for: to whom, and what that recipient needs of a firm. */
public enum PushPurpose {
  /** Banks approach firms for loans. */
  CREDIT(OrganizationKind.FINANCIAL_INSTITUTION, EnumSet.allOf(PushField.class)),
  /** Guarantors look whether a borrower is recommended. */
  GUARANTEE(
      OrganizationKind.FINANCIAL_INSTITUTION,
      EnumSet.of(PushField.NAME, PushField.DIVISION, PushField.RANK, PushField.CONTACT)),
  /** Departments give preference. */
  POLICY_SUPPORT(
      OrganizationKind.AGENCY, EnumSet.of(PushField.NAME, PushField.DIVISION, PushField.RANK)),
  /** Departments look how the list is made. */
  SUPERVISION(
      OrganizationKind.AGENCY,
      EnumSet.of(
          PushField.NAME,
          PushField.DIVISION,
          PushField.RANK,
          PushField.SCORE,
          PushField.VALID_INVENTIONS));

  final OrganizationKind recipients;
  final Set<PushField> fields;

  PushPurpose(OrganizationKind recipients, Set<PushField> fields) {
    this.recipients = recipients;
    this.fields = fields;
  }
}
