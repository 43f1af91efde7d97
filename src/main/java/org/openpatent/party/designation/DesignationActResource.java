package org.openpatent.party.designation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.party.designation.DesignationViews.DesignationView;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What becomes of a designation: assessed each year, re-evaluated at its end, revoked. */
@Path("/v1/designations/{level}/{creditCode}")
@Tag(name = "Designations")
public class DesignationActResource {
  public record DesignationYear(@NotNull AssessmentOutcome outcome) {}

  public record DesignationYearView(int year, AssessmentOutcome outcome, Integer version)
      implements Versioned {
    static DesignationYearView of(DesignationAssessment one) {
      return new DesignationYearView(one.key.assessedYear(), one.outcome, one.version);
    }
  }

  public record DesignationReview(
      @NotNull ReviewOutcome outcome,
      @Schema(description = "The day of the decision, up to today.") @NotNull LocalDate on,
      @Schema(description = "Needed where it is revoked.") @Name @Size(min = 1, max = 500)
          String reason,
      @Schema(description = "Numbers of the papers that a new term rests on.") @Size(max = 20)
          List<@NotBlank @Name @Size(max = 100) String> documents) {
    /** No papers unless they are named. */
    public DesignationReview {
      documents = documents == null ? List.of() : documents;
    }

    private boolean lacksReason() {
      return outcome == ReviewOutcome.REVOKED && (reason == null || reason.isBlank());
    }
  }

  public record DesignationRevocation(
      @NotBlank @Name @Size(max = 500) String reason,
      @Schema(description = "The first day on which it is in force no more, up to today.") @NotNull
          LocalDate on) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<DesignationChanged> followers;

  @PUT
  @Path("/assessments/{year}")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putDesignationAssessment",
      summary = "Enter the assessment of a year, or correct it",
      description =
          "Of a year in which the designation was in force, up to the present one. Absences of two"
              + " years running bar renewal and grace.")
  public RestResponse<DesignationYearView> assess(
      @Parameter(example = "REGION_ADVANTAGE") @PathParam("level") DesignationLevel level,
      @PathParam("creditCode") CreditCode code,
      @Parameter(example = "2025") @PathParam("year") CalendarYear year,
      @HeaderParam("If-Match") String ifMatch,
      DesignationYear body) {
    Designation designation = Designation.locked(level, code.value());
    DesignationAssessment found = DesignationAssessment.of(designation, year.value());
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    if (year.value() > clock.today().getYear()) {
      throw new Problem(Code.DATE_IN_FUTURE);
    }
    DesignationAssessment one =
        found == null ? new DesignationAssessment(designation, year.value()) : found;
    one.say(body.outcome, caller.acting(clock.now()));
    one.persistAndFlush();
    return Answers.put(DesignationYearView.of(one), found == null, one.path());
  }

  @GET
  @Path("/assessments/{year}")
  @PermitAll
  @Operation(operationId = "getDesignationAssessment", summary = "Read the assessment of a year")
  public DesignationYearView get(
      @Parameter(example = "REGION_ADVANTAGE") @PathParam("level") DesignationLevel level,
      @PathParam("creditCode") CreditCode code,
      @Parameter(example = "2025") @PathParam("year") CalendarYear year) {
    Designation designation = Designation.existing(level, code.value());
    return DesignationYearView.of(DesignationAssessment.existing(designation, year.value()));
  }

  @POST
  @Path("/review")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "reviewDesignation",
      summary = "Re-evaluate the latest term",
      description =
          "RENEWED adds a new full term from the month after the old one, GRACE a year to the old"
              + " one; REVOKED ends it as of the day of the decision.")
  public RestResponse<DesignationView> review(
      @Parameter(example = "REGION_ADVANTAGE") @PathParam("level") DesignationLevel level,
      @PathParam("creditCode") CreditCode code,
      DesignationReview body) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (body.lacksReason()) {
      wrong.add(new Problem.Field("/reason", Code.REQUIRED));
    }
    requirePast(body.on, wrong);
    Designation designation = Designation.locked(level, code.value());
    designation.review(
        body.outcome, body.on, body.reason, body.documents, caller.acting(clock.now()));
    return changed(designation);
  }

  @POST
  @Path("/revocation")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "revokeDesignation",
      summary = "Revoke a designation as of a day",
      description = "What is in force on that day ends, and what would begin later never is.")
  public RestResponse<DesignationView> revoke(
      @Parameter(example = "REGION_ADVANTAGE") @PathParam("level") DesignationLevel level,
      @PathParam("creditCode") CreditCode code,
      DesignationRevocation body) {
    requirePast(body.on, new ArrayList<>());
    Designation designation = Designation.locked(level, code.value());
    designation.revoke(body.on, body.reason, caller.acting(clock.now()));
    return changed(designation);
  }

  private void requirePast(LocalDate on, List<Problem.Field> wrong) {
    if (on.isAfter(clock.today())) {
      wrong.add(new Problem.Field("/on", Code.RANGE, "<= " + clock.today()));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
  }

  private RestResponse<DesignationView> changed(Designation designation) {
    Designation.flush();
    followers.fire(new DesignationChanged(designation.key.creditCode()));
    return RestResponse.ok(DesignationView.of(designation, clock.today()));
  }
}
