/**
 * What every wing speaks with: money and percentages, legal days and periods counted in months or
 * working days, the clock, who asks and in which role, who did what and when, and the one exception
 * with its catalogue of codes. Nothing here knows a feature or the paths of the API.
 *
 * <p>The few tables here have no states, only rows that are added:
 *
 * <pre>
 *   HolidayYear    announced --arranged anew--> announced     the values before stay as a
 *   Correction     kept                                       Correction, which is never changed
 * </pre>
 *
 * <p>Its invariant: a value that exists is valid. A {@code Money} is never negative and is whole
 * fen, a {@code Percent} has at most four decimals, and each of them is parsed in one place,
 * whether it comes from a path, a query or a body. The database keeps the same by its column types
 * and by check constraints, whose names are codes of {@code Code}.
 */
package org.openpatent.platform.value;
