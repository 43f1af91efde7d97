/**
 * Official figures: what an office published of a year, a quarter or a month, kept as it was
 * published, beside what follows from it and what the service counts itself [support.md 9].
 *
 * <pre>
 *   entered --corrected, with a reason--> a further entry, which is answered from then on
 * </pre>
 *
 * <p>What was published is never made to agree: its growth and its rank stand beside those that are
 * computed of the same figures, and its value beside the service's own count ({@code OwnCounts}).
 *
 * <p>Its invariant: no entry is ever changed. The database keeps it by a trigger that lets {@code
 * official_figure} be appended to only, and by {@code official_figure_reason_check}.
 */
package org.openpatent.insight.figure;
