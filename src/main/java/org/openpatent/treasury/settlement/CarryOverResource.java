package org.openpatent.treasury.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.ledger.Journal;
import org.openpatent.treasury.ledger.LedgerEvent;
import org.openpatent.treasury.program.CarryOver;
import org.openpatent.treasury.program.ProgramCode;

/**
 * The end of a program's money: some of what is left goes to the next year, the rest lapses. It
 * stands above the ledger because a settlement under way forbids it.
 */
@Path("/v1/programs/{code}/carry-over")
@Tag(name = "Treasury")
public class CarryOverResource {
  public record CarryOverDecision(
      @NotNull ProgramCode to,
      @Schema(description = "In CNY, up to what is available.", pattern = Money.POSITIVE) @NotNull
          Money amount,
      @Schema(description = "The finance department's document.") @NotBlank @Name @Size(max = 100)
          String documentNumber) {}

  public record CarryOverView(
      @Schema(description = "Code of the program whose year is over.") String from,
      @Schema(description = "Code of the program of the next year.") String to,
      Money amount,
      @Schema(description = "What was left besides.") Money lapsed,
      String documentNumber,
      Instant decidedAt) {}

  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "carryOverProgram",
      summary = "Carry what is left of a program to the next year",
      description =
          "Once, when its fiscal year is over and no settlement is under way, to an open program of"
              + " the next year that is paid from the same line. What is left besides lapses, and so"
              + " does what is released later; approved settlements are still paid. Nothing more is"
              + " settled or appropriated here.")
  public RestResponse<CarryOverView> carryOver(
      @PathParam("code") ProgramCode code, CarryOverDecision body) {
    if (body.amount.isZero()) {
      throw new Problem(Code.RANGE, "> 0.00").at("/amount");
    }
    var between = CarryOver.locked(code.value(), body.to.value(), clock.today());
    Settlement.requireNoneUnderWay(between.from());
    Act act = caller.acting(clock.now());
    Money rest = move(between, body.amount, body.documentNumber, act);
    between.done(act); // after its entries, which the database refuses from here on
    return RestResponse.ok(
        new CarryOverView(
            between.from().code,
            between.to().code,
            body.amount,
            rest,
            body.documentNumber,
            act.at()));
  }

  /** What lapsed. */
  private static Money move(CarryOver between, Money amount, String document, Act act) {
    String from = between.from().code;
    String to = between.to().code;
    Money available = Journal.budget(from).available();
    if (amount.compareTo(available) > 0) {
      throw new Problem(Code.CARRY_OVER_EXCEEDS, available).at("/amount");
    }
    Journal.budget(to).requireRoomFor(amount, "/amount");
    Money rest = available.minus(amount);
    Journal.enter(LedgerEvent.CARRY_OVER_OUT, from, amount, document, act);
    Journal.enter(LedgerEvent.CARRY_OVER_IN, to, amount, document, act);
    Journal.enter(LedgerEvent.LAPSE, from, rest, document, act);
    return rest;
  }
}
