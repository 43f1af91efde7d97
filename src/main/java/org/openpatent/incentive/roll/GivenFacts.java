package org.openpatent.incentive.roll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.candidate.IndicatorCode;
import org.openpatent.incentive.candidate.IndicatorValue;
import org.openpatent.party.organization.CreditCode;

/** What the agency knows of single firms beside what is stored, for one draft. */
@Schema(description = "What is known of single firms beside what is stored, for this draft alone.")
public record GivenFacts(
    @NotNull @Size(max = 5000) List<@NotNull @Valid GivenValue> values,
    @NotNull @Size(max = 5000) List<@NotNull @Valid GivenExclusion> exclusions) {
  static final GivenFacts NONE = new GivenFacts(List.of(), List.of());

  /** Counts before what was declared; what the service knows by itself cannot be given. */
  public record GivenValue(
      @NotNull CreditCode creditCode,
      @NotNull IndicatorCode indicator,
      @NotNull IndicatorValue value) {}

  /** Counts as if it had been found. */
  public record GivenExclusion(@NotNull CreditCode creditCode, @NotNull ExclusionCode exclusion) {}
}
