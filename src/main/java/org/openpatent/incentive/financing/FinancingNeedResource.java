package org.openpatent.incentive.financing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.financing.FinancingViews.FinancingNeedView;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/**
 * The money that firms look for. A bank learns of what was referred to it alone; another's need is
 * 404.
 */
@Path("/v1/financing-needs")
@Tag(name = "Financing")
public class FinancingNeedResource {
  public record FinancingRequest(
      @Schema(description = "In CNY.", pattern = Money.POSITIVE) @NotNull Money amount,
      @NotNull @Min(1) @Max(360) Integer months,
      @NotBlank @Size(max = 1000) String purpose,
      @Schema(description = "Patents of the firm that it would pledge, each once.")
          @NotNull
          @Size(min = 1, max = 50)
          List<@NotNull @Valid OfferedPatent> patents,
      @Schema(
              description =
                  "Whether it may be referred to banks, which then see the firm's profile, too.")
          Boolean consent) {}

  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.LICENSEE)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "openFinancingNeed",
      summary = "Say what money the firm looks for",
      description = "What it then can have, its options tell at once.")
  public RestResponse<FinancingNeedView> open(FinancingRequest body) {
    if (body.amount.isZero()) {
      throw new Problem(
          Code.INVALID_BODY, List.of(new Problem.Field("/amount", Code.RANGE, "> 0.00")));
    }
    Act act = caller.acting(clock.now());
    FinancingNeed need =
        FinancingNeed.open(
            Organization.registered(caller.organization()),
            body.amount,
            body.months,
            body.purpose.strip(),
            body.patents,
            act);
    FinancingNeed.flush();
    if (Boolean.TRUE.equals(body.consent)) {
      FinancingConsent.give(need, act);
    }
    return Answers.created(FinancingNeedView.of(need), need.path());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.LICENSEE, Role.BANK, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getFinancingNeed", summary = "Read what money a firm looks for")
  public FinancingNeedView get(@PathParam("id") UUID id) {
    return FinancingNeedView.of(FinancingNeed.visibleOrReferred(id, caller));
  }

  @GET
  @RolesAllowed({Role.LICENSEE, Role.BANK, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listFinancingNeeds",
      summary = "List what money firms look for, newest first",
      description =
          "Those that are open, unless status asks for others. A firm sees its own, a bank those"
              + " that were referred to it.")
  public Page<FinancingNeedView> list(
      @Parameter(description = "Credit code of the firm.") @QueryParam("firm") CreditCode firm,
      @QueryParam("status") FinancingNeedStatus status,
      @Valid @BeanParam PageRequest page) {
    boolean bank = !caller.oversees() && caller.is(Role.BANK);
    String asked = firm == null ? null : firm.value();
    var found =
        FinancingNeed.page(
            bank ? asked : caller.payeeSeen(asked),
            bank ? caller.organization() : null,
            status == null ? FinancingNeedStatus.OPEN : status,
            page.after(UUID::fromString),
            page.rows());
    return Page.of(found, page, FinancingNeedView.each(found), need -> need.id.toString());
  }

  @POST
  @Path("/{id}/consent")
  @RolesAllowed(Role.LICENSEE)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "giveFinancingConsent",
      summary = "Consent that a need is referred to banks",
      description = "Each bank that it is referred to sees the need and the firm's profile.")
  public RestResponse<FinancingNeedView> consent(@PathParam("id") UUID id) {
    FinancingNeed need = FinancingNeed.ownLocked(id, caller);
    FinancingConsent.give(need, caller.acting(clock.now()));
    return RestResponse.ok(FinancingNeedView.of(need));
  }

  @POST
  @Path("/{id}/consent/withdrawal")
  @RolesAllowed(Role.LICENSEE)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "withdrawFinancingConsent",
      summary = "Withdraw the consent",
      description =
          "Referrals that were sent stay, with the need; no new ones are made, and no bank sees the"
              + " profile by this need any more.")
  public RestResponse<FinancingNeedView> withdrawConsent(@PathParam("id") UUID id) {
    FinancingNeed need = FinancingNeed.ownLocked(id, caller);
    FinancingConsent.withdraw(need, caller.acting(clock.now()));
    return RestResponse.ok(FinancingNeedView.of(need));
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Role.LICENSEE)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "withdrawFinancingNeed",
      summary = "Withdraw a need",
      description = "With it the consent ends. A second time changes nothing.")
  public RestResponse<FinancingNeedView> withdraw(@PathParam("id") UUID id) {
    FinancingNeed need = FinancingNeed.ownLocked(id, caller);
    need.withdraw(caller.acting(clock.now()));
    FinancingNeed.flush();
    return RestResponse.ok(FinancingNeedView.of(need));
  }
}
