package org.openpatent.market.offer;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.market.offer.OfferWithdrawal.WithdrawalCause;
import org.openpatent.market.offer.OffersSeen.Look;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.market.patent.PatentsDescribed;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.ProblemBody;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Open-license declarations: checked, published, read, withdrawn. */
@Path("/v1")
@Tag(name = "Offers")
public class OfferResource {
  public record OfferDeclaration(
      @NotNull PatentNumber patentNumber,
      @NotNull @Valid Royalty royalty,
      @NotNull @Min(1) @Max(240) Integer minimumTermMonths,
      @NotNull @Min(1) @Max(240) Integer maximumTermMonths,
      @Schema(description = "The last day on which the offer can be taken.") LocalDate openUntil,
      @Valid ReferenceRoyalty referenceRoyalty,
      @Schema(description = "Credit codes of the co-owners who consented.") @Size(max = 50)
          List<@NotNull CreditCode> ownerConsents,
      @Size(max = 4000) String technicalSupport,
      @Size(max = 4000) String notes) {
    public OfferTerms terms() {
      return new OfferTerms(
          royalty,
          minimumTermMonths,
          maximumTermMonths,
          openUntil,
          referenceRoyalty,
          ownerConsents == null
              ? List.of()
              : ownerConsents.stream().map(CreditCode::value).toList(),
          technicalSupport,
          notes);
    }
  }

  public record Withdrawal(
      @NotBlank @Size(max = 1000) String reason,
      @Schema(description = "The day it takes effect; today unless given.")
          LocalDate effectiveOn) {}

  public record OfferRemark(String code, String detail) {
    static OfferRemark of(Code code, List<Object> arguments, Locale locale) {
      return new OfferRemark(code.wire(), ProblemBody.detail(code, locale, arguments));
    }
  }

  public record OfferCheck(List<OfferRemark> refusals, List<OfferRemark> warnings) {}

  public record OfferLicensor(String creditCode, String name, String division) {}

