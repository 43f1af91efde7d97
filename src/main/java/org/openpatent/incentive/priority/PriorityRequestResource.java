package org.openpatent.incentive.priority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.filing.FilingNomination;
import org.openpatent.incentive.priority.PriorityRequest.Stated;
import org.openpatent.incentive.priority.PriorityViews.PriorityItem;
import org.openpatent.incentive.priority.PriorityViews.PriorityView;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Requests for a recommendation, seen by their requesters and those who oversee. */
@Path("/v1/priority-requests")
@Tag(name = "Priority examination")
public class PriorityRequestResource {
  public record PriorityRequestEntry(
      @Schema(description = "Of the filing; no patent need be granted yet.") @NotNull
          PatentNumber applicationNumber,
      @NotNull PriorityObject object,
      @Schema(description = "Without one a rule fails.") PriorityGround ground,
      @Schema(description = "Credit codes, the caller's among them.")
          @NotNull
          @Size(min = 1, max = 20)
          List<@NotNull CreditCode> requesters,
      @Schema(description = "Credit codes of those that agree; the caller does by asking.")
          @Size(max = 20)
          List<@NotNull CreditCode> consents,
      @Schema(description = "Whether it was filed electronically.") @NotNull Boolean electronic,
      @Schema(
              description = "Whether it is a divisional application of one examined first.",
              defaultValue = "false")
          Boolean divisionalOfAccelerated,
      @Schema(
              description = "Whether the same was filed that day as a utility model.",
              defaultValue = "false")
          Boolean sameDayUtilityModel,
      @Schema(
              description =
                  "Whether it is accelerated otherwise, by a protection center for example.",
              defaultValue = "false")
          Boolean alreadyAccelerated,
      @Schema(description = "What the ground rests on.") @Size(max = 50)
          List<@NotBlank @Name @Size(max = 500) String> evidence) {

    private Stated stated() {
      return new Stated(
          applicationNumber.canonical(),
          object,
          ground,
          codes(requesters),
          codes(consents),
          electronic,
          Boolean.TRUE.equals(divisionalOfAccelerated),
          Boolean.TRUE.equals(sameDayUtilityModel),
          Boolean.TRUE.equals(alreadyAccelerated),
          evidence == null ? List.of() : evidence);
    }

    private static List<String> codes(List<CreditCode> codes) {
      return codes == null ? List.of() : codes.stream().map(CreditCode::value).toList();
    }

    private List<Problem.Field> wrong(String caller, LocalDate today) {
      List<Problem.Field> wrong = new ArrayList<>();
      if (applicationNumber.year() > today.getYear()) {
        wrong.add(new Problem.Field("/applicationNumber", Code.PATENT_NUMBER_YEAR));
      }
      if (!object.isOf(applicationNumber.kind())) {
        wrong.add(new Problem.Field("/object", Code.PRIORITY_OBJECT_KIND, object));
      }
      List<String> named = codes(requesters);
      if (!named.contains(caller)) {
        wrong.add(new Problem.Field("/requesters", Code.REQUESTERS_WITHOUT_CALLER, caller));
      }
      if (named.stream().distinct().count() < named.size()) {
        wrong.add(new Problem.Field("/requesters", Code.REQUESTER_REPEATED));
      }
      return wrong;
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @ResponseStatus(201)
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "requestPriority",
      summary = "Ask for a recommendation for priority examination",
      description =
          "The answer says by name which rules are met; what fails is no obstacle to asking, but"
              + " nothing that fails is recommended. The order under which it stands, and so the"
              + " time for answers, follows from the day of the request.")
  public RestResponse<PriorityView> request(PriorityRequestEntry body) {
    String organization = Organization.registered(caller.organization()).creditCode;
    LocalDate today = clock.today();
    List<Problem.Field> wrong = body.wrong(organization, today);
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    Stated stated = body.stated();
    boolean preciseFiler = FilingNomination.isMember(organization, today.getYear());
    var request = new PriorityRequest(stated, preciseFiler, today, caller.acting(clock.now()));
    request.persistAndFlush();
    request.announce();
    return Answers.created(PriorityView.of(request, today, caller.locale()), request.path());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getPriorityRequest",
      summary = "Read a request for priority examination")
  public PriorityView get(@PathParam("id") UUID id) {
    return PriorityView.of(PriorityRequest.visible(id, caller), clock.today(), caller.locale());
  }

  @GET
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listPriorityRequests",
      summary = "List requests for priority examination in their order",
      description =
          "Those submitted by a member of the precise filing list come first, among equals the one"
              + " that was submitted first. Requesters see their own, those who oversee all.")
  public Page<PriorityItem> list(
      @Valid @BeanParam PriorityFilter filter, @Valid @BeanParam PageRequest page) {
    var found =
        PriorityRequest.page(
            filter.where(caller, clock.today()),
            filter.asksForFew(caller),
            page.after(PriorityRequest.Place::parse),
            page.rows());
    return Page.of(
        found, page, PriorityItem::of, request -> PriorityRequest.Place.of(request).toString());
  }
}
