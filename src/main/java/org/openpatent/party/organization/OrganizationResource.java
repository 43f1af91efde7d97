package org.openpatent.party.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.TextConstraints;

/** The parties: they register themselves, the agency verifies them. */
@Path("/v1/organizations")
@Tag(name = "Organizations")
public class OrganizationResource {
  public record OrganizationRegistration(
      @NotBlank @Name @Size(max = 200) String name,
      @NotNull OrganizationKind kind,
      @Schema(description = "Division code of the seat (GB/T 2260).") @NotNull Division division,
      @Schema(description = "Credit code of the parent; it need not be registered.")
          CreditCode parentCreditCode,
      @NotNull @Valid Contact contact,
      @Valid SizeInputs size,
      @Schema(description = "For the agency: the code is right although its check is wrong.")
          Boolean checkWaived,
      @Schema(description = "How that is known; asked for with checkWaived.") @Size(max = 500)
          String checkWaivedReason) {
    Organization.Facts facts() {
      return new Organization.Facts(name, kind, division, parentCreditCode, contact, size);
    }

    /** Why the agency says that a code is right whose check is wrong; null if it does not. */
    String waiverBy(Caller caller) {
      if (!caller.is(Role.AGENCY) || !Boolean.TRUE.equals(checkWaived)) {
        return null;
      }
      if (checkWaivedReason == null || !TextConstraints.isVisible(checkWaivedReason)) {
        throw new Problem(
            Code.INVALID_BODY, List.of(new Problem.Field("/checkWaivedReason", Code.REQUIRED)));
      }
      return checkWaivedReason;
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
      @Schema(description = "Counts what eligibility may rest on, from 1 on.") @Omittable
          Integer factsVersion,
      @Schema(description = "Whether the agency verified this version of the facts.") @Omittable
          Boolean verified,
      @Omittable Boolean checkWaived,
      @Omittable String checkWaivedReason,
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
          o.factsVersion,
          o.verified != null,
          o.checkWaivedReason == null ? null : true,
          o.checkWaivedReason,
          o.version);
    }

    static OrganizationView ofPublic(Organization o) {
      return new OrganizationView(
          o.creditCode,
          o.name,
          o.kind,
          o.division,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }

    public static OrganizationView of(Organization o, Caller caller) {
      return caller.oversees() || caller.belongsTo(o.creditCode) || City.of(caller).has(o)
          ? of(o)
          : ofPublic(o);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<OrganizationChanged> followers;

  @PUT
  @Path("/{creditCode}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Transactional
  @Operation(operationId = "putOrganization", summary = "Register or update an organization")
  public RestResponse<OrganizationView> put(
      @Parameter(schema = @Schema(implementation = CreditCode.class)) @PathParam("creditCode")
          String address,
      @HeaderParam("If-Match") String ifMatch,
      OrganizationRegistration body) {
    CreditCode code = CreditCode.written(address);
    if (!caller.is(Role.AGENCY) && !caller.belongsTo(code.value())) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
    Organization found = Organization.of(code.value());
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    Act act = caller.acting(clock.now());
    Organization organization = found;
    boolean shown = found != null && body.facts().showsSame(found);
    if (found == null) {
      organization = Organization.register(code, body.waiverBy(caller), body.facts(), act);
    } else {
      organization.update(body.facts(), act);
    }
    Organization.flush();
    if (!shown) {
      followers.fire(new OrganizationChanged(code.value()));
    }
    return Answers.put(
        OrganizationView.of(organization), found == null, "/v1/organizations/" + code);
  }

  @GET
  @Path("/{creditCode}")
  @PermitAll
  @Operation(operationId = "getOrganization", summary = "Read an organization")
  public OrganizationView get(@PathParam("creditCode") CreditCode code) {
    return OrganizationView.of(Organization.existing(code.value()), caller);
  }
}
