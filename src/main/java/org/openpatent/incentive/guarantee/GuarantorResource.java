package org.openpatent.incentive.guarantee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What a guarantor owns, on which its limits rest; the agency enters it. */
@Path("/v1/guarantors/{creditCode}")
@Tag(name = "Guarantees")
public class GuarantorResource {
  public record NetAssets(
      @Schema(description = "In CNY.", pattern = Money.POSITIVE) @NotNull Money netAssets,
      @Schema(description = "The day of the balance sheet, not after today.") @NotNull
          LocalDate assetsOn,
      @Schema(
              description =
                  "How many times its net assets it may guarantee in all: 10, or up to 15 for one"
                      + " that serves mainly small firms.")
          @NotNull
          @Min(10)
          @Max(15)
          Integer timesNetAssets) {}

  public record GuarantorView(
      String creditCode,
      Money netAssets,
      LocalDate assetsOn,
      Integer timesNetAssets,
      @Schema(description = "The most that it may guarantee in all.") Money mostInAll,
      @Schema(description = "The most for one debtor.") Money mostOfOneDebtor,
      @Schema(description = "The most for one debtor and those of its group.") Money mostOfOneGroup,
      Integer version)
      implements Versioned {
    static GuarantorView of(Guarantor g) {
      return new GuarantorView(
          g.creditCode,
          g.netAssets,
          g.assetsOn,
          g.timesNetAssets,
          g.mostInAll(),
          g.mostOfOneDebtor(),
          g.mostOfOneGroup(),
          g.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putGuarantor",
      summary = "Enter the net assets of a guarantor",
      description = "Guarantees that stand are not judged anew; the next one is.")
  public RestResponse<GuarantorView> put(
      @Parameter(example = GuaranteeResource.GUARANTOR) @PathParam("creditCode") CreditCode code,
      @HeaderParam("If-Match") String ifMatch,
      NetAssets body) {
    requireSense(body);
    Guarantor found = Guarantor.of(code.value());
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    requireInstitution(code.value());
    Guarantor guarantor = found == null ? new Guarantor(code.value()) : found;
    guarantor.assess(
        body.netAssets, body.assetsOn, body.timesNetAssets, caller.acting(clock.now()));
    guarantor.persistAndFlush();
    return Answers.put(
        GuarantorView.of(guarantor), found == null, Guarantor.path(guarantor.creditCode));
  }

  private void requireSense(NetAssets body) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (body.netAssets.isZero()) {
      wrong.add(new Problem.Field("/netAssets", Code.RANGE, "> 0.00"));
    }
    if (body.assetsOn.isAfter(clock.today())) {
      wrong.add(new Problem.Field("/assetsOn", Code.RANGE, "<= " + clock.today()));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
  }

  /**
   * @throws Problem ORGANIZATION_NOT_REGISTERED, or GUARANTOR_KIND for a firm that is no bank or
   *     guarantor
   */
  static void requireInstitution(String creditCode) {
    if (Organization.registered(creditCode).kind != OrganizationKind.FINANCIAL_INSTITUTION) {
      throw new Problem(Code.GUARANTOR_KIND, creditCode);
    }
  }

  @GET
  @RolesAllowed({Role.BANK, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getGuarantor",
      summary = "Read a guarantor's net assets and limits",
      description = "By the guarantor itself and those who oversee.")
  public GuarantorView get(
      @Parameter(example = GuaranteeResource.GUARANTOR) @PathParam("creditCode") CreditCode code) {
    return GuarantorView.of(Guarantor.visible(code.value(), caller));
  }
}
