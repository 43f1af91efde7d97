package org.openpatent.incentive.guarantee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpatent.incentive.loan.Loan;
import org.openpatent.incentive.roll.ListEntry;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/**
 * What bounds a guarantee together with those that stand [support.md 3]. Each limit is asked for
 * every day from the first day of the guarantee on, so that one entered late, about the past, meets
 * those that came after it. A refusal tells a guarantor its own sums, and nothing that only the
 * bank of the loan or another guarantor knows: whoever is refused is no party of the loan.
 */
final class GuaranteeLimits {
  private static final String OF_LOAN = "g.loan_id = :loan";
  private static final String OF_PRODUCT =
      "g.borrower_code = :borrower and g.product_code = :product";
  private static final String OF_GUARANTOR = "g.guarantor_code = :guarantor";
  private static final String OF_DEBTOR = OF_GUARANTOR + " and g.borrower_code = :borrower";

  /** The borrower, its parent, and whoever has one of the two as a parent, as registered today. */
  private static final String OF_GROUP =
      OF_GUARANTOR
          + """
           and g.borrower_code in (select o.credit_code from organization b join organization o
            on o.credit_code in (b.credit_code, b.parent_credit_code)
              or o.parent_credit_code in (b.credit_code, b.parent_credit_code)
            where b.credit_code = :borrower)
          """;

  private final LocalDate from;
  private final Money amount;
  private final List<Problem.Field> broken = new ArrayList<>();

  private GuaranteeLimits(LocalDate from, Money amount) {
    this.from = from;
    this.amount = amount;
  }

  /**
   * Waits for the guarantees of this guarantor and of this borrower that are being entered, because
   * their sums are bounded, and asks all limits.
   *
   * @throws Problem all that are exceeded
   */
  static void require(
      String guarantor, Loan loan, GuaranteeProduct product, Money amount, LocalDate from) {
    AdvisoryLock.await("guarantees of " + guarantor);
    AdvisoryLock.await("guarantees for " + loan.borrowerCode);
    var limits = new GuaranteeLimits(from, amount);
    limits.ask(loan, product);
    Guarantor known = Guarantor.of(guarantor);
    if (known != null) {
      limits.ask(known, loan.borrowerCode);
    }
    if (!limits.broken.isEmpty()) {
      throw new Problem(limits.broken);
    }
  }

  private void ask(Loan loan, GuaranteeProduct product) {
    String list = product.terms.listRequired();
    if (list != null
        && !ListEntry.listsOf(loan.borrowerCode, loan.terms.drawnOn()).contains(list)) {
      broken.add(new Problem.Field("/product", Code.GUARANTEE_BORROWER_LIST, list));
    }
    if (loan.history().on(from).settledOn() != null) {
      broken.add(new Problem.Field("/guaranteedOn", Code.GUARANTEE_LOAN_SETTLED));
    }
    if (exceeds(loan.terms.principal(), standing(OF_LOAN, Map.of("loan", loan.id)))) {
      broken.add(new Problem.Field("/amount", Code.GUARANTEE_PRINCIPAL_LIMIT));
    }
    Money limit = product.terms.perBorrowerLimit();
    Map<String, Object> ofBoth = Map.of("borrower", loan.borrowerCode, "product", product.code);
    if (exceeds(limit, standing(OF_PRODUCT, ofBoth))) {
      broken.add(new Problem.Field("/amount", Code.GUARANTEE_BORROWER_LIMIT, limit));
    }
  }

  private void ask(Guarantor known, String borrower) {
    ask(
        Code.GUARANTOR_TOTAL_LIMIT,
        known.mostInAll(),
        OF_GUARANTOR,
        Map.of("guarantor", known.creditCode));
    Map<String, Object> ofBoth = Map.of("guarantor", known.creditCode, "borrower", borrower);
    ask(Code.GUARANTOR_DEBTOR_LIMIT, known.mostOfOneDebtor(), OF_DEBTOR, ofBoth);
    ask(Code.GUARANTOR_GROUP_LIMIT, known.mostOfOneGroup(), OF_GROUP, ofBoth);
  }

  private void ask(Code refusal, Money limit, String condition, Map<String, Object> parameters) {
    Money standing = standing(condition, parameters);
    if (exceeds(limit, standing)) {
      broken.add(new Problem.Field("/amount", refusal, limit, standing));
    }
  }

  private Money standing(String condition, Map<String, Object> parameters) {
    return Guarantee.most(from, condition, parameters);
  }

  private boolean exceeds(Money limit, Money standing) {
    return standing.plus(amount).compareTo(limit) > 0;
  }
}
