package org.openpatent.incentive.pledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.incentive.pledge.Pledgeability.PledgeabilityPoint;
import org.openpatent.market.license.License;
import org.openpatent.market.offer.Offer;
import org.openpatent.market.offer.OfferStatus;
import org.openpatent.market.patent.LegalEvent;
import org.openpatent.market.patent.LegalHistory;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What a bank wants to know of a patent before it lends on it: no firm is named. */
@Path("/v1/patents/{patentNumber}/pledgeability")
@Tag(name = "Pledges")
public class PledgeabilityResource {
  @Schema(
      description = "A pledge needs the written consent of the pledgee that this offer goes on.")
  public record PledgeabilityOffer(
      UUID id, OfferStatus status, LocalDate publishedOn, @Omittable LocalDate openUntil) {
    static PledgeabilityOffer of(Offer offer, LocalDate today) {
      return new PledgeabilityOffer(
          offer.id, offer.statusOn(today), offer.publishedOn, offer.openUntil);
    }
  }

  @Schema(description = "The licenses that stand, which a pledge leaves as they are.")
  public record PledgeabilityLicenses(
      long count, @Schema(description = "Of the longest.") @Omittable LocalDate lastDay) {}

  public record PledgeabilityView(
      String patentNumber,
      @Schema(description = "The day all of it is of.") LocalDate on,
      @Schema(description = "Whether all conditions are met, which are of the patent alone.")
          boolean pledgeable,
      List<PledgeabilityPoint> conditions,
      @Schema(description = "Those of several that do not pledge it must agree to a pledge.")
          List<String> owners,
      @Schema(description = "The last day of protection; no debt may fall due later.")
          LocalDate protectedUntil,
      @Omittable PledgeabilityOffer offer,
      PledgeabilityLicenses licenses) {}

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @RolesAllowed({Role.BANK, Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getPledgeability",
      summary = "Read whether a patent can be pledged",
      description =
          "For banks, its owners and those who oversee. An exclusive license does not refuse the"
              + " registration of a pledge, but leaves little to enforce it upon.")
  public PledgeabilityView get(@PathParam("patentNumber") PatentNumber number) {
    Patent patent = Patent.existing(number.canonical());
    boolean owned = patent.owners.stream().anyMatch(caller::belongsTo);
    if (!owned && !caller.oversees() && !caller.is(Role.BANK)) {
      throw new Problem(Code.NOT_AN_OWNER);
    }
    LocalDate today = clock.today();
    LegalHistory history = LegalEvent.history(patent.number);
    List<PledgeabilityPoint> conditions = Pledgeability.of(patent, history, today);
    License.Standing licenses = License.standing(patent.number, today);
    return new PledgeabilityView(
        patent.number,
        today,
        conditions.stream().allMatch(PledgeabilityPoint::met),
        conditions,
        patent.owners,
        patent.protectedUntil,
        Offer.standing(List.of(patent.number), today).stream()
            .filter(offer -> offer.statusOn(today) != OfferStatus.EXPIRED)
            .map(offer -> PledgeabilityOffer.of(offer, today))
            .findFirst()
            .orElse(null),
        new PledgeabilityLicenses(licenses.count(), licenses.lastDay()));
  }
}
