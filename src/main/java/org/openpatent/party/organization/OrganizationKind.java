package org.openpatent.party.organization;

import java.util.Set;

/** What an organization is; the registering authority's prefix must agree [GB 32100-2015]. */
public enum OrganizationKind {
  UNIVERSITY("12", "52"),
  RESEARCH_INSTITUTE("12", "52"),
  FIRM("91", "93"),
  SOLE_TRADER("92"),
  /** A bank or a guarantor. */
  FINANCIAL_INSTITUTION("91"),
  AGENCY("11");

  private final Set<String> prefixes;

  OrganizationKind(String... prefixes) {
    this.prefixes = Set.of(prefixes);
  }

  boolean agreesWith(CreditCode code) {
    return prefixes.contains(code.prefix());
  }
}
