package org.openpatent.incentive.matching;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.party.organization.City;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Division;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Days on which firms and banks meet, for the agency and, in its own city, a bureau. */
@Path("/v1/matching-events")
@Tag(name = "Matching")
public class MatchingEventResource {
  public record MatchingEventEntry(
      @NotNull MatchingKind kind,
      @NotNull LocalDate on,
      @NotNull Division division,
      @Schema(description = "Who invites.") @NotNull @Size(min = 1, max = 20)
          List<@NotBlank @Name @Size(max = 200) String> hosts) {}

  public record MatchingEventView(
      UUID id,
      MatchingKind kind,
      LocalDate on,
      String division,
      List<String> hosts,
      Instant enteredAt,
      Integer version)
      implements Versioned {
    static MatchingEventView of(MatchingEvent e) {
      return new MatchingEventView(
          e.id, e.kind, e.heldOn, e.division, e.hosts, e.entered.at(), e.version);
    }
  }

  public record MatchingReport(
      UUID id,
      MatchingKind kind,
      LocalDate on,
      String division,
      List<String> hosts,
      MatchingFigures figures) {
    static MatchingReport of(MatchingEvent e, LocalDate today) {
      return new MatchingReport(
          e.id, e.kind, e.heldOn, e.division, e.hosts, MatchingFigures.of(e.id, today));
    }
  }

  public record MatchingTotals(long events, MatchingFigures figures) {}

  public record AttendanceEntry(
      @Schema(description = "Credit code; registered.") @NotNull CreditCode organization,
      @Schema(description = "What it came for.") @NotNull @Size(max = 20)
          List<@NotBlank @Name @Size(max = 200) String> intents) {}

  public record AttendanceView(
      UUID id,
      @Schema(description = "Credit code.") String organization,
      String organizationName,
      List<String> intents,
      Instant enteredAt) {
    static AttendanceView of(Attendance a) {
      return new AttendanceView(
          a.id, a.organization.creditCode, a.organization.name, a.intents, a.entered.at());
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @ResponseStatus(201)
  @RolesAllowed({Role.AGENCY, Role.CITY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "enterMatchingEvent",
      summary = "Enter a day on which firms and banks meet",
      description = "A bureau enters those of its own city.")
  public RestResponse<MatchingEventView> enter(MatchingEventEntry body) {
    if (!caller.is(Role.AGENCY) && !City.of(caller).hasDivision(body.division.code())) {
      throw new Problem(Code.EVENT_OF_ANOTHER_CITY, body.division);
    }
    MatchingEvent event =
        MatchingEvent.enter(
            body.kind, body.on, body.division, body.hosts, caller.acting(clock.now()));
    MatchingEvent.flush();
    return Answers.created(MatchingEventView.of(event), event.path());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.AGENCY, Role.CITY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getMatchingEvent",
      summary = "Read a matching event and what came of it")
  public MatchingReport get(@PathParam("id") UUID id) {
    return MatchingReport.of(MatchingEvent.visible(id, caller), clock.today());
  }

  @GET
  @RolesAllowed({Role.AGENCY, Role.CITY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listMatchingEvents",
      summary = "List matching events, the newest day first",
      description = "A bureau sees those of its own city.")
  public Page<MatchingEventView> list(
      @BeanParam MatchingEventFilter filter, @Valid @BeanParam PageRequest page) {
    var found =
        MatchingEvent.page(
            filter.where(caller, "e.heldOn"), page.after(MatchingEvent.Place::parse), page.rows());
    return Page.of(
        found, page, MatchingEventView::of, event -> MatchingEvent.Place.of(event).toString());
  }

  @GET
  @Path("/totals")
  @RolesAllowed({Role.AGENCY, Role.CITY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getMatchingTotals",
      summary = "Count what came of matching events",
      description = "An organization that came to several counts once among the firms.")
  public MatchingTotals totals(@BeanParam MatchingEventFilter filter) {
    MatchingFigures.Of counted =
        MatchingFigures.of(filter.where(caller, "e.held_on"), clock.today());
    return new MatchingTotals(counted.events(), counted.figures());
  }

  @POST
  @Path("/{id}/attendances")
  @ResponseStatus(201)
  @RolesAllowed({Role.AGENCY, Role.CITY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "enterAttendance",
      summary = "Enter who came to a matching event, and what for",
      description = "Several may come of one organization; it counts once among the firms.")
  public RestResponse<AttendanceView> attend(@PathParam("id") UUID id, AttendanceEntry body) {
    MatchingEvent event = MatchingEvent.visible(id, caller);
    Attendance attendance =
        Attendance.enter(
            event,
            Organization.registered(body.organization.value()),
            body.intents,
            caller.acting(clock.now()));
    Attendance.flush();
    return Answers.created(AttendanceView.of(attendance), event.path() + "/attendances");
  }

  @GET
  @Path("/{id}/attendances")
  @RolesAllowed({Role.AGENCY, Role.CITY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listAttendances",
      summary = "List who came to a matching event, in the order of entry")
  public Page<AttendanceView> attendances(
      @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    MatchingEvent event = MatchingEvent.visible(id, caller);
    var found = Attendance.page(event, page.after(UUID::fromString), page.rows());
    return Page.of(found, page, AttendanceView::of, attendance -> attendance.id.toString());
  }
}
