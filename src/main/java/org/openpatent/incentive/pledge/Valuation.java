package org.openpatent.incentive.pledge;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Name;

/** What the pledged patents were found to be worth together, and who paid for finding it. */
@Embeddable
public record Valuation(
    @Schema(description = "In CNY.", pattern = Money.POSITIVE) @NotNull Money amount,
    @NotBlank @Name @Size(max = 200) String appraiser,
    @Schema(description = "In CNY.") @NotNull Money fee,
    @NotNull @Enumerated(EnumType.STRING) FeePayer feePayer,
    @Schema(description = "Today or earlier.") @NotNull LocalDate on) {}
