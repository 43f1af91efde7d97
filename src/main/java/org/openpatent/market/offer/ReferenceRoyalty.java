package org.openpatent.market.offer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  /** Null where none was declared. */
  static ReferenceRoyalty of(ResultSet offer) throws SQLException {
    Money amount = OfferColumns.money(offer, "reference_royalty");
    return amount == null
        ? null
        : new ReferenceRoyalty(
            amount, OfferColumns.constant(offer, "estimation", Estimation.class));
  }
}
