package org.openpatent.organization;

/** How large a firm is, in ascending order [MIIT 2011/300]; {@link Industry} tells which. */
public enum SizeClass {
  MICRO,
  SMALL,
  MEDIUM,
  LARGE
}
