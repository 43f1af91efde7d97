package org.openpatent.insight.conversion;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;

/** What was converted in one way in a year. */
@Schema(description = "What was converted in one way in a year; without a contract all is 0.")
@Embeddable
public record ConversionCount(
    @NotNull @Min(0) @Max(1_000_000) Integer patents,
    @Schema(description = "Each once, however many patents it has.")
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Integer contracts,
    @Schema(description = "What was agreed in these contracts, in CNY.") @NotNull Money amount) {
  /** A contract has a patent, and without one there is nothing. */
  boolean agrees() {
    return contracts == 0 ? patents == 0 && amount.isZero() : patents > 0;
  }

  ConversionCount plus(ConversionCount other) {
    return new ConversionCount(
        patents + other.patents, contracts + other.contracts, amount.plus(other.amount));
  }
}
