package org.openpatent.incentive.priority;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.priority.PriorityStatistics.PriorityYear;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Role;

/** How many recommendations a year has, how many are left, and what became of them. */
@Path("/v1/priority-allotments/{year}")
@Tag(name = "Priority examination")
public class PriorityAllotmentResource {
  public record AllottedNumber(
      @NotNull @Min(0) @Max(100_000) Integer number,
      @Schema(description = "The document that allots it.") @NotBlank @Name @Size(max = 100)
          String documentNumber) {}

  public record PriorityAllotmentView(
      int year, int number, String documentNumber, int recommended, int remaining, Integer version)
      implements Versioned {
    static PriorityAllotmentView of(PriorityAllotment a) {
      return new PriorityAllotmentView(
          a.year, a.number, a.documentNumber, a.recommended, a.remaining(), a.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putPriorityAllotment",
      summary = "Enter or change the allotment of a year",
      description = "By a document; never below what is recommended. What stood before is kept.")
  public RestResponse<PriorityAllotmentView> put(
      @PathParam("year") CalendarYear year,
      @HeaderParam("If-Match") String ifMatch,
      AllottedNumber body) {
    PriorityAllotment found = PriorityAllotment.lockedIfAny(year.value());
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    PriorityAllotment allotment = found == null ? new PriorityAllotment(year.value()) : found;
    allotment.allot(body.number, body.documentNumber, caller.acting(clock.now()));
    allotment.persistAndFlush();
    return Answers.put(PriorityAllotmentView.of(allotment), found == null, allotment.path());
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getPriorityAllotment",
      summary = "Read the allotment of a year and what is left of it")
  public PriorityAllotmentView get(@PathParam("year") CalendarYear year) {
    return PriorityAllotmentView.of(PriorityAllotment.existing(year.value()));
  }

  @GET
  @Path("/statistics")
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getPriorityStatistics",
      summary = "Count the requests of a year",
      description =
          "Those submitted in the year, and how far they have come by now, in all, by ground and by"
              + " object. What is left of the allotment is of recommendations in the year.")
  public PriorityYear statistics(@PathParam("year") CalendarYear year) {
    return PriorityYear.of(
        year.value(),
        PriorityAllotment.of(year.value()),
        PriorityRequest.tally(
            LocalDate.of(year.value(), 1, 1), LocalDate.of(year.value(), 12, 31)));
  }
}
