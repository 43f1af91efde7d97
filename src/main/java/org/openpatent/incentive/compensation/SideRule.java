package org.openpatent.incentive.compensation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;

/**
 * What a program pays one side of a license. {@code FLAT} and {@code PER_YEAR} need amounts, {@code
 * PERCENT_OF_REFERENCE_ROYALTY} needs percent; a maximum or cap that the program does not set is
 * null.
 */
public record SideRule(
    @NotNull AmountMethod method,
    @Valid KindAmounts amounts,
    @Min(1) @Max(20) Integer maximumYears,
    @Schema(pattern = Percent.AT_MOST_WHOLE) Percent percent,
    Money perLicenseCap,
    Money perPatentCap,
    Money perOrganizationCap) {

  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);

  /** No license lasts longer than the 20 years of a patent [PL 42]. */
  private static final Money MOST_A_YEAR = new Money(Money.MOST.fen() / 20);

  /** Amounts up to {@link #MOST_A_YEAR}, 499999999999.99. */
  private static final String AT_MOST_A_YEAR = "^(0|[1-9][0-9]{0,10}|[1-4][0-9]{11})\\.[0-9]{2}$";

  /** How an amount comes about, before caps. */
  public enum AmountMethod {
    FLAT(StepCode.FLAT),
    PER_YEAR(StepCode.PER_YEAR),
    PERCENT_OF_REFERENCE_ROYALTY(StepCode.PERCENT_OF_REFERENCE_ROYALTY);

    private final StepCode step;

    AmountMethod(StepCode step) {
      this.step = step;
    }
  }

  /** One amount for each kind of patent. */
  public record KindAmounts(
      @NotNull @JsonProperty("INVENTION") @Schema(pattern = AT_MOST_A_YEAR) Money invention,
      @NotNull @JsonProperty("UTILITY_MODEL") @Schema(pattern = AT_MOST_A_YEAR) Money utilityModel,
      @NotNull @JsonProperty("DESIGN") @Schema(pattern = AT_MOST_A_YEAR) Money design) {

    Money most() {
      return Collections.max(List.of(invention, utilityModel, design));
    }

    Money of(PatentKind kind) {
      return switch (kind) {
        case INVENTION -> invention;
        case UTILITY_MODEL -> utilityModel;
        case DESIGN -> design;
      };
    }
  }

  /** What a step of the computation did. */
  public enum StepCode {
    FLAT,
    PER_YEAR,
    PERCENT_OF_REFERENCE_ROYALTY,
    PER_LICENSE_CAP;

    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The amount as it stood after a step. */
  public record AmountStep(StepCode step, Money amount) {}

  /** The field error of a method that lacks a field it needs, or has one it does not use. */
  Optional<Problem.Field> inconsistency(String pointer) {
    boolean byPercent = method == AmountMethod.PERCENT_OF_REFERENCE_ROYALTY;
    boolean consistent =
        byPercent == (percent != null)
            && byPercent == (amounts == null)
            && (maximumYears == null || method == AmountMethod.PER_YEAR);
    return consistent
        ? excess(pointer)
        : Optional.of(new Problem.Field(pointer, Code.SIDE_RULE_FIELDS, method));
  }

  /**
   * Refuses what could owe a license more than {@link Money#MOST}, whatever its royalty and term.
   */
  private Optional<Problem.Field> excess(String pointer) {
    if (percent != null && percent.exceeds(Percent.WHOLE)) {
      return Optional.of(
          new Problem.Field(pointer + "/percent", Code.RANGE, "<= " + Percent.WHOLE));
    }
    return amounts != null && amounts.most().compareTo(MOST_A_YEAR) > 0
        ? Optional.of(new Problem.Field(pointer + "/amounts", Code.RANGE, "<= " + MOST_A_YEAR))
        : Optional.empty();
  }

  /** What this side of an eligible license is owed, at most the cap per license. */
  Money amount(LicenseFacts license) {
    return beforeCap(license).cappedAt(perLicenseCap);
  }

  /** How {@link #amount} came about; the cap is a step only where it cut. */
  List<AmountStep> steps(LicenseFacts license) {
    var first = new AmountStep(method.step, beforeCap(license));
    var last = new AmountStep(StepCode.PER_LICENSE_CAP, amount(license));
    return first.amount().equals(last.amount()) ? List.of(first) : List.of(first, last);
  }

  /** A license without a reference royalty is owed no part of it [program condition]. */
  private Money beforeCap(LicenseFacts license) {
    return switch (method) {
      case FLAT -> amounts.of(license.patentKind());
      case PER_YEAR -> perYear(amounts.of(license.patentKind()), license.termMonths());
      case PERCENT_OF_REFERENCE_ROYALTY ->
          license.referenceRoyalty() == null ? Money.ZERO : percent.of(license.referenceRoyalty());
    };
  }

  private Money perYear(Money amount, int termMonths) {
    long paidMonths = maximumYears == null ? termMonths : Math.min(termMonths, 12L * maximumYears);
    // Twelfths of a fen cut to four digits keep their side of one half: nothing is rounded twice.
    return Money.rounded(
        amount
            .yuan()
            .multiply(BigDecimal.valueOf(paidMonths))
            .divide(MONTHS_PER_YEAR, 6, RoundingMode.DOWN));
  }
}
