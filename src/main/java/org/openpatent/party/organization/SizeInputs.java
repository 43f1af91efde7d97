package org.openpatent.party.organization;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a firm declares of one year, from which its size class follows [MIIT 2011 No. 300]. */
@Embeddable
@Schema(description = "Declared figures of one year; the size class follows from them.")
public record SizeInputs(
    @NotNull @Enumerated(EnumType.STRING) Industry industry,
    @NotNull @Min(0) @Max(10_000_000) Integer employees,
    @Schema(description = "Revenue in 10,000 CNY.") @NotNull @Min(0) @Max(1_000_000_000_000L)
        Long revenue10k,
    @Schema(description = "Total assets in 10,000 CNY.") @NotNull @Min(0) @Max(1_000_000_000_000L)
        Long assets10k,
    @Schema(description = "The year of the figures.") @NotNull @Min(1990) @Max(2999) Integer year) {
  SizeClass sizeClass() {
    return industry.sizeClass(employees, revenue10k, assets10k);
  }
}
