/**
 * Conversions: what universities and research institutes made of their patents in a year, as they
 * report it, beside what the marketplace counted itself [support.md 9].
 *
 * <p>Transfers, licenses and shares in firms are told together, where a contract counts once
 * however many patents it has; open licenses are told apart. A report is its university's and of
 * those who oversee; the totals of a year are public, their growth only over those that reported
 * both years.
 *
 * <p>Its invariant: where there is no contract there is neither a patent nor an amount, and one
 * report of an organization and a year. The database keeps both: {@code
 * conversion_report_contracts_check} and the primary key.
 */
package org.openpatent.insight.conversion;
