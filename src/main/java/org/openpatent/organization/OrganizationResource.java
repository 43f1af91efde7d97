package org.openpatent.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.Answers;
import org.openpatent.platform.Caller;
import org.openpatent.platform.Code;
import org.openpatent.platform.Etags;
import org.openpatent.platform.Idempotent;
import org.openpatent.platform.LegalClock;
import org.openpatent.platform.Limit;
import org.openpatent.platform.Omittable;
import org.openpatent.platform.Page;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Role;
import org.openpatent.platform.SearchText;
import org.openpatent.platform.Versioned;

/** The parties: they register themselves, the agency verifies them. */
@Path("/v1/organizations")
@Tag(name = "Organizations")
public class OrganizationResource {
  public record OrganizationRegistration(
      @NotBlank @Size(max = 200) String name,
      @NotNull OrganizationKind kind,
      @Schema(description = "Division code of the seat (GB/T 2260).") @NotNull Division division,
      @Schema(description = "Credit code of the parent; it need not be registered.")
          CreditCode parentCreditCode,
      @NotNull @Valid Contact contact,
      @Valid SizeInputs size) {
    Organization.Facts facts() {
      return new Organization.Facts(name, kind, division, parentCreditCode, contact, size);
    }
  }

  /** Strangers see the first four fields only. */
  public record OrganizationView(
      String creditCode,
      String name,
      OrganizationKind kind,
      String division,
      @Omittable String parentCreditCode,
      @Omittable Contact contact,
      @Omittable SizeInputs size,
      @Omittable SizeClass sizeClass,
      @Omittable Boolean verified,
      @Omittable Integer version)
      implements Versioned {
    static OrganizationView of(Organization o) {
      return new OrganizationView(
          o.creditCode,
          o.name,
          o.kind,
          o.division,
          o.parentCreditCode,
          o.contact,
          o.size,
          o.sizeClass(),
          o.verifiedAt != null,
          o.version);
    }

    static OrganizationView ofPublic(Organization o) {
      return new OrganizationView(
          o.creditCode, o.name, o.kind, o.division, null, null, null, null, null, null);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @Path("/{creditCode}")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY})
  @Transactional
  @Operation(operationId = "putOrganization", summary = "Register or update an organization")
  public RestResponse<OrganizationView> put(
      @PathParam("creditCode") CreditCode code,
      @HeaderParam("If-Match") String ifMatch,
      OrganizationRegistration body) {
    if (!caller.is(Role.AGENCY) && !caller.belongsTo(code.value())) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
    Organization found = Organization.of(code.value());
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    Organization organization = found;
    if (found == null) {
      organization = Organization.register(code, body.facts());
    } else {
      organization.update(body.facts());
    }
    organization.persistAndFlush();
    return Answers.put(
        OrganizationView.of(organization), found == null, "/v1/organizations/" + code);
  }

  @GET
  @Path("/{creditCode}")
  @PermitAll
  @Operation(operationId = "getOrganization", summary = "Read an organization")
  public OrganizationView get(@PathParam("creditCode") CreditCode code) {
    Organization found = find(code);
    return caller.oversees() || caller.belongsTo(code.value())
        ? OrganizationView.of(found)
        : OrganizationView.ofPublic(found);
  }

  @GET
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "listOrganizations", summary = "List organizations by credit code")
  public Page<OrganizationView> list(
      @Parameter(description = "Part of the name or credit code.") @QueryParam("q") SearchText q,
      @QueryParam("kind") OrganizationKind kind,
      @Parameter(description = "Division code or its first digits.") @QueryParam("division")
          DivisionPrefix division,
      @QueryParam("verified") Boolean verified,
      @QueryParam("limit") Limit limit,
      @QueryParam("cursor") String cursor) {
    int rows = Limit.of(limit);
    var found =
        Organization.page(
            SearchText.pattern(q),
            kind,
            DivisionPrefix.text(division),
            verified,
            Page.key(cursor, key -> CreditCode.parse(key).value()),
            rows + 1);
    return Page.of(found, rows, OrganizationView::of, organization -> organization.creditCode);
  }

  @POST
  @Path("/{creditCode}/verification")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "verifyOrganization",
      summary = "Confirm an organization's facts",
      description = "With If-Match it confirms the facts that were read, and no later ones.")
  public RestResponse<OrganizationView> verify(
      @PathParam("creditCode") CreditCode code, @HeaderParam("If-Match") String ifMatch) {
    Organization organization = find(code);
    Etags.requireMatchIfAsked(ifMatch, organization.version);
    organization.verify(clock.now());
    Organization.flush();
    return RestResponse.ok(OrganizationView.of(organization));
  }

  private static Organization find(CreditCode code) {
    Organization found = Organization.of(code.value());
    if (found == null) {
      throw new Problem(Code.NOT_FOUND);
    }
    return found;
  }
}
