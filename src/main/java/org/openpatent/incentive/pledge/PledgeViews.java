package org.openpatent.incentive.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.http.ProblemBody;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;

/** What is shown of a pledge to its two sides and to those who oversee. */
final class PledgeViews {
  private PledgeViews() {}

  public record PledgeView(
      String registrationNumber,
      PledgeStatus status,
      LocalDate registeredOn,
      @Schema(description = "Credit code.") String pledgor,
      String pledgorName,
      @Schema(description = "Credit code.") String pledgee,
      String pledgeeName,
      @Schema(description = "In the order of their numbers.") List<String> patents,
      Money securedAmount,
      LocalDate debtDueOn,
      @Omittable Valuation valuation,
      boolean openLicenseConsent,
      List<String> consents,
      @Schema(description = "The first day without it.") @Omittable LocalDate cancelledOn,
      @Omittable CancellationReason cancellationReason,
      Instant enteredAt,
      Integer version)
      implements Versioned {
    static PledgeView of(Pledge p, List<String> patents) {
      return new PledgeView(
          p.registrationNumber,
          p.status(),
          p.registeredOn,
          p.pledgor.creditCode,
          p.pledgor.name,
          p.pledgee.creditCode,
          p.pledgee.name,
          patents,
          p.securedAmount,
          p.debtDueOn,
          p.valuation,
          p.openLicenseConsent,
          p.consents,
          p.cancelledOn,
          p.cancellationReason,
          p.entered.at(),
          p.version);
    }
  }

  public record PledgeRefusal(
      String code,
      String detail,
      @Schema(description = "The patent that it is about.") String patentNumber) {
    static PledgeRefusal of(Problem.Field broken, Locale locale) {
      return new PledgeRefusal(
          broken.code().wire(),
          ProblemBody.detail(broken.code(), locale, broken.arguments()),
          (String) broken.arguments().get(0));
    }
  }

  @Schema(description = "Empty if the pledge could be entered.")
  public record PledgeCheck(List<PledgeRefusal> refusals) {}
}