  public record OfferView(
      UUID id,
      OfferStatus status,
      String patentNumber,
      PatentKind kind,
      String title,
      @JsonProperty("abstract") String abstractText,
      List<String> ipc,
      List<String> locarno,
      List<String> applicationFields,
      List<String> keywords,
      @Omittable String problemSolved,
      @Omittable String advantages,
      @Schema(description = "The last day of protection.") LocalDate protectedUntil,
      @Schema(description = "The legal status of the patent today.") PatentStatus patentStatus,
      List<String> owners,
      OfferLicensor licensor,
      Royalty royalty,
      int minimumTermMonths,
      int maximumTermMonths,
      Instant publishedAt,
      LocalDate publishedOn,
      @Omittable LocalDate openUntil,
      @Omittable LocalDate withdrawnOn,
      @Omittable WithdrawalCause withdrawalCause,
      @Schema(description = "The code of what no longer holds; in words, for those concerned.")
          @Omittable
          String withdrawalReason,
      @Omittable ReferenceRoyalty referenceRoyalty,
      List<String> ownerConsents,
      @Omittable String technicalSupport,
      @Omittable String notes,
      List<OfferRemark> warnings,
      long licenseCount,
      Integer version)
      implements Versioned {
    static OfferView of(OfferDetail detail, Caller caller, LocalDate today) {
      OfferListing o = detail.listing();
      return new OfferView(
          o.id(),
          o.statusOn(today),
          o.patentNumber(),
          o.kind(),
          o.title(),
          o.abstractText(),
          o.ipc(),
          o.locarno(),
          detail.applicationFields(),
          detail.keywords(),
          detail.problemSolved(),
          detail.advantages(),
          o.protectedUntil(),
          detail.patentStatusOn(today),
          detail.owners(),
          new OfferLicensor(o.licensorCode(), o.licensorName(), o.licensorDivision()),
          o.royalty(),
          o.minimumTermMonths(),
          o.maximumTermMonths(),
          detail.publishedAt(),
          o.publishedOn(),
          o.openUntil(),
          o.withdrawnOn(),
          detail.withdrawalCause(),
          detail.withdrawalReasonFor(caller),
          detail.referenceRoyalty(),
          detail.ownerConsents(),
          detail.technicalSupport(),
          detail.notes(),
          detail.warnings().stream()
              .map(code -> OfferRemark.of(Code.of(code), List.of(), caller.locale()))
              .toList(),
          o.licenses(),
          detail.version());
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject OfferConfig config;
  @Inject Event<PatentsDescribed> followers;
  @Inject Event<OffersSeen> seen;

  @POST
  @ResponseStatus(201)
  @Path("/offers")
  @RolesAllowed(Role.LICENSOR)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "publishOffer",
      summary = "Publish an open license",
      description = "Refused with the code of the first rule broken; all of them are in errors.")
  public RestResponse<OfferView> publish(OfferDeclaration body) {
    Organization licensor = Organization.registered(caller.organization());
    Patent patent = owned(Patent.ofLocked(body.patentNumber.canonical()));
    LocalDate today = clock.today();
    Offer offer =
        Offer.publish(
            patent,
            licensor,
            body.terms(),
            offered(patent, today),
            config,
            caller.acting(clock.now()),
            today);
    Offer.flush();
    followers.fire(new PatentsDescribed(List.of(patent.number)));
    return Answers.created(view(offer.id), "/v1/offers/" + offer.id);
  }

  @POST
  @Path("/offer-checks")
  @RolesAllowed(Role.LICENSOR)
  @Operation(
      operationId = "checkOffer",
      summary = "Check an open license without publishing it",
      description = "Reports every refusal and warning at once.")
  public OfferCheck check(OfferDeclaration body) {
    Organization licensor = Organization.registered(caller.organization());
    Patent patent = owned(Patent.of(body.patentNumber.canonical()));
    LocalDate today = clock.today();
    var declaration =
        OfferRules.Declaration.of(
            patent, licensor, body.terms(), offered(patent, today), today, config);
    return new OfferCheck(
        remarks(OfferRules.refusals(declaration)), remarks(OfferRules.warnings(declaration)));
  }

  private Patent owned(Patent patent) {
    if (patent == null) {
      throw new Problem(Code.PATENT_NOT_REGISTERED).at("/patentNumber");
    }
    if (!patent.isOwnedBy(caller.organization())) {
      throw new Problem(Code.NOT_AN_OWNER);
    }
    return patent;
  }

  private static boolean offered(Patent patent, LocalDate today) {
    return !Offer.standing(patent.number, today).isEmpty();
  }

  private List<OfferRemark> remarks(List<Problem.Field> found) {
    return found.stream()
        .map(field -> OfferRemark.of(field.code(), field.arguments(), caller.locale()))
        .toList();
  }

  @GET
  @Path("/offers/{id}")
  @PermitAll
  @Operation(operationId = "getOffer", summary = "Read an offer")
  public OfferView get(@PathParam("id") UUID id) {
    OfferView view = view(id);
    seen.fire(OffersSeen.of(Look.OPENED, id, view.licensor.creditCode));
    return view;
  }

  @POST
  @Path("/offers/{id}/withdrawal")
  @RolesAllowed({Role.LICENSOR, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "withdrawOffer",
      summary = "Withdraw an offer",
      description =
          "Takes effect on its day, which may be brought forward until then, and leaves the"
              + " licenses taken before untouched. The agency withdraws an offer when a ground of"
              + " refusal has arisen.")
  public RestResponse<OfferView> withdraw(@PathParam("id") UUID id, Withdrawal body) {
    Offer offer = Offer.existing(id);
    boolean licensor = caller.actsFor(Role.LICENSOR, offer.licensor.creditCode);
    if (!licensor && !caller.is(Role.AGENCY)) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
    LocalDate today = clock.today();
    offer.withdraw(
        body.effectiveOn == null ? today : body.effectiveOn,
        body.reason,
        !licensor,
        caller.acting(clock.now()),
        config,
        today);
    Offer.flush();
    return RestResponse.ok(view(id));
  }

  private OfferView view(UUID id) {
    return OfferView.of(OfferDetail.of(id), caller, clock.today());
  }
}
