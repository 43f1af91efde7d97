package org.openpatent.platform.value;

import java.util.List;

/** The roles a token carries in its {@code groups}, and one that follows from them. */
public final class Role {
  public static final String LICENSOR = "licensor";
  public static final String LICENSEE = "licensee";

  /** Of banks and guarantors. */
  public static final String BANK = "bank";

  public static final String AGENCY = "agency";

  /** Of the bureaus of cities, each of which sees and acts for its own city only. */
  public static final String CITY = "city";

  public static final String TREASURY = "treasury";
  public static final String AUDITOR = "auditor";

  /** All that a token can claim. */
  public static final List<String> ALL =
      List.of(LICENSOR, LICENSEE, BANK, AGENCY, CITY, TREASURY, AUDITOR);

  /** The roles whose organizations programs pay. */
  public static final List<String> PAID = List.of(LICENSOR, LICENSEE, BANK);

  /** Whoever has one of the roles that are {@link #PAID}; no token can claim it. */
  public static final String PAYEE = "payee";

  private Role() {}
}
