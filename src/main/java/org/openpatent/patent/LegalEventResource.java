package org.openpatent.patent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.Answers;
import org.openpatent.platform.Code;
import org.openpatent.platform.Idempotent;
import org.openpatent.platform.LegalClock;
import org.openpatent.platform.Omittable;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Role;

/** The legal history of a patent, entered by the agency and never overwritten. */
@Path("/v1/patents/{patentNumber}/legal-events")
@Tag(name = "Patents")
public class LegalEventResource {
  public record LegalEventEntry(
      @NotNull LegalEventType type, @NotNull LocalDate on, @Size(max = 1000) String note) {}

  public record LegalEventView(
      UUID id, LegalEventType type, LocalDate on, @Omittable String note, Instant recordedAt) {
    static LegalEventView of(LegalEvent event) {
      return new LegalEventView(
          event.id, event.type, event.happenedOn, event.note, event.recordedAt);
    }
  }

  public record LegalHistory(List<LegalEventView> items) {}

  @Inject LegalClock clock;
  @Inject Event<LegalStatusChanged> followers;

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordLegalEvent",
      summary = "Enter a legal event",
      description = "Suspends, reopens or withdraws the patent's offers and ends its licenses.")
  public RestResponse<LegalEventView> record(
      @PathParam("patentNumber") PatentNumber number, LegalEventEntry body) {
    Patent patent = Patent.locked(number.canonical());
    if (patent == null) {
      throw new Problem(Code.NOT_FOUND);
    }
    LegalStatusChanged change =
        patent.record(body.type, body.on, body.note, clock.now(), clock.today());
    followers.fire(change);
    LegalEvent.flush(); // an offer withdrawn meanwhile would be logged as a failure at commit
    return Answers.created(
        LegalEventView.of(change.event()), "/v1/patents/" + number + "/legal-events");
  }

  @GET
  @PermitAll
  @Operation(operationId = "listLegalEvents", summary = "Read a patent's legal history")
  public LegalHistory list(@PathParam("patentNumber") PatentNumber number) {
    Patent patent = PatentResource.find(number);
    return new LegalHistory(
        LegalEvent.history(patent.number).stream().map(LegalEventView::of).toList());
  }
}
