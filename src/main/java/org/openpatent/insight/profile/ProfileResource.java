package org.openpatent.insight.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.incentive.financing.Referral;
import org.openpatent.insight.profile.ProfileUse.ProfileLicenses;
import org.openpatent.insight.profile.ProfileUse.ProfileLoans;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.party.organization.City;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/**
 * What an organization has in patents, for itself, who oversees, and a bank that it lets see it.
 */
@Path("/v1/organizations/{creditCode}/ip-profile")
@Tag(name = "Portfolio")
public class ProfileResource {
  public record IpProfile(
      String creditCode,
      String name,
      String division,
      @Schema(description = "The day all of it is of.") LocalDate on,
      ProfilePatents patents,
      ProfileLicenses licensedOut,
      ProfileLicenses licensedIn,
      @Schema(description = "What was paid to it for free licenses.") Money compensationReceived,
      @Schema(description = "In force on the day, the highest first.")
          List<DesignationLevel> designations,
      @Schema(
              description =
                  "Codes of the white lists in force that it is on, neither suspended nor taken off.")
          List<String> lists,
      @Omittable ProfileLoans loans) {}

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @RolesAllowed({Role.PAYEE, Role.CITY, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getIpProfile",
      summary = "Read an organization's intellectual property at a glance",
      description =
          "For itself and those who oversee; without loans for the bureau of its city, and for a bank"
              + " to which one of its needs was referred, while it consents.")
  public IpProfile get(@PathParam("creditCode") CreditCode code) {
    boolean full = caller.sees(Set.of(code.value()));
    Organization organization = shown(code.value(), full);
    LocalDate today = clock.today();
    ProfileUse use = ProfileUse.of(organization.creditCode, today);
    return new IpProfile(
        organization.creditCode,
        organization.name,
        organization.division,
        today,
        ProfilePatents.of(organization.creditCode, today),
        use.licensedOut(),
        use.licensedIn(),
        use.compensationReceived(),
        use.designations(),
        use.lists(),
        full ? use.loans() : null);
  }

  private Organization shown(String code, boolean full) {
    if (!full && caller.is(Role.CITY)) {
      return City.of(caller).visible(code);
    }
    if (!full && caller.is(Role.BANK)) {
      Referral.requireConsented(code, caller.organization());
      return Organization.registered(code);
    }
    return Organization.visible(code, caller);
  }
}
