/**
 * A firm's intellectual property at a glance, for a bank that decides on a loan and for the office:
 * computed from the register, the licenses, the treasury and the loans each time it is asked for,
 * and typed in by nobody [support.md 7].
 *
 * <p>Its invariant: a bank sees a profile only while a need of the firm is referred to it and the
 * firm consents, and never what the firm owes to others ({@code Referral.requireConsented}).
 *
 * <p>A request enters in {@code ProfileResource}; each record reads itself in one statement.
 */
package org.openpatent.insight.profile;
