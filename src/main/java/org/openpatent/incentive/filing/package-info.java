/**
 * The precise filing list [support.md 5]: organizations whose patent applications are looked after,
 * year by year.
 *
 * <pre>
 *   NOMINATED --by the city--> CITY_PASSED --by the region--> REGION_PASSED
 *     --the patent office's notice--> LISTED --with a reason--> REMOVED
 *   NOMINATED or CITY_PASSED --not passed, with a reason--> REFUSED
 * </pre>
 *
 * <p>Its invariant: an organization has one nomination a year that stands ({@code
 * filing_nomination_firm_year_key}), and none is listed that both did not check.
 */
package org.openpatent.incentive.filing;
