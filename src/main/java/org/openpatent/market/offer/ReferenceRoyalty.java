package org.openpatent.market.offer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;

/** What the licensor would have asked for the whole term, and how it was estimated. */
@Embeddable
public record ReferenceRoyalty(
    @Schema(description = "In CNY.") @NotNull Money amount,
    @NotNull @Enumerated(EnumType.STRING) Estimation estimation) {
  public enum Estimation {
    OWN_EXPLOITATION,
    EARLIER_LICENSES,
    INDUSTRY_STATISTICS,
    INTERNATIONAL_RATES,
    VALUATION
  }
}
