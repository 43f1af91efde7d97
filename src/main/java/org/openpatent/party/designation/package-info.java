/**
 * Which firms are demonstration, advantage or cultivation firms, and when [support.md 5]. A level
 * of an organization is a row with its version; the terms for which it is held are rows of their
 * own, of whole months, to the last day of the last month.
 *
 * <pre>
 *   a term   in force --GRACE--> a year longer, --RENEWED--> and a new full term after it
 *            in force --REVOKED or revoked--> ended as of a day, and kept
 * </pre>
 *
 * <p>Its invariant: terms of one level and organization never overlap. The database keeps it by the
 * exclusion constraint {@code designation_term_level_credit_code_excl}. That a batch recommends no
 * more demonstration firms than its quota is a matter of several rows: {@code Designation.grant}
 * takes one of a batch at a time.
 *
 * <p>What was in force on a day is asked of {@code Designations}, a pure value. A designation is a
 * dated public fact, which lists tell months after it began: so it is not kept with what happened
 * on a day, as the facts are that a firm states of itself, but looked up for that day as it is
 * known now. One entered late counts, one revoked as of an earlier day does not; what was settled
 * meanwhile is shown as overpaid.
 *
 * <p>The agency enters in {@code DesignationResource} and {@code DesignationActResource}; with a
 * file by {@code incentive.designation}. Others learn of changes by {@code DesignationChanged}.
 */
package org.openpatent.party.designation;
