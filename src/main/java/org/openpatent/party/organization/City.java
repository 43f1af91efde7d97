package org.openpatent.party.organization;

import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/**
 * The city that a bureau sees and acts for: the divisions that begin with the first four digits of
 * the bureau's own.
 *
 * @param digits four digits of a city's division code, or null for none
 */
public record City(String digits) {
  private static final City NONE = new City(null);

  /**
   * Of the caller's registered bureau; none for other callers, and for an office of the province.
   */
  public static City of(Caller caller) {
    Organization bureau = caller.is(Role.CITY) ? Organization.of(caller.organization()) : null;
    return bureau == null
            || bureau.kind != OrganizationKind.AGENCY
            || bureau.division.startsWith("00", 2)
        ? NONE
        : new City(bureau.division.substring(0, 4));
  }

  public boolean has(Organization organization) {
    return hasDivision(organization.division);
  }

  /**
   * One that sits in the city.
   *
   * @throws Problem NOT_FOUND if there is none, or if it sits elsewhere
   */
  public Organization visible(String creditCode) {
    Organization found = Organization.existing(creditCode);
    Problem.requireVisible(has(found));
    return found;
  }

  public boolean hasDivision(String division) {
    return digits != null && division.startsWith(digits);
  }
}
