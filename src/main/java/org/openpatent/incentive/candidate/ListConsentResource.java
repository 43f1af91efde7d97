package org.openpatent.incentive.candidate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.candidate.CandidateReported.Report;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** A firm's own word on being listed and passed on. */
@Path("/v1/list-consents/{creditCode}")
@Tag(name = "White lists")
public class ListConsentResource {
  public record ConsentStatement(
      @Schema(description = "False withdraws a consent, or says that there is none.") @NotNull
          Boolean given,
      @Schema(description = "The first day on which it holds, not after today.") @NotNull
          LocalDate on) {}

  public record ListConsentView(String creditCode, Boolean given, LocalDate on, Integer version)
      implements Versioned {
    static ListConsentView of(ListConsent consent) {
      return new ListConsentView(
          consent.creditCode, consent.isGiven(), consent.on(), consent.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<CandidateReported> reported;

  @PUT
  @RolesAllowed(Role.LICENSEE)
  @Transactional
  @Operation(
      operationId = "putListConsent",
      summary = "Agree to be listed and passed on, or withdraw that",
      description =
          "By the firm itself. A withdrawal raises an alert on each entry of the firm that stands.")
  public RestResponse<ListConsentView> put(
      @Parameter(example = "91450100MA0A00110U") @PathParam("creditCode") CreditCode code,
      @HeaderParam("If-Match") String ifMatch,
      ConsentStatement body) {
    if (!caller.belongsTo(code.value())) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
    if (body.on.isAfter(clock.today())) {
      throw new Problem(Code.DATE_IN_FUTURE).at("/on");
    }
    ListConsent found = ListConsent.of(code.value());
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    Organization.registered(code.value());
    ListConsent consent = found == null ? new ListConsent(code.value()) : found;
    boolean withdrawn = consent.state(body.given, body.on, caller.acting(clock.now()));
    consent.persistAndFlush();
    if (withdrawn) {
      reported.fire(new CandidateReported(code.value(), Report.CONSENT_WITHDRAWN, consent.path()));
    }
    return Answers.put(ListConsentView.of(consent), found == null, consent.path());
  }

  @GET
  @RolesAllowed({Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getListConsent", summary = "Read whether a firm agrees to be listed")
  public ListConsentView get(
      @Parameter(example = "91450100MA0A00110U") @PathParam("creditCode") CreditCode code) {
    Organization.visible(code.value(), caller);
    return ListConsentView.of(ListConsent.existing(code.value()));
  }
}
