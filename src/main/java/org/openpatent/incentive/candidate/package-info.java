/**
 * What is known of firms that may come onto a list, beyond what the market knows of them
 * [support.md 4]: indicators that are declared for a year with their source, findings of
 * authorities, and the firm's consent to be listed.
 *
 * <pre>
 *   a consent   given --withdrawn by the firm--> withdrawn --given anew--> given
 *   a finding   stands from its day on, until a day if one is entered
 * </pre>
 *
 * <p>Its invariant: a declared value is one for firm, indicator and year, and a finding one for
 * firm, kind and day; the keys of {@code declared_indicator} and {@code list_finding} keep it. What
 * a correction replaces is kept.
 */
package org.openpatent.incentive.candidate;
