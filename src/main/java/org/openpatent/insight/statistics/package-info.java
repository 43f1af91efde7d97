/**
 * Statistics: what a year, a quarter or a month brought, beside the period before.
 *
 * <pre>
 *   a year that is over --frozen by the agency--> COUNTING --counted by a node, all at once-->
 *                         PUBLISHED: answered as published, with what it would be now
 *   a frozen year --frozen anew, with a reason--> answered as published last
 * </pre>
 *
 * An indicator is defined once, by {@code Indicator} and the {@code Counted} rows that it is about:
 * from this come the statement, the answer, the heading of the table and the list of indicators. A
 * feature above this one adds its own by a bean of {@code CountedFigures}.
 *
 * <p>What is counted is prepared ahead by {@code Preparing}, in views that hold a few narrow
 * columns of offers, licenses and settlement lines; each answer says as of when.
 *
 * <p>Its invariant: what was frozen is never changed. The database keeps it by triggers that let
 * {@code frozen_year} and {@code frozen_figures} be appended to only, and by {@code
 * frozen_year_reason_check}.
 */
package org.openpatent.insight.statistics;
