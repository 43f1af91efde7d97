/**
 * Pledges of patents: what a bank may enforce its debt upon, from the registration on [CC 444].
 *
 * <pre>
 *   Pledge         REGISTERED --cancelled, by its reason--> CANCELLED
 *   PledgedPatent  the event PLEDGED of the patent, with PLEDGE_CONSENTED if the pledgee consented
 *                  --its pledge is cancelled--> and PLEDGE_RELEASED
 * </pre>
 *
 * A pledge and what it does to its patents are one fact: it is entered by the legal events of the
 * patents and ends by them, and offers follow these. Such an event is neither annulled nor released
 * by itself; a pledge entered by mistake is cancelled as {@code VOID} on the day of its
 * registration, and was none. A pledge that stands in the legal history alone counts as one.
 *
 * <p>Its invariant: a patent is pledged at most once on a day. The database keeps it by the
 * exclusion constraint {@code pledged_patent_patent_number_excl}; that a pledge of the legal
 * history alone is no second one, the patent's lock lets the code see.
 *
 * <p>Who names a pledge elsewhere, as a loan does, keeps its number as {@code
 * RegistrationNumber.parse} answers it, in {@code canonical()}: so it has one spelling, and may
 * name a pledge that is not entered yet.
 */
package org.openpatent.incentive.pledge;
