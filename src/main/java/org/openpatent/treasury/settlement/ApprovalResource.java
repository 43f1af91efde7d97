package org.openpatent.treasury.settlement;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.LongWork;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.ledger.Journal;
import org.openpatent.treasury.ledger.LedgerEvent;

/** Where a settlement becomes money: committed in the ledger, and paid out from then on. */
@Path("/v1/settlements/{id}/approval")
// a million lines are moved at once
@TransactionConfiguration(timeout = 600)
@LongWork
@Tag(name = "Settlements")
public class ApprovalResource {
  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<SettlementApproved> approved;

  @POST
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "approveSettlement",
      summary = "Approve a settlement and commit its money",
      description =
          "Once the notice has run out, by a person who neither created, recomputed nor published"
              + " it, who names in If-Match the version that was seen: whatever changed a line since"
              + " makes it stale.")
  public RestResponse<SettlementView> approve(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    Settlement settlement = Settlement.locked(id);
    settlement.requireNotice();
    Etags.requireSeen(ifMatch, settlement.version);
    settlement.rejectVoid();
    Money committed = SettlementLine.committed(id);
    Act act = caller.acting(clock.now());
    settlement.approve(act, committed, clock.today());
    Journal.enter(LedgerEvent.APPROVAL, settlement.program.code, committed, id.toString(), act);
    approved.fire(new SettlementApproved(settlement, act));
    Settlement.flush();
    return RestResponse.ok(SettlementView.of(settlement, true));
  }
}
