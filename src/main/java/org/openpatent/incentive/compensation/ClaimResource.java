package org.openpatent.incentive.compensation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.market.license.ClaimTerms;
import org.openpatent.market.license.License;
import org.openpatent.market.license.LicenseView;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/**
 * Where a license and its compensation meet: the claim, answered with what is owed for it, and the
 * statement of the same computation at any later time.
 */
@Path("/v1/licenses")
@Tag(name = "Licenses")
public class ClaimResource {
  public record LicenseClaim(
      @NotNull UUID offerId,
      @Schema(description = "The day of the claim or up to 90 days later.") @NotNull
          LocalDate startsOn,
      @NotNull @Min(1) @Max(240) Integer termMonths,
      @NotBlank @Size(max = 2000) String intendedUse,
      @Schema(description = "The licensee declares not to be related to the licensor.") @NotNull
          Boolean declaredUnrelated) {}

  /** A license as in its view, and what is owed for it. */
  public record ClaimedLicense(@JsonUnwrapped LicenseView license, List<Statement> compensation)
      implements Versioned {
    @Override
    public Integer version() {
      return license.version();
    }
  }

  public record CompensationStatements(List<Statement> items) {}

  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.LICENSEE)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "claimLicense",
      summary = "Take the license of an open offer",
      description =
          "The notice to the patentee [PL 51]. The answer says what each open program owes both"
              + " sides for the license.")
  public RestResponse<ClaimedLicense> claim(LicenseClaim body) {
    LocalDate today = clock.today();
    String firm = caller.organization();
    Asked asked = Asked.of(body.offerId, firm, true);
    var pair = asked.pair();
    var decided = CompensationProgram.decided(pair);
    var terms =
        new ClaimTerms(body.startsOn, body.termMonths, body.intendedUse, body.declaredUnrelated);
    License license =
        License.claim(asked.offer(), asked.taker(), terms, pair, caller.acting(clock.now()), today);
    var view =
        new ClaimedLicense(
            LicenseView.of(license, asked.calendar(), today),
            Statement.of(license, pair, decided, asked.programs(), today));
    return Answers.created(view, license.path());
  }

  @GET
  @Path("/{id}/compensation")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Tag(name = "Compensation")
  @Operation(
      operationId = "getCompensation",
      summary = "Read what is owed for a license, and why",
      description =
          "One statement for each open program, computed from the facts as they stand, and for each"
              + " program that settled the license, with what it granted and paid.")
  public CompensationStatements statement(@PathParam("id") UUID id) {
    License license = License.visible(id, caller);
    var pair = License.ofPair(license.patent.number, license.licensee.creditCode);
    var decided = CompensationProgram.decided(pair);
    var settledBy = decided.stream().filter(line -> line.itemId.equals(id));
    var programs =
        CompensationProgram.openOr(
            settledBy.map(line -> line.programCode).collect(Collectors.toSet()));
    return new CompensationStatements(
        Statement.of(license, pair, decided, programs, clock.today()));
  }
}
