package org.openpatent.insight.conversion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Role;

/** An organization's conversions: reported, and counted here. */
@Path("/v1/organizations/{creditCode}/conversions")
@Tag(name = "Conversions")
public class ConversionResource {
  /** Whose report the examples show. */
  static final String UNIVERSITY = "12450300MB0A00026B";

  @Inject Caller caller;

  @GET
  @RolesAllowed({Role.LICENSOR, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listConversions",
      summary = "Read an organization's conversions over the years",
      description =
          "The last year first: what it reported beside what the marketplace counted itself, and the"
              + " growth of what it reported since the year before.")
  public Page<ConversionYear> years(
      @Parameter(example = UNIVERSITY) @PathParam("creditCode") CreditCode creditCode,
      @Valid @BeanParam PageRequest page) {
    Organization organization = Organization.visible(creditCode.value(), caller);
    List<ConversionYear> years =
        ConversionYear.of(organization.creditCode, page.after(Integer::valueOf), page.rows());
    return Page.of(years, page, year -> year, year -> String.valueOf(year.year()));
  }
}
