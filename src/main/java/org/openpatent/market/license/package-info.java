/**
 * Licenses: a firm that takes an open offer has the license at once or with its payment, records
 * it, and keeps it until it ends.
 *
 * <pre>
 *   AWAITING_PAYMENT --receipt of what is due--> EFFECTIVE
 *   AWAITING_PAYMENT --30 days unpaid, or withdrawn--> ENDED
 *   EFFECTIVE --last day, terminated by a side, end of the patent--> ENDED
 *   AWAITING_PAYMENT, EFFECTIVE, ENDED --declared void by the agency--> VOID
 *   VOID --the voiding is annulled--> the state before
 * </pre>
 *
 * The states are not stored: they follow from the dates of the license for a day.
 *
 * <p>Its invariant: a firm has at most one license of a patent on each day, void ones not counted.
 * The database keeps it by the exclusion constraint {@code license_patent_licensee_excl}.
 *
 * <p>A claim enters in {@code incentive.compensation.ClaimResource}, because its answer says what
 * is owed, and is made by {@code License.claim}. All later requests pass {@code LicenseResource}
 * and one method of {@code License}.
 */
package org.openpatent.market.license;
