package org.openpatent.incentive.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.financing.Referral;
import org.openpatent.incentive.financing.ReferralStatus;
import org.openpatent.incentive.financing.ReferralWay;
import org.openpatent.incentive.loan.Loan;
import org.openpatent.incentive.loan.LoanNumber;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What banks make of the needs that were referred to them; others get 404. */
@Path("/v1/referrals")
@Tag(name = "Matching")
public class ReferralResource {
  @Schema(
      description =
          "The loan that was granted; it is reported, of the firm, and not drawn before the referral.")
  public record ReferredLoan(
      @Schema(description = "Credit code of the bank.") @NotNull CreditCode bank,
      @NotNull LoanNumber number) {
    private static ReferredLoan of(Loan loan) {
      return loan == null
          ? null
          : new ReferredLoan(new CreditCode(loan.bankCode), new LoanNumber(loan.number));
    }
  }

  public record ReferralOutcome(
      @Schema(description = "Not SENT.") @NotNull ReferralStatus status,
      @Omittable @Valid ReferredLoan loan,
      @Schema(description = "Of a refusal; what lapsed may have one.") @Omittable @Size(max = 1000)
          String reason) {

    /** Granted with its loan, refused with its reason. */
    private void requireComplete() {
      if (status == ReferralStatus.SENT) {
        throw new Problem(Code.REFERRAL_OUTCOME_SENT).at("/status");
      }
      if ((status == ReferralStatus.GRANTED) != (loan != null)) {
        throw new Problem(Code.REFERRAL_OUTCOME_LOAN).at("/loan");
      }
      boolean given = reason != null && !reason.isBlank();
      boolean ended = status == ReferralStatus.REFUSED || status == ReferralStatus.LAPSED;
      if (status == ReferralStatus.REFUSED && !given || reason != null && !(ended && given)) {
        throw new Problem(Code.REFERRAL_OUTCOME_REASON).at("/reason");
      }
    }

    private Loan granted(Referral referral) {
      if (loan == null) {
        return null;
      }
      Loan found = Loan.of(loan.bank.value(), loan.number);
      if (found == null
          || !found.bankCode.equals(referral.bankCode)
          || !found.borrowerCode.equals(referral.firmCode)) {
        throw new Problem(Code.REFERRAL_LOAN_UNKNOWN).at("/loan");
      }
      if (found.terms.drawnOn().isBefore(referral.sentOn)) {
        throw new Problem(Code.REFERRAL_LOAN_EARLIER, found.terms.drawnOn(), referral.sentOn)
            .at("/loan");
      }
      return found;
    }
  }

  public record ReferralView(
      UUID id,
      UUID need,
      @Schema(description = "Credit code of the firm.") String firm,
      @Schema(description = "Credit code of the bank.") String bank,
      ReferralWay way,
      @Omittable UUID event,
      LocalDate sentOn,
      @Schema(description = "The last day for the outcome.") LocalDate dueOn,
      @Schema(description = "Whether that day has passed without one.") boolean late,
      ReferralStatus status,
      @Omittable ReferredLoan loan,
      @Omittable String reason,
      @Omittable Instant contactedAt,
      @Omittable Instant decidedAt,
      Integer version)
      implements Versioned {
    static ReferralView of(Referral r, LocalDate today) {
      return new ReferralView(
          r.id,
          r.need.id,
          r.firmCode,
          r.bankCode,
          r.way,
          r.eventId,
          r.sentOn,
          r.dueOn,
          r.isLate(today),
          r.status,
          ReferredLoan.of(r.loan),
          r.reason,
          r.contacted == null ? null : r.contacted.at(),
          r.decided == null ? null : r.decided.at(),
          r.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.LICENSEE, Role.BANK, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getReferral", summary = "Read a referral")
  public ReferralView get(@PathParam("id") UUID id) {
    return ReferralView.of(Referral.visible(id, caller), clock.today());
  }

  @PUT
  @Path("/{id}/outcome")
  @RolesAllowed(Role.BANK)
  @Transactional
  @Operation(
      operationId = "putReferralOutcome",
      summary = "Say what the bank made of a need that was referred to it",
      description =
          "Forward only, so that it takes no If-Match: contacted, then granted, refused or lapsed."
              + " The same again changes nothing.")
  public RestResponse<ReferralView> answer(@PathParam("id") UUID id, ReferralOutcome body) {
    Referral referral = Referral.ownLocked(id, caller);
    body.requireComplete();
    Act act = caller.acting(clock.now());
    referral.answer(
        body.status, body.granted(referral), body.reason == null ? null : body.reason.strip(), act);
    Referral.flush();
    return RestResponse.ok(ReferralView.of(referral, clock.today()));
  }

  @GET
  @RolesAllowed({Role.LICENSEE, Role.BANK, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listReferrals",
      summary = "List referrals, newest first",
      description = "A bank sees those to it, a firm those of its needs.")
  public Page<ReferralView> list(
      @BeanParam ReferralFilter filter, @Valid @BeanParam PageRequest page) {
    LocalDate today = clock.today();
    var found =
        Referral.page(filter.where(caller, today), page.after(UUID::fromString), page.rows());
    return Page.of(found, page, one -> ReferralView.of(one, today), one -> one.id.toString());
  }
}
