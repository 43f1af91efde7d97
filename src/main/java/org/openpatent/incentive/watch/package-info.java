/**
 * What happens to listed firms [support.md 4]: a patent that lapsed, was invalidated or changed
 * hands, a loan that is overdue, a finding, a consent that was withdrawn raise an alert on each
 * entry of the firm that stands on a version under notice or in force; the agency decides each of
 * them.
 *
 * <pre>
 *   an alert   open --KEEP or REMOVE--> decided
 *              open --SUSPEND--> decided, and may be decided once more
 * </pre>
 *
 * <p>Of several alerts of a firm the strictest decision counts. When a version takes the place of
 * another one, what is open and who is suspended goes over to it ({@code EnteredVersions}).
 *
 * <p>Its invariant: each decision has its reason ({@code list_alert_decision_check}), and what it
 * does to the entry is a {@code ListDecision} of the same day.
 */
package org.openpatent.incentive.watch;
