package org.openpatent.incentive.subsidy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.incentive.loan.LoanTerms;
import org.openpatent.incentive.loan.LoanViews.LoanValuation;
import org.openpatent.incentive.loan.ProductCode;
import org.openpatent.incentive.pledge.FeePayer;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What a loan would be subsidized with, asked before it is drawn; nothing is written. */
@Path("/v1/subsidy-quotes")
@Tag(name = "Subsidies")
public class SubsidyQuoteResource {
  public record SubsidyQuoteRequest(
      @Schema(description = "Credit code; a bank names itself.") @NotNull CreditCode bank,
      @Schema(description = "Credit code; the caller's own unless bank or agency asks.")
          CreditCode borrower,
      @NotNull ProductCode product,
      @Schema(description = "In CNY.", pattern = Money.POSITIVE) @NotNull Money principal,
      @Schema(description = "Contract rate a year, 0 to 36.", pattern = LoanTerms.RATE) @NotNull
          Percent ratePercent,
      @NotNull LocalDate drawnOn,
      @Schema(description = "Not before the day of drawing.") @NotNull LocalDate dueOn,
      @Schema(
              description = "The part secured by intellectual property, 0 to 100.",
              pattern = Percent.AT_MOST_WHOLE)
          @NotNull
          Percent ipSharePercent,
      @Schema(description = "When the borrower's own pledge is registered, if there is one.")
          LocalDate pledgedOn,
      @Valid LoanValuation valuation) {

    private List<Problem.Field> wrong() {
      List<Problem.Field> wrong = new ArrayList<>();
      if (principal.isZero()) {
        wrong.add(new Problem.Field("/principal", Code.RANGE, "> 0.00"));
      }
      if (ratePercent.exceeds(LoanTerms.HIGHEST_RATE)) {
        wrong.add(new Problem.Field("/ratePercent", Code.RANGE, "0 – " + LoanTerms.HIGHEST_RATE));
      }
      if (ipSharePercent.exceeds(Percent.WHOLE)) {
        wrong.add(new Problem.Field("/ipSharePercent", Code.RANGE, "0 – " + Percent.WHOLE));
      }
      if (dueOn.isBefore(drawnOn)) {
        wrong.add(new Problem.Field("/dueOn", Code.LOAN_DATES_CHECK));
      }
      return wrong;
    }

    private PlannedLoan plan(OrganizationVersion borrower) {
      return new PlannedLoan(
          bank.value(),
          borrower,
          product.value(),
          principal,
          ratePercent,
          drawnOn,
          dueOn,
          ipSharePercent,
          pledgedOn,
          valuation == null ? null : valuation.fee(),
          valuation != null && valuation.feePayer() == FeePayer.BANK);
    }
  }

  @Inject Caller caller;

  @POST
  @RolesAllowed({Role.LICENSEE, Role.BANK, Role.AGENCY})
  @Operation(
      operationId = "quoteSubsidy",
      summary = "Ask what a loan not yet drawn would be subsidized with, and what it then costs",
      description =
          "Assumes that nothing is paid back before the due day, and all of it with the interest on"
              + " that day, and a pledge by the borrower itself. The caps of a scheme are shared by"
              + " its programs, the one that begins first before the others.")
  public SubsidyQuote quote(SubsidyQuoteRequest body) {
    List<Problem.Field> wrong = body.wrong();
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    if (!caller.is(Role.AGENCY) && caller.is(Role.BANK)) {
      requireOwn(body.bank);
    }
    Organization bank = registered(body.bank.value(), "/bank");
    Organization borrower = registered(quotedBorrower(body), "/borrower");
    requireParties(bank, borrower);
    return SubsidyQuote.of(body.plan(OrganizationVersion.on(borrower, body.drawnOn)), caller);
  }

  private String quotedBorrower(SubsidyQuoteRequest body) {
    if (caller.is(Role.AGENCY) || caller.is(Role.BANK)) {
      if (body.borrower == null) {
        throw new Problem(Code.REQUIRED).at("/borrower");
      }
      return body.borrower.value();
    }
    if (body.borrower != null) {
      requireOwn(body.borrower);
    }
    return caller.organization();
  }

  /** A loan that no bank could report is not quoted. */
  private static void requireParties(Organization bank, Organization borrower) {
    if (bank.kind != OrganizationKind.FINANCIAL_INSTITUTION) {
      throw new Problem(Code.LOAN_BANK_KIND, bank.creditCode).at("/bank");
    }
    if (bank.creditCode.equals(borrower.creditCode)) {
      throw new Problem(Code.LOAN_PARTIES_CHECK).at("/borrower");
    }
  }

  private void requireOwn(CreditCode organization) {
    if (!organization.value().equals(caller.organization())) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
  }

  private static Organization registered(String creditCode, String pointer) {
    Organization found = Organization.of(creditCode);
    if (found == null) {
      throw new Problem(Code.ORGANIZATION_NOT_REGISTERED, creditCode).at(pointer);
    }
    return found;
  }
}
