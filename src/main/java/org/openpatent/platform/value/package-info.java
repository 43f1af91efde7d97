/**
 * What every wing speaks with: money and percentages, legal days and periods counted in months or
 * working days, the clock, who asks and in which role, who did what and when, and the one exception
 * with its catalogue of codes. Nothing here knows a feature.
 *
 * <p>The two tables here:
 *
 * <pre>
 *   HolidayYear    announced --arranged anew--> announced     the values before stay as a
 *   Correction     kept                                       Correction, which is never changed
 * </pre>
 *
 * <p>Its invariant: what is read from a text is valid, and read in one place, whether it comes from
 * a path, a query or a body. A {@code Money} so read is whole fen and not negative, a {@code
 * Percent} has at most four decimals. The database keeps the same by the types of its columns and
 * by check constraints, whose names are codes of {@code Code}.
 */
package org.openpatent.platform.value;
