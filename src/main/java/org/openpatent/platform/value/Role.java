package org.openpatent.platform.value;

/** The roles a token carries in its {@code groups}. */
public final class Role {
  public static final String LICENSOR = "licensor";
  public static final String LICENSEE = "licensee";
  public static final String AGENCY = "agency";
  public static final String TREASURY = "treasury";
  public static final String AUDITOR = "auditor";

  private Role() {}
}
