package org.openpatent.incentive.priority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.priority.PriorityViews.PriorityView;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Role;

/** The office recommends a request, or does not; never by the requester's own clerk. */
@Path("/v1/priority-requests/{id}")
@Tag(name = "Priority examination")
public class PriorityDecisionResource {
  public record PriorityRefusal(@NotBlank @Name @Size(max = 500) String reason) {}

  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @Path("/recommendation")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recommendPriorityRequest",
      summary = "Recommend a request",
      description =
          "Uses one of the year's allotment. Refused with every rule that fails, and for whoever"
              + " submitted the request or belongs to a requester.")
  public RestResponse<PriorityView> recommend(@PathParam("id") UUID id) {
    LocalDate today = clock.today();
    PriorityRequest request = PriorityRequest.locked(id, caller);
    PriorityAllotment allotment = PriorityAllotment.lockedIfAny(today.getYear());
    request.recommend(allotment, today, caller.acting(clock.now()));
    PriorityRequest.flush();
    return RestResponse.ok(PriorityView.of(request, today, caller.locale()));
  }

  @POST
  @Path("/refusal")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "refusePriorityRequest",
      summary = "Do not recommend a request",
      description = "Whatever its rules say, with a reason.")
  public RestResponse<PriorityView> refuse(@PathParam("id") UUID id, PriorityRefusal body) {
    LocalDate today = clock.today();
    PriorityRequest request = PriorityRequest.locked(id, caller);
    PriorityAllotment allotment = PriorityAllotment.of(today.getYear());
    request.refuse(body.reason, allotment, today, caller.acting(clock.now()));
    PriorityRequest.flush();
    return RestResponse.ok(PriorityView.of(request, today, caller.locale()));
  }
}
