package org.openpatent.treasury.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.ledger.LedgerEvent;
import org.openpatent.treasury.program.ProgramCode;
import org.openpatent.treasury.settlement.Kind;
import org.openpatent.treasury.settlement.Settlement;
import org.openpatent.treasury.settlement.SettlementLine;

/** Money that has to come back because it was not owed; the payee sees its own. */
@Path("/v1/recoveries")
@Tag(name = "Treasury")
public class RecoveryResource {
  public record RecoveryOrder(
      @Schema(description = "The settlement that paid the line.") @NotNull UUID settlement,
      @Schema(description = "The item of the line.") @NotNull UUID item,
      @Schema(description = "Which part of the item, where it has several lines.")
          @Omittable
          @Pattern(regexp = "[A-Z_]{1,40}")
          String part,
      @Schema(
              description =
                  "Penalty in percent of what was paid, 10 to 50, where the item is void; none"
                      + " where merely more was paid than is owed.")
          Percent penaltyPercent) {}

  public record RecoveredAmount(
      @Schema(description = "In CNY, up to what is still due.", pattern = Money.POSITIVE) @NotNull
          Money amount,
      @Schema(description = "From the day of the order to today.") @NotNull LocalDate receivedOn) {}

  public record ReceiptView(UUID id, Money amount, LocalDate receivedOn) {
    static ReceiptView of(RecoveryReceipt r) {
      return new ReceiptView(r.id, r.amount, r.receivedOn);
    }
  }

  public record RecoveryView(
      UUID id,
      UUID settlement,
      String program,
      UUID item,
      @Omittable String part,
      @Schema(description = "Credit code of the payee.") String payee,
      RecoveryReason reason,
      @Schema(description = "What no earlier order of the line had asked for.") Money principal,
      Percent penaltyPercent,
      Money penalty,
      @Schema(description = "Principal and penalty; 0.00 once it is cancelled.") Money due,
      Money received,
      boolean recovered,
      Instant orderedAt,
      @Schema(
              description =
                  "When it was entered that the payment of the line came back: nothing is left to"
                      + " pay back.")
          @Omittable
          Instant cancelledAt,
      List<ReceiptView> receipts,
      Integer version)
      implements Versioned {
    static RecoveryView of(Recovery r) {
      return new RecoveryView(
          r.id,
          r.settlementId,
          r.programCode,
          r.itemId,
          r.part,
          r.payee.creditCode,
          r.reason,
          r.principal,
          r.penaltyPercent,
          r.penalty,
          r.due(),
          r.received,
          r.isRecovered(),
          r.ordered.at(),
          r.cancelledAt(),
          RecoveryReceipt.of(r.id).stream().map(ReceiptView::of).toList(),
          r.version);
    }
  }

  public record RecoverySummary(
      UUID id,
      String program,
      UUID item,
      @Omittable String part,
      String payee,
      Money due,
      Money received,
      @Schema(description = "When its payment came back, so that nothing is left to pay back.")
          @Omittable
          Instant cancelledAt) {
    static RecoverySummary of(Recovery r) {
      return new RecoverySummary(
          r.id,
          r.programCode,
          r.itemId,
          r.part,
          r.payee.creditCode,
          r.due(),
          r.received,
          r.cancelledAt());
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "orderRecovery",
      summary = "Order a paid line to be paid back",
      description =
          "All of it where its item is void, with a penalty of 10 to 50 percent; where the"
              + " agency's corrections leave less owed than was paid, the difference alone; less what"
              + " of the line was ordered before, which takes nothing from the penalty. What comes"
              + " back is not available again.")
  public RestResponse<RecoveryView> order(RecoveryOrder body) {
    Kind kind = Settlement.kind(body.settlement);
    kind.lock(body.item);
    // locked after the item, as by a voiding, so that its payment cannot come back meanwhile
    Settlement.locked(body.settlement);
    SettlementLine line = SettlementLine.locked(body.settlement, body.item, body.part);
    Kind.Owed owed = kind.owed(List.of(line)).get(line.id);
    Act act = caller.acting(clock.now());
    Recovery recovery = Recovery.order(line, owed, body.penaltyPercent, act);
    recovery.enter(LedgerEvent.RECOVERY_ORDER, recovery.due(), act);
    return Answers.created(RecoveryView.of(recovery), "/v1/recoveries/" + recovery.id);
  }

  @POST
  @Path("/{id}/receipts")
  @ResponseStatus(201)
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @Operation(operationId = "receiveRecovery", summary = "Enter what came back, in part or whole")
  public RestResponse<RecoveryView> receive(@PathParam("id") UUID id, RecoveredAmount body) {
    if (body.amount.isZero()) {
      throw new Problem(Code.RANGE, "> 0.00").at("/amount");
    }
    Recovery recovery = Recovery.locked(id);
    Act act = caller.acting(clock.now());
    recovery.receive(body.amount, body.receivedOn, act, clock.today());
    recovery.enter(LedgerEvent.RECOVERY_RECEIPT, body.amount, act);
    return Answers.created(RecoveryView.of(recovery), "/v1/recoveries/" + id);
  }

  @GET
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "listRecoveries", summary = "List recoveries, oldest first")
  public Page<RecoverySummary> list(
      @QueryParam("program") ProgramCode program,
      @Parameter(description = "Credit code of the payee.") @QueryParam("payee") CreditCode payee,
      @Valid @BeanParam PageRequest page) {
    var found =
        Recovery.page(
            program == null ? null : program.value(),
            caller.payeeSeen(payee == null ? null : payee.value()),
            page.after(UUID::fromString),
            page.rows());
    return Page.of(found, page, RecoverySummary::of, recovery -> recovery.id.toString());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getRecovery", summary = "Read a recovery and its receipts")
  public RecoveryView get(@PathParam("id") UUID id) {
    return RecoveryView.of(Recovery.visible(id, caller));
  }
}
