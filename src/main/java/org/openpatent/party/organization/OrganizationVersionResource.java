package org.openpatent.party.organization;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.party.organization.OrganizationResource.OrganizationView;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/** What an organization said of itself over time, and what of it the agency verified. */
@Path("/v1/organizations/{creditCode}")
@Tag(name = "Organizations")
public class OrganizationVersionResource {
  @Schema(description = "Who did it: the subject for those who oversee, the organization for all.")
  public record OrganizationAct(
      @Omittable String subject, @Omittable String organization, @Omittable Instant at) {
    static OrganizationAct of(Act act, boolean oversees) {
      return act == null
          ? null
          : new OrganizationAct(oversees ? act.subject() : null, act.organization(), act.at());
    }
  }

  public record OrganizationVersionView(
      int factsVersion,
      String name,
      OrganizationKind kind,
      String division,
      @Omittable String parentCreditCode,
      @Omittable SizeInputs size,
      @Omittable SizeClass sizeClass,
      @Omittable OrganizationAct change,
      @Schema(description = "Missing until the agency has verified this version.") @Omittable
          OrganizationAct verification) {
    static OrganizationVersionView of(OrganizationVersion v, boolean oversees) {
      return new OrganizationVersionView(
          v.factsVersion,
          v.name,
          v.kind,
          v.division,
          v.parentCreditCode,
          v.size,
          v.sizeClass(),
          OrganizationAct.of(v.changed, oversees),
          OrganizationAct.of(v.verified, oversees));
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @Path("/versions")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listOrganizationVersions",
      summary = "List the versions of an organization's facts, newest first",
      description = "For the organization itself and those who oversee.")
  public Page<OrganizationVersionView> list(
      @PathParam("creditCode") CreditCode code, @Valid @BeanParam PageRequest page) {
    Organization.visible(code.value(), caller);
    Integer before = page.after(Integer::valueOf);
    var found =
        OrganizationVersion.page(
            code.value(), before == null ? Integer.MAX_VALUE : before, page.rows());
    return Page.of(
        found,
        page,
        one -> OrganizationVersionView.of(one, caller.oversees()),
        one -> String.valueOf(one.factsVersion));
  }

  @POST
  @Path("/verification")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "verifyOrganization",
      summary = "Confirm an organization's facts",
      description =
          "With factsVersion it confirms that version, which may be an earlier one that a license"
              + " rests on; with If-Match the facts that were read, and no later ones.")
  public RestResponse<OrganizationView> verify(
      @PathParam("creditCode") CreditCode code,
      @Parameter(description = "The version that is confirmed; the present one if left out.")
          @QueryParam("factsVersion")
          Integer factsVersion,
      @HeaderParam("If-Match") String ifMatch) {
    Organization organization = Organization.locked(code.value());
    Etags.requireMatchIfAsked(ifMatch, organization.version);
    organization.verify(
        factsVersion == null ? organization.factsVersion : factsVersion,
        caller.acting(clock.now()));
    Organization.flush();
    return RestResponse.ok(OrganizationView.of(organization));
  }
}
