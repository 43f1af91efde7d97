package org.openpatent.insight.statistics;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.LongWork;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/** Publishing the figures of a year that is over, so that they stay as they are. */
@Path("/v1/statistics/{year}")
@Tag(name = "Statistics")
public class FreezingResource {
  private static final int SECONDS = 1800;

  public record Freezing(
      @Schema(description = "Why figures that are frozen are frozen anew; not the first time.")
          @Omittable
          @Size(min = 1, max = 1000)
          String reason) {}

  public record FreezingView(
      int year,
      @Schema(description = "1 for the first freezing of the year.") int number,
      Instant frozenAt,
      @Omittable String reason) {
    static FreezingView of(FrozenYear year) {
      return new FreezingView(year.calendarYear, year.number, year.frozen.at(), year.reason);
    }
  }

  public record Freezings(List<FreezingView> items) {}

  @Inject Statistics statistics;
  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @Path("/freezing")
  @ResponseStatus(201)
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @TransactionConfiguration(timeout = SECONDS)
  @LongWork(seconds = SECONDS)
  @Idempotent
  @Operation(
      operationId = "freezeStatistics",
      summary = "Publish the figures of a year that is over",
      description =
          "From now on they are answered as they are now, by every dimension and by each two. They"
              + " are never changed; frozen anew, with a reason, they are answered as of then. With"
              + " a million licenses it takes some minutes.")
  public RestResponse<FreezingView> freeze(@PathParam("year") CalendarYear year, Freezing body) {
    LocalDate today = clock.today();
    FrozenYear frozen =
        FrozenYear.freeze(year.value(), body.reason, caller.acting(clock.now()), today);
    AdvisoryLock.await(Preparing.LOCK); // so that all of it is counted in one state
    Preparation.latest().prepare(clock.now());
    statistics.freeze(frozen, today);
    return Answers.created(FreezingView.of(frozen), "/v1/statistics?period=" + frozen.calendarYear);
  }

  @GET
  @Path("/freezings")
  @PermitAll
  @Operation(
      operationId = "listFreezings",
      summary = "Read when and why the figures of a year were published",
      description = "The first time first. The last one is what is answered.")
  public Freezings list(@PathParam("year") CalendarYear year) {
    return new Freezings(FrozenYear.ofYear(year.value()).stream().map(FreezingView::of).toList());
  }
}
