package org.openpatent.incentive.loan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.loan.LoanViews.LoanSummary;
import org.openpatent.incentive.loan.LoanViews.LoanValuation;
import org.openpatent.incentive.loan.LoanViews.LoanView;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Corrections;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** The loans that banks report; others than bank, borrower and who oversees get 404. */
@Path("/v1/loans")
@Tag(name = "Loans")
public class LoanResource {
  public record LoanReport(
      @Schema(description = "Credit code of the borrower, which stays.") @NotNull
          CreditCode borrower,
      @NotNull ProductCode product,
      @Schema(description = "In CNY.", pattern = Money.POSITIVE) @NotNull Money principal,
      @Schema(description = "Contract rate a year, 0 to 36.", pattern = LoanTerms.RATE) @NotNull
          Percent ratePercent,
      @Schema(description = "Not after today.") @NotNull LocalDate drawnOn,
      @Schema(description = "Not before the day of drawing.") @NotNull LocalDate dueOn,
      @Schema(
              description = "The part secured by intellectual property, 0 to 100.",
              pattern = Percent.AT_MOST_WHOLE)
          @NotNull
          Percent ipSharePercent,
      PledgeReference pledge,
      @Valid LoanValuation valuation) {
    static LoanReport of(Loan loan) {
      LoanTerms terms = loan.terms;
      return new LoanReport(
          new CreditCode(loan.borrowerCode),
          new ProductCode(terms.product()),
          terms.principal(),
          terms.ratePercent(),
          terms.drawnOn(),
          terms.dueOn(),
          terms.ipSharePercent(),
          terms.pledge() == null ? null : new PledgeReference(terms.pledge()),
          LoanValuation.of(terms));
    }

    LoanTerms terms() {
      return new LoanTerms(
          product.value(),
          principal,
          ratePercent,
          drawnOn,
          dueOn,
          ipSharePercent,
          pledge == null ? null : pledge.value(),
          valuation == null ? null : valuation.fee(),
          valuation == null ? null : valuation.feePayer());
    }
  }

  /** Which loan an address names. */
  public static class LoanKey {
    @Parameter(description = "Credit code of the bank.", example = "91450000MA0B00011N")
    @PathParam("bank")
    public CreditCode bank;

    @PathParam("number")
    public LoanNumber number;

    String own(Caller caller) {
      return Loan.ownBank(bank, caller);
    }

    /** The caller is its bank or its borrower, or oversees. */
    public Loan visible(Caller caller) {
      return Loan.visible(bank.value(), number, caller);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @Path("/{bank}/{number}")
  @RolesAllowed(Role.BANK)
  @Transactional
  @Operation(
      operationId = "putLoan",
      summary = "Report a loan or correct what was agreed",
      description =
          "By its bank, under the bank's number; spellings that differ in case and blanks alone are"
              + " of one loan. The borrower stays. What it was on the day of drawing is kept. What a"
              + " correction replaces is kept too; one that the loan's facts contradict is refused.")
  public RestResponse<LoanView> put(
      @BeanParam LoanKey key, @HeaderParam("If-Match") String ifMatch, LoanReport body) {
    String bank = key.own(caller);
    Loan loan = Loan.ofLocked(bank, key.number);
    Etags.requireMatch(ifMatch, loan == null ? null : loan.version);
    Organization.registered(bank);
    OrganizationVersion borrower = borrower(body);
    Act act = caller.acting(clock.now());
    boolean created = loan == null;
    LoanTerms terms = body.terms();
    LocalDate today = clock.today();
    if (created) {
      Loan.require(Loan.refusals(bank, borrower, terms, today));
      loan = Loan.enter(bank, key.number, borrower, terms, act);
      loan.persist();
    } else {
      Loan.require(loan.refusals(borrower, terms, loan.history(), today));
      loan.correct(borrower, terms, act);
    }
    Loan.flush();
    return Answers.put(view(loan, today), created, loan.path());
  }

  private static OrganizationVersion borrower(LoanReport body) {
    Organization borrower = Organization.of(body.borrower.value());
    if (borrower == null) {
      throw new Problem(Code.ORGANIZATION_NOT_REGISTERED, body.borrower.value()).at("/borrower");
    }
    return OrganizationVersion.on(borrower, body.drawnOn);
  }

  @GET
  @Path("/{bank}/{number}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getLoan", summary = "Read a loan as it stands on a day")
  public LoanView get(
      @BeanParam LoanKey key,
      @Parameter(
              description =
                  "Today unless given. Facts that were replaced since do not count on any day.")
          @QueryParam("on")
          LocalDate on) {
    return view(key.visible(caller), on == null ? clock.today() : on);
  }

  @GET
  @Path("/{bank}/{number}/corrections")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listLoanCorrections",
      summary = "Read what stood in a loan before it was corrected",
      description = "The first one first. Who did it is shown to those who oversee.")
  public Corrections corrections(@BeanParam LoanKey key) {
    return Corrections.of(key.visible(caller).path(), caller.oversees());
  }

  @GET
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listLoans",
      summary = "List loans, the newest drawn first",
      description =
          "A bank lists what it lent, and what it borrowed where it names itself as the borrower;"
              + " others list what they borrowed.")
  public Page<LoanSummary> list(@BeanParam LoanFilter filter, @Valid @BeanParam PageRequest page) {
    List<Loan> loans = Loan.page(filter.where(caller), page.after(Loan.Place::parse), page.rows());
    Map<UUID, List<LoanHistory.Entry>> facts =
        LoanFact.standing(loans.stream().map(loan -> loan.id).toList());
    LocalDate today = clock.today();
    return Page.of(
        loans,
        page,
        loan ->
            LoanSummary.of(loan, loan.history(facts.getOrDefault(loan.id, List.of())).on(today)),
        loan -> Loan.Place.of(loan).toString());
  }

  private static LoanView view(Loan loan, LocalDate on) {
    return LoanView.of(loan, loan.history().on(on));
  }
}
