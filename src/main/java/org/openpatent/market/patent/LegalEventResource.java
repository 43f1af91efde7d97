package org.openpatent.market.patent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.TextForm;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** The legal history of a patent, entered by the agency and never overwritten. */
@Path("/v1/patents/{patentNumber}/legal-events")
@Tag(name = "Patents")
public class LegalEventResource {
  public record LegalEventEntry(
      @NotNull LegalEventType type,
      @NotNull LocalDate on,
      @Schema(description = "For the public, too.") @Size(max = 1000) String note,
      @Schema(
              description =
                  "The event that this one ends; may be left out where exactly one could be"
                      + " meant.")
          UUID ends,
      @Schema(description = "Credit codes of the new owners; for TRANSFERRED.")
          @Size(min = 1, max = 50)
          List<@NotNull CreditCode> owners) {
    LegalEvent.Entry entry() {
      return new LegalEvent.Entry(
          type,
          on,
          note,
          ends,
          owners == null ? null : owners.stream().map(CreditCode::value).toList());
    }
  }

  public record LegalEventAnnulment(@NotBlank @Size(max = 1000) String reason) {}

  public record LegalEventView(
      UUID id,
      LegalEventType type,
      LocalDate on,
      @Omittable String note,
      @Schema(description = "The event that this one ends.") @Omittable UUID ends,
      @Schema(description = "The new owners after a transfer.") @Omittable List<String> owners,
      Instant recordedAt,
      @Schema(description = "Set if the event was annulled and counts no longer.") @Omittable
          Instant annulledAt,
      @Schema(description = "For the owners and those who oversee.") @Omittable
          String annulmentReason) {
    static LegalEventView of(LegalEvent event, boolean concerned) {
      return new LegalEventView(
          event.id,
          event.type,
          event.happenedOn,
          event.note,
          event.ends,
          event.owners,
          event.recorded.at(),
          event.annulled == null ? null : event.annulled.at(),
          concerned ? event.annulmentReason : null);
    }
  }

  /** Where a page of the history ended. */
  private record Place(LocalDate day, UUID id) {
    static final Place START = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));

    static Place parse(String key) {
      if (!key.matches("\\d{4}-\\d\\d-\\d\\d .{36}")) {
        throw new Problem(Code.INVALID_CURSOR);
      }
      String[] parts = key.split(" ", 2);
      return new Place(TextForm.day(parts[0]), UUID.fromString(parts[1]));
    }

    static String of(LegalEvent event) {
      return event.happenedOn + " " + event.id;
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<LegalStatusChanged> followers;
  @Inject Event<LegalEventAnnulled> undoers;

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordLegalEvent",
      summary = "Enter a legal event",
      description =
          "Suspends, reopens or withdraws the patent's offers and ends its licenses. What ends an"
              + " impediment ends one event, the one it names.")
  public RestResponse<LegalEventView> record(
      @PathParam("patentNumber") PatentNumber number, LegalEventEntry body) {
    Patent patent = Patent.locked(number.canonical());
    LegalStatusChanged change =
        patent.record(body.entry(), caller.acting(clock.now()), clock.today());
    followers.fire(change);
    LegalEvent.flush(); // an offer withdrawn meanwhile would be logged as a failure at commit
    return Answers.created(
        LegalEventView.of(change.event(), true),
        "/v1/patents/" + number + "/legal-events/" + change.event().id);
  }

  @POST
  @Path("/{id}/annulment")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "annulLegalEvent",
      summary = "Annul a legal event entered by mistake",
      description =
          "What it alone had caused is undone: offers reopen, licenses run on. Refused, naming it, if"
              + " something that stands was built on it since: an offer or a license that it alone"
              + " had made possible, an exclusive license, another license for days of one that"
              + " would run on, an approved settlement, an order to pay back. The event stays"
              + " readable.")
  public RestResponse<LegalEventView> annul(
      @PathParam("patentNumber") PatentNumber number,
      @PathParam("id") UUID id,
      LegalEventAnnulment body) {
    Patent patent = Patent.locked(number.canonical());
    LegalEventAnnulled change =
        patent.annul(
            LegalEvent.existing(patent.number, id),
            body.reason,
            caller.acting(clock.now()),
            clock.today());
    undoers.fire(change);
    LegalEvent.flush();
    return RestResponse.ok(LegalEventView.of(change.event(), true));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listLegalEvents",
      summary = "Read a patent's legal history",
      description = "In the order of the days; annulled events are listed as such.")
  public Page<LegalEventView> list(
      @PathParam("patentNumber") PatentNumber number, @Valid @BeanParam PageRequest page) {
    Patent patent = Patent.existing(number.canonical());
    Place after = page.cursor == null ? Place.START : page.after(Place::parse);
    boolean concerned = concerned(patent);
    return Page.of(
        LegalEvent.page(patent.number, after.day, after.id, page.rows()),
        page,
        event -> LegalEventView.of(event, concerned),
        Place::of);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getLegalEvent", summary = "Read a legal event")
  public LegalEventView get(
      @PathParam("patentNumber") PatentNumber number, @PathParam("id") UUID id) {
    Patent patent = Patent.existing(number.canonical());
    return LegalEventView.of(LegalEvent.existing(patent.number, id), concerned(patent));
  }

  private boolean concerned(Patent patent) {
    return caller.sees(Set.copyOf(patent.owners));
  }
}
