package org.openpatent.incentive.priority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.priority.PriorityViews.PriorityView;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Role;

/**
 * What becomes of a recommended request at the patent office, as a requester or the office says.
 */
@Path("/v1/priority-requests/{id}")
@Tag(name = "Priority examination")
public class PriorityCourseResource {
  public record PriorityDay(
      @Schema(description = "Not before the step before it, up to today.") @NotNull LocalDate on) {}

  /** What the patent office answers to a filing. */
  public enum NoticeOutcome {
    ADMITTED,
    REFUSED
  }

  public record PriorityNotice(
      @NotNull NoticeOutcome outcome,
      @Schema(description = "The day of the notice, from which the periods count.") @NotNull
          LocalDate on,
      @Schema(description = "Of a refusal.") @Name @Size(min = 1, max = 500) String reason) {}

  public record PriorityTermination(
      @Schema(description = "DISHONESTY bars whoever submitted it for a year from that day.")
          @NotNull
          TerminationGround ground,
      @Schema(description = "Not before the step before it, up to today.") @NotNull LocalDate on) {}

  /** A step of a request. */
  private interface Step {
    void take(PriorityRequest request, LocalDate today, Act act);
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @Path("/filing")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "filePriorityRequest",
      summary = "Tell that a recommended request was filed with the patent office")
  public RestResponse<PriorityView> file(@PathParam("id") UUID id, PriorityDay body) {
    return step(id, (request, today, act) -> request.file(body.on, today, act));
  }

  @POST
  @Path("/notice")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "noticePriorityRequest",
      summary = "Enter the notice of the patent office: admitted or refused",
      description =
          "From the notice of admission the periods count; they are kept with the holidays that are"
              + " announced by now.")
  public RestResponse<PriorityView> notice(@PathParam("id") UUID id, PriorityNotice body) {
    return step(
        id,
        (request, today, act) -> {
          if (body.outcome == NoticeOutcome.ADMITTED) {
            request.admit(body.on, today, HolidayYear.calendar(), act);
          } else {
            request.reject(body.on, body.reason, today, act);
          }
        });
  }

  @POST
  @Path("/first-action")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "enterFirstAction",
      summary = "Enter the first office action",
      description = "From its day the time for the answer counts.")
  public RestResponse<PriorityView> firstAction(@PathParam("id") UUID id, PriorityDay body) {
    return step(
        id, (request, today, act) -> request.act(body.on, today, HolidayYear.calendar(), act));
  }

  @POST
  @Path("/closing")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(operationId = "closePriorityRequest", summary = "Tell that the examination is closed")
  public RestResponse<PriorityView> close(@PathParam("id") UUID id, PriorityDay body) {
    return step(id, (request, today, act) -> request.close(body.on, today, act));
  }

  @POST
  @Path("/termination")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "terminatePriorityRequest",
      summary = "Tell that the patent office ended the priority",
      description = "By the agency, because it may bar the requesters.")
  public RestResponse<PriorityView> terminate(@PathParam("id") UUID id, PriorityTermination body) {
    return step(id, (request, today, act) -> request.terminate(body.ground, body.on, today, act));
  }

  private RestResponse<PriorityView> step(UUID id, Step step) {
    LocalDate today = clock.today();
    PriorityRequest request = PriorityRequest.locked(id, caller);
    step.take(request, today, caller.acting(clock.now()));
    PriorityRequest.flush();
    return RestResponse.ok(PriorityView.of(request, today, caller.locale()));
  }
}
