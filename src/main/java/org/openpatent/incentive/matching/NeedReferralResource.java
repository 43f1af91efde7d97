package org.openpatent.incentive.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.financing.FinancingNeed;
import org.openpatent.incentive.financing.Referral;
import org.openpatent.incentive.financing.ReferralWay;
import org.openpatent.incentive.matching.ReferralResource.ReferralView;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Passes a firm's need on to a bank, while the firm consents. */
@Path("/v1/financing-needs/{id}/referrals")
@Tag(name = "Matching")
public class NeedReferralResource {
  public record ReferralRequest(
      @Schema(description = "Credit code of the bank.") @NotNull CreditCode bank,
      @NotNull ReferralWay way,
      @Schema(description = "The matching event at which it is made; with EVENT, and not else.")
          UUID event) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject ReferralConfig config;

  @POST
  @ResponseStatus(201)
  @RolesAllowed({Role.LICENSEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "referFinancingNeed",
      summary = "Refer a need to a bank",
      description =
          "By the firm itself or the agency, and only while the firm consents. The bank then sees the"
              + " need and the firm's profile.")
  public RestResponse<ReferralView> refer(@PathParam("id") UUID id, ReferralRequest body) {
    FinancingNeed need = FinancingNeed.referable(id, caller);
    LocalDate today = clock.today();
    if ((body.way == ReferralWay.EVENT) != (body.event != null)) {
      throw new Problem(Code.REFERRAL_WAY_EVENT).at("/event");
    }
    if (body.event != null) {
      MatchingEvent.requireHeld(body.event, today);
    }
    LocalDate due = HolidayYear.calendar().plusWorkingDays(today, config.dueWorkingDays());
    Referral referral =
        Referral.send(
            need,
            Organization.registered(body.bank.value()),
            new Referral.Sending(body.way, body.event, today, due),
            caller.acting(clock.now()));
    return Answers.created(ReferralView.of(referral, today), referral.path());
  }
}
