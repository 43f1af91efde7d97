package org.openpatent.party.designation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.party.designation.DesignationTerm.Grant;
import org.openpatent.party.designation.DesignationViews.DesignationItem;
import org.openpatent.party.designation.DesignationViews.DesignationView;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Role;

/** Who is designated as what; entered by the agency, read by all. */
@Path("/v1/designations")
@Tag(name = "Designations")
public class DesignationResource {
  public record DesignationEntry(
      @Schema(description = "The list that named it, as published.")
          @NotBlank
          @Name
          @Size(max = 100)
          String batch,
      @Schema(description = "The first month of the term.") @NotNull FirstMonth from,
      @Schema(description = "36 unless given.", defaultValue = "36") @Min(1) @Max(120)
          Integer termMonths,
      @Schema(description = "Numbers of the papers that it rests on.") @Size(max = 20)
          List<@NotBlank @Name @Size(max = 100) String> documents) {
    /** A full term [support.md 5]. */
    private static final int MONTHS = 36;

    /** What is not said is a full term, and no papers. */
    public DesignationEntry {
      termMonths = termMonths == null ? MONTHS : termMonths;
      documents = documents == null ? List.of() : documents;
    }

    public Grant grant() {
      return new Grant(batch, from, termMonths, documents);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject DesignationConfig config;
  @Inject Event<DesignationChanged> followers;

  @PUT
  @Path("/{level}/{creditCode}")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putDesignation",
      summary = "Designate an organization, or correct a term",
      description =
          "Adds a term to the level; one that begins in the same month is corrected, and what it"
              + " said is kept. Terms of one level and organization never overlap. A demonstration"
              + " firm needs a national advantage designation whose term was complete before, and"
              + " a place in the quota of its batch.")
  public RestResponse<DesignationView> put(
      @Parameter(example = "REGION_ADVANTAGE") @PathParam("level") DesignationLevel level,
      @PathParam("creditCode") CreditCode code,
      @HeaderParam("If-Match") String ifMatch,
      DesignationEntry body) {
    Designation found = Designation.lockedIfAny(level, code.value());
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    Organization holder = Organization.registered(code.value());
    Act act = caller.acting(clock.now());
    Designation designation = found == null ? new Designation(level, holder, act) : found;
    if (designation.grant(holder, body.grant(), config.demonstrationQuotaPercent(), act)) {
      Designation.flush();
      followers.fire(new DesignationChanged(code.value()));
    }
    return Answers.put(
        DesignationView.of(designation, clock.today()), found == null, designation.path());
  }

  @GET
  @Path("/{level}/{creditCode}")
  @PermitAll
  @Operation(
      operationId = "getDesignation",
      summary = "Read a designation with its history",
      description = "The latest term, those before it, and the yearly assessments.")
  public DesignationView get(
      @Parameter(example = "REGION_ADVANTAGE") @PathParam("level") DesignationLevel level,
      @PathParam("creditCode") CreditCode code) {
    return DesignationView.of(Designation.existing(level, code.value()), clock.today());
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listDesignations",
      summary = "List who is designated on a day",
      description = "In the order of their entry; history is read at each of them.")
  public Page<DesignationItem> list(
      @Valid @BeanParam DesignationFilter filter, @Valid @BeanParam PageRequest page) {
    var found =
        DesignationTerm.page(
            filter.where(clock.today()), page.after(UUID::fromString), page.rows());
    return Page.of(found, page, DesignationItem::of, term -> term.id.toString());
  }
}
