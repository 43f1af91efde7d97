package org.openpatent.incentive.guarantee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.guarantee.GuaranteeProduct.GuaranteeTerms;
import org.openpatent.incentive.loan.Loan;
import org.openpatent.incentive.loan.LoanNumber;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/**
 * Guarantees of loans, entered by the guarantor or the agency; others than those it is about get
 * 404.
 */
@Path("/v1/guarantees")
@Tag(name = "Guarantees")
public class GuaranteeResource {
  /** Whose guarantee the examples show. */
  static final String GUARANTOR = "91450100MA0B000220";

  @Schema(description = "The loan that is guaranteed, and who took it.")
  public record GuaranteedLoan(
      @Schema(description = "Credit code of the bank.") @NotNull CreditCode bank,
      @NotNull LoanNumber number,
      @Schema(description = "Credit code of the borrower.") @NotNull CreditCode borrower) {

    /** Whoever does not know the borrower does not learn that there is such a loan. */
    private Loan existing() {
      Loan loan = Loan.of(bank.value(), number);
      if (loan == null || !loan.borrowerCode.equals(borrower.value())) {
        throw new Problem(Code.GUARANTEE_LOAN_UNKNOWN).at("/loan");
      }
      return loan;
    }
  }

  public record GuaranteeEntry(
      @NotNull @Valid GuaranteedLoan loan,
      @NotNull GuaranteeCode product,
      @Schema(description = "In CNY.", pattern = Money.POSITIVE) @NotNull Money amount,
      @Schema(description = "Its first day, from the day of drawing to today.") @NotNull
          LocalDate guaranteedOn) {}

  public record GuaranteeRelease(
      @Schema(description = "The first day on which it stands no more, up to today.") @NotNull
          LocalDate on) {}

  public record GuaranteeView(
      @Schema(description = "Credit code of the guarantor.") String guarantor,
      String number,
      GuaranteedLoan loan,
      @Schema(description = "Code of the product.") String product,
      GuaranteeTerms terms,
      Money amount,
      LocalDate guaranteedOn,
      @Omittable LocalDate releasedOn,
      Integer version)
      implements Versioned {
    static GuaranteeView of(Guarantee g) {
      return new GuaranteeView(
          g.guarantorCode,
          g.number,
          new GuaranteedLoan(
              new CreditCode(g.bankCode),
              new LoanNumber(g.loan.number),
              new CreditCode(g.borrowerCode)),
          g.productCode,
          g.terms,
          g.amount,
          g.guaranteedOn,
          g.releasedOn,
          g.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @Path("/{guarantor}/{number}")
  @RolesAllowed({Role.BANK, Role.AGENCY})
  @Transactional
  @Operation(
      operationId = "putGuarantee",
      summary = "Enter a guarantee",
      description =
          "Under the guarantor's number. The same again changes nothing; another one under this"
              + " number is refused: what was promised is released and entered anew. All limits that"
              + " it would exceed together with what stands are named at once.")
  public RestResponse<GuaranteeView> put(
      @Parameter(example = GUARANTOR) @PathParam("guarantor") CreditCode guarantor,
      @Parameter(example = "DB-2025-0012") @PathParam("number") LoanNumber number,
      GuaranteeEntry body) {
    requireOwn(guarantor);
    GuarantorResource.requireInstitution(guarantor.value());
    Loan loan = body.loan.existing();
    GuaranteeProduct product = LossSharingResource.named(body.product);
    requireSense(guarantor.value(), loan, body);
    Guarantee found = Guarantee.of(guarantor.value(), number);
    if (found != null) {
      if (!found.says(loan, product.code, body.amount, body.guaranteedOn)) {
        throw new Problem(Code.GUARANTEE_GUARANTOR_CODE_NUMBER_KEY);
      }
      return RestResponse.ok(GuaranteeView.of(found));
    }
    GuaranteeLimits.require(guarantor.value(), loan, product, body.amount, body.guaranteedOn);
    Guarantee guarantee =
        new Guarantee(
            guarantor.value(),
            number,
            loan,
            product,
            body.amount,
            body.guaranteedOn,
            caller.acting(clock.now()));
    guarantee.persistAndFlush();
    guarantee.announce(GuaranteeChanged.Change.ENTERED);
    return Answers.created(GuaranteeView.of(guarantee), guarantee.path());
  }

  private void requireOwn(CreditCode guarantor) {
    if (!caller.is(Role.AGENCY) && !caller.actsFor(Role.BANK, guarantor.value())) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
  }

  private void requireSense(String guarantor, Loan loan, GuaranteeEntry body) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (guarantor.equals(loan.bankCode) || guarantor.equals(loan.borrowerCode)) {
      wrong.add(new Problem.Field("/loan", Code.GUARANTEE_PARTIES_CHECK));
    }
    LocalDate drawn = loan.terms.drawnOn();
    if (body.guaranteedOn.isBefore(drawn) || body.guaranteedOn.isAfter(clock.today())) {
      wrong.add(new Problem.Field("/guaranteedOn", Code.RANGE, drawn + " – " + clock.today()));
    }
    if (body.amount.isZero()) {
      wrong.add(new Problem.Field("/amount", Code.RANGE, "> 0.00"));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
  }

  @GET
  @Path("/{guarantor}/{number}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getGuarantee", summary = "Read a guarantee")
  public GuaranteeView get(
      @Parameter(example = GUARANTOR) @PathParam("guarantor") CreditCode guarantor,
      @Parameter(example = "DB-2025-0012") @PathParam("number") LoanNumber number) {
    return GuaranteeView.of(Guarantee.visible(guarantor.value(), number, caller));
  }

  @POST
  @Path("/{guarantor}/{number}/release")
  @RolesAllowed({Role.BANK, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "releaseGuarantee",
      summary = "Release a guarantee",
      description = "The same day again changes nothing.")
  public RestResponse<GuaranteeView> release(
      @Parameter(example = GUARANTOR) @PathParam("guarantor") CreditCode guarantor,
      @Parameter(example = "DB-2025-0012") @PathParam("number") LoanNumber number,
      GuaranteeRelease body) {
    Guarantee guarantee = Guarantee.locked(guarantor.value(), number, caller);
    guarantee.release(body.on, clock.today(), caller.acting(clock.now()));
    Guarantee.flush();
    return RestResponse.ok(GuaranteeView.of(guarantee));
  }

  @GET
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listGuarantees",
      summary = "List guarantees, the newest entered first",
      description =
          "A guarantor lists what it guaranteed; a bank that names itself as the bank, what of its"
              + " loans is guaranteed; others what they owe under a guarantee.")
  public Page<GuaranteeView> list(
      @BeanParam GuaranteeFilter filter, @Valid @BeanParam PageRequest page) {
    var found = Guarantee.page(filter.where(caller), page.after(UUID::fromString), page.rows());
    return Page.of(found, page, GuaranteeView::of, guarantee -> guarantee.id.toString());
  }
}
