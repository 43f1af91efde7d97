/**
 * The report of a year: one answer, and one page to print, of what the year brought, beside the
 * year before, in the region and city by city; what offices published beside what the service
 * counted.
 *
 * <p>Nothing is stored, and nothing is counted here: the figures are those of {@code
 * insight.statistics}, of a frozen year as they were published, and those of {@code
 * insight.figure}. The page needs no script and nothing from elsewhere; its template is {@code
 * ReportPage.html}, in which all that is put in is escaped.
 */
package org.openpatent.insight.report;
