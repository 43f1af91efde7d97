package org.openpatent.party.organization;

/** How large a firm is, in ascending order [MIIT 2011/300]; {@link Industry} tells which. */
public enum SizeClass {
  MICRO,
  SMALL,
  MEDIUM,
  LARGE;

  /** Sole traders count as micro [MIIT 2011/300]; null while a firm has declared no figures. */
  static SizeClass of(OrganizationKind kind, SizeInputs size) {
    if (kind == OrganizationKind.SOLE_TRADER) {
      return MICRO;
    }
    return size == null ? null : size.sizeClass();
  }
}
