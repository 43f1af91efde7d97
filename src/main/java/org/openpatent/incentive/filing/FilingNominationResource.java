package org.openpatent.incentive.filing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
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
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Nominations for the precise filing list; another organization's, or city's, is 404. */
@Path("/v1/precise-filing-nominations")
@Tag(name = "Precise filing list")
public class FilingNominationResource {
  public record Nomination(
      @Schema(description = "This year or the next.") @NotNull @Min(1985) @Max(2999) Integer year,
      @Schema(description = "What is filed, and why it wants looking after.")
          @NotBlank
          @Size(max = 1000)
          String grounds) {}

  public record NominationCheck(
      @NotNull Boolean passed,
      @Schema(description = "Why it is not passed.") @Omittable @Size(min = 1, max = 1000)
          String reason) {
    private String refusal() {
      if (passed) {
        return null;
      }
      if (reason == null || reason.isBlank()) {
        throw new Problem(Code.FILING_REASON).at("/reason");
      }
      return reason;
    }
  }

  public record FilingNotice(
      @Schema(description = "Number of the patent office's notice.") @NotBlank @Name @Size(max = 60)
          String number,
      @Schema(description = "Its day, up to today.") @NotNull LocalDate on) {}

  public record FilingRemoval(@NotBlank @Size(max = 1000) String reason) {}

  public record FilingNominationView(
      UUID id,
      String organization,
      String division,
      int year,
      String grounds,
      NominationStatus status,
      @Schema(description = "Why it was refused or removed.") @Omittable String reason,
      @Omittable String noticeNumber,
      @Omittable LocalDate listedOn,
      @Omittable LocalDate removedOn,
      Integer version)
      implements Versioned {
    static FilingNominationView of(FilingNomination n) {
      return new FilingNominationView(
          n.id,
          n.creditCode,
          n.division,
          n.calendarYear,
          n.grounds,
          n.status,
          n.reason,
          n.noticeNumber,
          n.listedOn,
          n.removedOn,
          n.version);
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
      operationId = "nominateForFiling",
      summary = "Ask to be on the precise filing list of a year",
      description =
          "One nomination of a year stands at a time; after a refusal another is possible.")
  public RestResponse<FilingNominationView> nominate(Nomination body) {
    Organization own = Organization.registered(caller.organization());
    FilingNomination nomination =
        FilingNomination.nominate(
            own, body.year, body.grounds, caller.acting(clock.now()), clock.today());
    return Answers.created(FilingNominationView.of(nomination), nomination.path());
  }

  @POST
  @Path("/{id}/city-check")
  @RolesAllowed(Role.CITY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "checkFilingByCity",
      summary = "Pass or refuse a nomination for the city",
      description = "By the bureau of the city in which the organization sits.")
  public RestResponse<FilingNominationView> cityCheck(
      @PathParam("id") UUID id, NominationCheck body) {
    FilingNomination nomination = FilingNomination.locked(id, caller);
    nomination.checkByCity(body.refusal(), caller.acting(clock.now()));
    return changed(nomination);
  }

  @POST
  @Path("/{id}/region-check")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "checkFilingByRegion",
      summary = "Pass or refuse a nomination for the region",
      description = "After the city has passed it.")
  public RestResponse<FilingNominationView> regionCheck(
      @PathParam("id") UUID id, NominationCheck body) {
    FilingNomination nomination = FilingNomination.locked(id, caller);
    nomination.checkByRegion(body.refusal(), caller.acting(clock.now()));
    return changed(nomination);
  }

  @POST
  @Path("/{id}/listing")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "listForFiling",
      summary = "Enter the patent office's notice by which an organization is on the list")
  public RestResponse<FilingNominationView> listing(@PathParam("id") UUID id, FilingNotice body) {
    FilingNomination nomination = FilingNomination.locked(id, caller);
    nomination.list(body.number, body.on, caller.acting(clock.now()), clock.today());
    return changed(nomination);
  }

  @POST
  @Path("/{id}/removal")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "removeFromFiling",
      summary = "Take an organization off the list",
      description = "From today on, with a reason.")
  public RestResponse<FilingNominationView> removal(@PathParam("id") UUID id, FilingRemoval body) {
    FilingNomination nomination = FilingNomination.locked(id, caller);
    nomination.remove(body.reason, caller.acting(clock.now()), clock.today());
    return changed(nomination);
  }

  private static RestResponse<FilingNominationView> changed(FilingNomination nomination) {
    FilingNomination.flush();
    return RestResponse.ok(FilingNominationView.of(nomination));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.CITY, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getFilingNomination", summary = "Read a nomination")
  public FilingNominationView get(@PathParam("id") UUID id) {
    return FilingNominationView.of(FilingNomination.visible(id, caller));
  }

  @GET
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.CITY, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listFilingNominations",
      summary = "List nominations, the newest first",
      description =
          "An organization lists its own, a city's bureau those of its city, those who oversee all."
              + " Who is on the list of a year: `year=2027&status=LISTED`.")
  public Page<FilingNominationView> list(
      @BeanParam FilingFilter filter, @Valid @BeanParam PageRequest page) {
    var found =
        FilingNomination.page(filter.where(caller), page.after(UUID::fromString), page.rows());
    return Page.of(found, page, FilingNominationView::of, one -> one.id.toString());
  }
}
