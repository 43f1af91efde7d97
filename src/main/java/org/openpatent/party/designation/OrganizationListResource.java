package org.openpatent.party.designation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationResource.OrganizationView;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** The list of the parties; it stands here because it asks what they are designated as. */
@Path("/v1/organizations")
@Tag(name = "Organizations")
public class OrganizationListResource {
  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @RolesAllowed({Role.PAYEE, Role.CITY, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listOrganizations",
      summary = "List organizations by credit code",
      description =
          "Any registered organization may look up another's code by its name; of all but its own"
              + " (a city's bureau: those of its city) it sees what strangers see, so that it cannot"
              + " ask for the verified ones.")
  public Page<OrganizationView> list(
      @BeanParam OrganizationFilter filter, @Valid @BeanParam PageRequest page) {
    if (!caller.oversees()) {
      Organization.registered(caller.organization());
      if (filter.verified != null) {
        throw new Problem(Code.FORBIDDEN);
      }
    }
    var found =
        Organization.page(
            filter.where(clock.today()),
            page.after(key -> new CreditCode(key).value()),
            page.rows());
    return Page.of(found, page, one -> OrganizationView.of(one, caller), one -> one.creditCode);
  }
}
