package org.openpatent.market.offer;

import java.time.LocalDate;
import java.util.List;

/** What a licensor declares; it never changes after publication. */
public record OfferTerms(
    Royalty royalty,
    int minimumTermMonths,
    int maximumTermMonths,
    LocalDate openUntil,
    ReferenceRoyalty referenceRoyalty,
    List<String> ownerConsents,
    String technicalSupport,
    String notes) {}
