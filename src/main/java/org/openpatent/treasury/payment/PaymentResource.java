package org.openpatent.treasury.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.bank.BankOutcome;
import org.openpatent.treasury.settlement.Settlement;
import org.openpatent.treasury.settlement.SettlementLine;
import org.openpatent.treasury.settlement.SettlementLine.PaymentReduction;

/** Payments and what became of them; only their payee and those who oversee them find them. */
@Path("/v1/payments")
@Tag(name = "Treasury")
public class PaymentResource {
  public record PaymentSummary(
      UUID id,
      UUID settlement,
      String program,
      @Schema(description = "Credit code of the payee.") String payee,
      String payeeName,
      Money amount,
      PaymentStatus status,
      @Omittable LocalDate paidOn) {
    static PaymentSummary of(Payment p) {
      return new PaymentSummary(
          p.id,
          p.settlementId,
          p.programCode,
          p.payee.creditCode,
          p.payee.name,
          p.amount,
          p.status,
          p.paidOn);
    }
  }

  public record AttemptView(
      int number,
      String endToEndId,
      Money amount,
      @Schema(description = "The bank's final answer.") @Omittable BankOutcome outcome,
      @Schema(description = "The bank's day for it.") @Omittable LocalDate decidedOn,
      @Schema(description = "The day on which it came back after it was paid.") @Omittable
          LocalDate returnedOn,
      @Omittable String reasonCode,
      @Omittable String reason) {
    static AttemptView of(PaymentAttempt a) {
      return new AttemptView(
          a.number,
          a.endToEndId,
          a.amount,
          a.outcome,
          a.decidedOn,
          a.returnedOn,
          a.reasonCode,
          a.reason);
    }
  }

  public record PaymentOutcomeEntry(
      @NotNull EnteredOutcome outcome,
      @Schema(description = "The day of the outcome, from the one before it to today.") @NotNull
          LocalDate on,
      @Schema(description = "The document that shows it, as a bank's receipt.")
          @NotBlank
          @Size(max = 100)
          String documentNumber,
      @Size(max = 500) String reason) {}

  public record PaymentOutcomeView(
      EnteredOutcome outcome,
      LocalDate on,
      String documentNumber,
      @Omittable String reason,
      Money amount,
      Instant enteredAt) {
    static PaymentOutcomeView of(PaymentOutcome o) {
      return new PaymentOutcomeView(
          o.outcome, o.happenedOn, o.documentNumber, o.reason, o.amount, o.entered.at());
    }
  }

  public record PaymentView(
      UUID id,
      UUID settlement,
      String program,
      @Schema(description = "Credit code of the payee.") String payee,
      String payeeName,
      Money amount,
      PaymentStatus status,
      @Omittable LocalDate paidOn,
      List<AttemptView> attempts,
      List<PaymentOutcomeView> outcomes,
      List<PaymentReduction> reductions,
      Integer version)
      implements Versioned {
    static PaymentView of(Payment p) {
      return new PaymentView(
          p.id,
          p.settlementId,
          p.programCode,
          p.payee.creditCode,
          p.payee.name,
          p.amount,
          p.status,
          p.paidOn,
          PaymentAttempt.ofPayment(p.id).stream().map(AttemptView::of).toList(),
          PaymentOutcome.of(p.id).stream().map(PaymentOutcomeView::of).toList(),
          SettlementLine.reductions(p.settlementId, p.payee.creditCode),
          p.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject PayingOut payingOut;

  @GET
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "listPayments", summary = "List payments")
  public Page<PaymentSummary> list(
      @BeanParam PaymentFilter filter, @Valid @BeanParam PageRequest page) {
    String payee = caller.payeeSeen(filter.payee == null ? null : filter.payee.value());
    var found = Payment.page(filter, payee, page.after(UUID::fromString), page.rows());
    return Page.of(found, page, PaymentSummary::of, payment -> payment.id.toString());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getPayment", summary = "Read a payment and its attempts")
  public PaymentView get(@PathParam("id") UUID id) {
    return PaymentView.of(Payment.visible(id, caller));
  }

  @POST
  @Path("/{id}/reissue")
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "reissuePayment",
      summary = "Send a payment again that was rejected or came back",
      description =
          "With the next export of its settlement, to the account that is verified by then, under a"
              + " new end-to-end id.")
  public RestResponse<PaymentView> reissue(@PathParam("id") UUID id) {
    UUID settlement = Payment.settlementOf(id);
    Settlement.locked(settlement);
    Payment payment = Payment.existing(id);
    payment.reissue(caller.acting(clock.now()));
    Payment.flush();
    return RestResponse.ok(PaymentView.of(payment));
  }

  @POST
  @Path("/{id}/outcome")
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "enterPaymentOutcome",
      summary = "Enter by hand what became of a payment",
      description =
          "For a payment that the bank's reports leave out, that was paid by other means or that"
              + " came back after it was paid; one that came back can be reissued.")
  public RestResponse<PaymentView> enter(@PathParam("id") UUID id, PaymentOutcomeEntry body) {
    UUID settlement = Payment.settlementOf(id);
    Settlement locked = Settlement.locked(settlement);
    Payment payment = Payment.existing(id);
    payingOut.enter(
        payment,
        locked,
        body.outcome,
        body.on,
        body.documentNumber.strip(),
        body.reason,
        caller.acting(clock.now()));
    Payment.flush();
    return RestResponse.ok(PaymentView.of(payment));
  }
}
