package org.openpatent.incentive.compensation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.incentive.compensation.ClaimResource.CompensationStatements;
import org.openpatent.market.license.ClaimTerms;
import org.openpatent.market.license.License;
import org.openpatent.market.offer.OffersSeen;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What a license would be owed, asked before it is taken; nothing is written. */
@Path("/v1/compensation-quotes")
@Tag(name = "Compensation")
public class QuoteResource {
  public record QuoteRequest(
      @NotNull UUID offerId,
      @Schema(description = "Credit code; the caller's own unless the agency asks.")
          CreditCode licensee,
      @Schema(description = "The day of the claim or up to 90 days later.") @NotNull
          LocalDate startsOn,
      @NotNull @Min(1) @Max(240) Integer termMonths,
      @NotNull Boolean declaredUnrelated) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<OffersSeen> seen;

  @POST
  @RolesAllowed({Role.LICENSEE, Role.LICENSOR, Role.AGENCY})
  @Operation(
      operationId = "quoteCompensation",
      summary = "Ask what a license not yet taken would be owed",
      description =
          "Refused as the claim would be, save that the firm may have a license already; then the"
              + " pair has been counted. Assumes recordal on the day it starts.")
  public CompensationStatements quote(QuoteRequest body) {
    LocalDate today = clock.today();
    String licensee = quotedLicensee(body);
    Asked asked = Asked.of(body.offerId, licensee, false);
    var terms = new ClaimTerms(body.startsOn, body.termMonths, "quote", body.declaredUnrelated);
    License license =
        License.drawUp(asked.offer(), asked.taker(), terms, caller.acting(clock.now()), today);
    var pair = asked.pair();
    var decided = CompensationProgram.decided(pair);
    seen.fire(
        OffersSeen.of(OffersSeen.Look.QUOTED, body.offerId, asked.offer().licensor.creditCode));
    return new CompensationStatements(
        Statement.ofQuote(license, pair, decided, asked.programs(), today));
  }

  private String quotedLicensee(QuoteRequest body) {
    if (caller.is(Role.AGENCY)) {
      if (body.licensee == null) {
        throw new Problem(Code.LICENSEE_REQUIRED).at("/licensee");
      }
      return body.licensee.value();
    }
    if (body.licensee != null && !body.licensee.value().equals(caller.organization())) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
    return caller.organization();
  }
}
