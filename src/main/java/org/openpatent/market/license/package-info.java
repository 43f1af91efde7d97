/**
 * Licenses: a firm that takes an open offer has the license at once or with its payment, records
 * it, and keeps it until it ends.
 *
 * <pre>
 *   claimed, a payment comes first --> AWAITING_PAYMENT
 *   claimed, none comes first      --> EFFECTIVE
 *   AWAITING_PAYMENT --receipt of what is due--> EFFECTIVE
 *   AWAITING_PAYMENT --30 days unpaid, terminated by the licensee, end of the patent--> ENDED
 *   EFFECTIVE --last day, terminated by a side, end of the patent--> ENDED
 *   ENDED --receipt of a day before that end, entered late--> EFFECTIVE
 *   ENDED --end of the patent annulled, or restored by the day of the claim--> the state without it
 *   AWAITING_PAYMENT, EFFECTIVE, ENDED --declared void by the agency--> VOID
 *   VOID --the voiding is annulled--> the state by its dates
 * </pre>
 *
 * The states are not stored: they follow from the dates of the license for a day.
 *
 * <p>Its invariant: a firm has at most one license of a patent on each day, void ones not counted.
 * The database keeps it by the exclusion constraint {@code license_patent_licensee_excl}.
 *
 * <p>A claim enters in {@code incentive.compensation.ClaimResource}, because its answer says what
 * is owed, and is made by {@code License.claim}. Every later change of a license passes {@code
 * LicenseResource} and one method of {@code License}; {@code LicenseReactions} has licenses follow
 * the legal events of their patent.
 */
package org.openpatent.market.license;
