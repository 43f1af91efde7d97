package org.openpatent.incentive.pledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.incentive.pledge.PledgeViews.PledgeCheck;
import org.openpatent.incentive.pledge.PledgeViews.PledgeRefusal;
import org.openpatent.market.patent.Patent;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What would stand against a pledge, for either side before it goes to the office. */
@Path("/v1/pledge-checks")
@Tag(name = "Pledges")
public class PledgeCheckResource {
  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @RolesAllowed({Role.BANK, Role.LICENSOR, Role.LICENSEE, Role.AGENCY})
  @Operation(
      operationId = "checkPledge",
      summary = "Check a pledge without entering it",
      description = "For the two sides and the agency; reports every refusal at once.")
  public PledgeCheck check(PledgeRegistration body) {
    PledgeTerms terms = body.terms();
    boolean side =
        caller.actsFor(Role.BANK, terms.pledgee())
            || caller.actsFor(Role.LICENSOR, terms.pledgor())
            || caller.actsFor(Role.LICENSEE, terms.pledgor());
    if (!side && !caller.is(Role.AGENCY)) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
    Pledging pledging = Pledging.of(terms, Patent.of(terms.patents()), clock.today());
    return new PledgeCheck(
        pledging.refusals().stream()
            .map(broken -> PledgeRefusal.of(broken, caller.locale()))
            .toList());
  }
}
