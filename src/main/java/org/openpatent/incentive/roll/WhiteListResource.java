package org.openpatent.incentive.roll;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.incentive.roll.ListViews.WhiteListView;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.LongWork;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/** Versions of lists: drafted and noticed by the agency, put into force by another person of it. */
@Path("/v1/white-lists")
// a hundred thousand entries of the version before may be told to those whom they were pushed to
@TransactionConfiguration(timeout = 600)
@LongWork
@Tag(name = "White lists")
public class WhiteListResource {
  public record ListDraft(
      @Schema(description = "The code of the list.") @NotNull ListCode criteria,
      @Schema(description = "Which version of its criteria.") @NotNull @Min(1) @Max(9999)
          Integer criteriaVersion,
      @Schema(description = "The day that the firms are measured on, not after today.") @NotNull
          LocalDate asOf,
      @Omittable @Valid GivenFacts given) {
    ListCriteria.Key key() {
      return new ListCriteria.Key(criteria.value(), criteriaVersion);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject RollConfig config;
  @Inject Drafting drafting;
  @Inject Event<ListEntered> entered;

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @APIResponse(
      responseCode = "202",
      description = "Still being computed",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = WhiteListView.class)))
  @Operation(
      operationId = "draftWhiteList",
      summary = "Draft a version of a list over all firms and sole traders",
      description =
          "Exclusions come first; then firms rank by score, valid inventions and credit code, and"
              + " the first ones at or above the minimum enter. Of many candidates it is answered"
              + " with 202 and computed in the background. The entries say who is added, kept,"
              + " removed against the version in force, and who is excluded for what.")
  public RestResponse<WhiteListView> draft(ListDraft body) {
    ListCriteria criteria = ListCriteria.named(body.key());
    GivenFacts given = body.given == null ? GivenFacts.NONE : body.given;
    WhiteList draft =
        WhiteList.draft(criteria, body.asOf, given, caller.acting(clock.now()), clock.today());
    boolean computed = drafting.computeIfSmall(draft);
    return Answers.at(
        draft.path(), computed ? Status.CREATED : Status.ACCEPTED, WhiteListView.of(draft));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listWhiteLists",
      summary = "List the versions of lists, the newest first",
      description = "Drafts by those who oversee alone.")
  public Page<WhiteListView> list(
      @Parameter(description = "The code of a list.") @QueryParam("criteria") ListCode criteria,
      @QueryParam("status") ListStatus status,
      @Valid @BeanParam PageRequest page) {
    var found =
        WhiteList.page(
            criteria == null ? null : criteria.value(),
            status,
            !caller.oversees(),
            page.after(UUID::fromString),
            page.rows());
    return Page.of(found, page, WhiteListView::of, list -> list.id.toString());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getWhiteList",
      summary = "Read a version of a list",
      description = "Public from its notice on.")
  public WhiteListView get(@PathParam("id") UUID id) {
    return WhiteListView.of(WhiteList.visible(id, caller));
  }

  @POST
  @Path("/{id}/notice")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "noticeWhiteList",
      summary = "Publish a draft",
      description =
          "Anyone reads who is on it from then on; it enters into force once the notice"
              + " has run out. A draft against another version than the one in force is refused, and"
              + " one that admits a firm which since withdrew a consent that is asked for, was found"
              + " out, or was removed from the version in force.")
  public RestResponse<WhiteListView> giveNotice(@PathParam("id") UUID id) {
    WhiteList draft = WhiteList.locked(id);
    draft.giveNotice(
        caller.acting(clock.now()),
        HolidayYear.calendar(),
        config.noticeWorkingDays(),
        clock.today());
    WhiteList.flush();
    return RestResponse.ok(WhiteListView.of(draft));
  }

  @POST
  @Path("/{id}/entry-into-force")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "enterWhiteListIntoForce",
      summary = "Put a version into force",
      description =
          "By another person than drafted it, once the notice has run out. The version before is"
              + " superseded; what is open of its alerts and who is suspended goes over to this one,"
              + " and those to whom it was pushed are told who is on it no longer.")
  public RestResponse<WhiteListView> enterIntoForce(@PathParam("id") UUID id) {
    WhiteList list = WhiteList.locked(id);
    list.enterIntoForce(caller.acting(clock.now()), clock.today());
    WhiteList.flush();
    entered.fire(new ListEntered(list));
    return RestResponse.ok(WhiteListView.of(list));
  }
}
