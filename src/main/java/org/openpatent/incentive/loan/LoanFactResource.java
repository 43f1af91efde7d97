package org.openpatent.incentive.loan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.loan.LoanHistory.Entry;
import org.openpatent.incentive.loan.LoanResource.LoanKey;
import org.openpatent.incentive.loan.LoanViews.LoanFactView;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What happens to a loan, fact by fact; a correction is a fact that names the one it replaces. */
@Path("/v1/loans/{bank}/{number}")
@Tag(name = "Loans")
public class LoanFactResource {
  private static final String REPLACES = "The fact of the same type that this one corrects.";

  public record LoanBalance(
      @Schema(description = "The day from which on it holds; not that of drawing.") @NotNull
          LocalDate from,
      @Schema(description = "At most the principal.") @NotNull Money balance,
      @Schema(description = REPLACES) UUID replaces) {}

  public record LoanInterest(
      @NotNull LocalDate on,
      @Schema(description = "What the bank received.", pattern = Money.POSITIVE) @NotNull
          Money amount,
      @Schema(description = REPLACES) UUID replaces) {}

  public record LoanExtension(
      @NotNull LocalDate from, @Schema(description = REPLACES) UUID replaces) {}

  public record LoanArrears(
      @NotNull LocalDate from, @Schema(description = REPLACES) UUID replaces) {}

  public record LoanRepayment(
      @NotNull LocalDate on, @Schema(description = REPLACES) UUID replaces) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<LoanOverdue> overdue;

  @POST
  @Path("/balances")
  @ResponseStatus(201)
  @RolesAllowed(Role.BANK)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "reportLoanBalance",
      summary = "Report the balance of a loan from a day on",
      description = "The balance from the day of drawing on is the principal.")
  public RestResponse<LoanFactView> balance(@BeanParam LoanKey key, LoanBalance body) {
    return add(
        key,
        new Entry(null, LoanFactType.BALANCE, body.from, body.balance),
        body.replaces,
        "/from");
  }

  @POST
  @Path("/interest-receipts")
  @ResponseStatus(201)
  @RolesAllowed(Role.BANK)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "reportLoanInterest",
      summary = "Report interest that was received on a day")
  public RestResponse<LoanFactView> interest(@BeanParam LoanKey key, LoanInterest body) {
    if (body.amount.isZero()) {
      throw new Problem(Code.RANGE, "> 0.00").at("/amount");
    }
    return add(
        key, new Entry(null, LoanFactType.INTEREST, body.on, body.amount), body.replaces, "/on");
  }

  @POST
  @Path("/extension")
  @ResponseStatus(201)
  @RolesAllowed(Role.BANK)
  @Transactional
  @Idempotent
  @Operation(operationId = "reportLoanExtension", summary = "Report that a loan was extended")
  public RestResponse<LoanFactView> extension(@BeanParam LoanKey key, LoanExtension body) {
    return add(
        key, new Entry(null, LoanFactType.EXTENDED, body.from, null), body.replaces, "/from");
  }

  @POST
  @Path("/arrears")
  @ResponseStatus(201)
  @RolesAllowed(Role.BANK)
  @Transactional
  @Idempotent
  @Operation(operationId = "reportLoanArrears", summary = "Report that a loan is overdue")
  public RestResponse<LoanFactView> arrears(@BeanParam LoanKey key, LoanArrears body) {
    return add(key, new Entry(null, LoanFactType.OVERDUE, body.from, null), body.replaces, "/from");
  }

  @POST
  @Path("/repayment")
  @ResponseStatus(201)
  @RolesAllowed(Role.BANK)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "reportLoanRepayment",
      summary = "Report that a loan was paid back",
      description = "Its balance is 0.00 from that day on, and nothing of it is dated later.")
  public RestResponse<LoanFactView> repayment(@BeanParam LoanKey key, LoanRepayment body) {
    return add(key, new Entry(null, LoanFactType.SETTLED, body.on, null), body.replaces, "/on");
  }

  private RestResponse<LoanFactView> add(LoanKey key, Entry entry, UUID replaces, String day) {
    Loan loan = Loan.locked(key.own(caller), key.number);
    LoanFact fact = loan.add(entry, replaces, day, caller.acting(clock.now()), clock.today());
    LoanFact.flush();
    if (entry.type() == LoanFactType.OVERDUE) {
      overdue.fire(new LoanOverdue(loan.borrowerCode, loan.path()));
    }
    return Answers.created(LoanFactView.of(fact), fact.path(loan));
  }

  @GET
  @Path("/facts")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listLoanFacts",
      summary = "List what happened to a loan",
      description = "As it was entered, the first one first; with what was replaced.")
  public Page<LoanFactView> list(@BeanParam LoanKey key, @Valid @BeanParam PageRequest page) {
    Loan loan = key.visible(caller);
    var found = LoanFact.page(loan.id, page.after(UUID::fromString), page.rows());
    return Page.of(found, page, LoanFactView::of, fact -> fact.id.toString());
  }

  @GET
  @Path("/facts/{id}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getLoanFact", summary = "Read one of the facts of a loan")
  public LoanFactView get(@BeanParam LoanKey key, @PathParam("id") UUID id) {
    return LoanFactView.of(LoanFact.existing(id, key.visible(caller)));
  }
}
