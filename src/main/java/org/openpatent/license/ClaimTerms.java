package org.openpatent.license;

import java.time.LocalDate;

/**
 * The licensee's notice to the patentee [PL 51].
 *
 * @param startsOn the day of the claim or up to 90 days later
 * @param termMonths within the offer's minimum and maximum term
 */
public record ClaimTerms(
    LocalDate startsOn, int termMonths, String intendedUse, boolean declaredUnrelated) {}
