package org.openpatent.insight.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/** Publishing the figures of a year that is over, so that they stay as they are. */
@Path("/v1/statistics/{year}")
@Tag(name = "Statistics")
public class FreezingResource {
  public record Freezing(
      @Schema(description = "Why figures that are frozen are frozen anew; not the first time.")
          @Omittable
          @Size(min = 1, max = 1000)
          String reason) {}

  public record FreezingView(
      int year,
      @Schema(description = "1 for the first freezing of the year.") int number,
      FreezingStatus status,
      Instant frozenAt,
      @Omittable String reason) {
    static FreezingView of(FrozenYear year, boolean counted) {
      return new FreezingView(
          year.calendarYear,
          year.number,
          counted ? FreezingStatus.PUBLISHED : FreezingStatus.COUNTING,
          year.frozen.at(),
          year.reason);
    }
  }

  /** Whether the figures are still being counted, or are answered. */
  public enum FreezingStatus {
    COUNTING,
    PUBLISHED
  }

  public record Freezings(List<FreezingView> items) {}

  @Inject Event<FreezingRun.FreezingAsked> asked;
  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @Path("/freezing")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @APIResponse(
      responseCode = "202",
      description = "Its figures are being counted",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FreezingView.class)))
  @Operation(
      operationId = "freezeStatistics",
      summary = "Publish the figures of a year that is over",
      description =
          "They are counted in the background, by every dimension and by each two, which with a"
              + " million licenses takes some minutes; from then on they are answered as they were."
              + " They are never changed; frozen anew, with a reason, they are answered as of then."
              + " The list of freezings says whether they are counted.")
  public RestResponse<FreezingView> freeze(@PathParam("year") CalendarYear year, Freezing body) {
    LocalDate today = clock.today();
    FrozenYear frozen =
        FrozenYear.freeze(year.value(), body.reason, caller.acting(clock.now()), today);
    asked.fire(new FreezingRun.FreezingAsked());
    return Answers.at(frozen.path(), Status.ACCEPTED, FreezingView.of(frozen, false));
  }

  @GET
  @Path("/freezings")
  @PermitAll
  @Operation(
      operationId = "listFreezings",
      summary = "Read when and why the figures of a year were published",
      description =
          "The first time first. The last one whose figures are counted is what is answered.")
  public Freezings list(@PathParam("year") CalendarYear year) {
    Set<UUID> counted = FrozenYear.counted(year.value());
    return new Freezings(
        FrozenYear.ofYear(year.value()).stream()
            .map(one -> FreezingView.of(one, counted.contains(one.id)))
            .toList());
  }
}
