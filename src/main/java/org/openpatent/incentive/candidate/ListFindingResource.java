package org.openpatent.incentive.candidate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.candidate.CandidateReported.Report;
import org.openpatent.incentive.candidate.ListFinding.Key;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Findings that keep a firm from a list; another firm's are 404. */
@Path("/v1/list-findings/{creditCode}")
@Tag(name = "White lists")
public class ListFindingResource {
  public record Finding(
      @Schema(description = "Who found it and in which document.") @NotBlank @Name @Size(max = 200)
          String source,
      @Schema(description = "The first day on which it counts no longer, not before its day.")
          @Omittable
          LocalDate until) {}

  public record ListFindingView(
      String creditCode,
      FindingKind kind,
      LocalDate on,
      String source,
      @Omittable LocalDate until,
      Integer version)
      implements Versioned {
    static ListFindingView of(ListFinding f) {
      return new ListFindingView(
          f.key.creditCode(), f.key.kind(), f.key.foundOn(), f.source, f.until, f.version);
    }
  }

  public record ListFindings(List<ListFindingView> items) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<CandidateReported> reported;

  @PUT
  @Path("/{kind}/{on}")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putListFinding",
      summary = "Enter what an authority found of a firm, or until when it counts",
      description =
          "One that comes to count today raises an alert on each entry of the firm that stands.")
  public RestResponse<ListFindingView> put(
      @Parameter(example = "91450200MA0A00129X") @PathParam("creditCode") CreditCode code,
      @Parameter(example = "ABNORMAL_FILER") @PathParam("kind") FindingKind kind,
      @Parameter(example = "2025-03-14") @PathParam("on") LocalDate on,
      @HeaderParam("If-Match") String ifMatch,
      Finding body) {
    Key key = new Key(code.value(), kind, on);
    ListFinding found = ListFinding.of(key);
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    if (on.isAfter(clock.today())) {
      throw new Problem(Code.DATE_IN_FUTURE);
    }
    Organization.registered(code.value());
    boolean counted = found != null && found.standsOn(clock.today());
    ListFinding finding = found == null ? new ListFinding(key) : found;
    finding.enter(body.source, body.until, caller.acting(clock.now()));
    finding.persistAndFlush();
    if (!counted && finding.standsOn(clock.today())) {
      reported.fire(
          new CandidateReported(code.value(), Report.valueOf(kind.name()), finding.path()));
    }
    return Answers.put(ListFindingView.of(finding), found == null, finding.path());
  }

  @GET
  @RolesAllowed({Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listListFindings",
      summary = "Read what was found of a firm, the latest first",
      description = "By the firm itself and those who oversee.")
  public ListFindings list(
      @Parameter(example = "91450200MA0A00129X") @PathParam("creditCode") CreditCode code) {
    String firm = Organization.visible(code.value(), caller).creditCode;
    return new ListFindings(ListFinding.ofFirm(firm).stream().map(ListFindingView::of).toList());
  }
}
