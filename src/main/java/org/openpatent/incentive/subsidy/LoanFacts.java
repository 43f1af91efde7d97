package org.openpatent.incentive.subsidy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.party.designation.Designations;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/**
 * All that a program may ask of one loan. The borrower is as on the day of drawing; facts that were
 * replaced are left out.
 *
 * @param bank credit code of the bank that lends
 * @param pledge null without one
 * @param balances by the days from which they hold, in this order; the first is the principal
 * @param receipts of interest, in any order
 */
record LoanFacts(
    String id,
    String bank,
    String number,
    String product,
    BorrowerFacts borrower,
    Money principal,
    Percent rate,
    LocalDate drawnOn,
    LocalDate dueOn,
    Percent ipShare,
    PledgeFacts pledge,
    Valuation valuation,
    LocalDate settledOn,
    LocalDate extendedFrom,
    LocalDate overdueFrom,
    List<BalanceFrom> balances,
    List<InterestReceipt> receipts) {

  /** By drawing day, bank and number; the latter two compare as text. */
  static final Comparator<LoanFacts> SETTLEMENT_ORDER =
      Comparator.comparing(LoanFacts::drawnOn)
          .thenComparing(LoanFacts::bank)
          .thenComparing(LoanFacts::number, LoanFacts::compareText);

  /**
   * The firm that took the loan.
   *
   * @param lists the codes of the lists on which it stood on that day, as far as a program asks
   * @param designation the highest; null without one, or where no program asks
   */
  record BorrowerFacts(
      String creditCode,
      OrganizationKind kind,
      String division,
      SizeClass sizeClass,
      Set<String> lists,
      DesignationLevel designation) {
    /** Those that a subsidy is meant for: no public institution [program condition]. */
    static final List<OrganizationKind> KINDS =
        List.of(OrganizationKind.FIRM, OrganizationKind.SOLE_TRADER);
  }

  /**
   * @param cancelledOn null while it stands
   */
  record PledgeFacts(
      String registrationNumber, LocalDate registeredOn, String pledgor, LocalDate cancelledOn) {}

  /** Who paid for the valuation of the patents, if there was one. */
  enum Valuation {
    NONE,
    PAID_BY_BANK,
    PAID_BY_FIRM;

    /**
     * @param payer BANK or FIRM; null if there was no valuation
     */
    static Valuation paidBy(String payer) {
      return payer == null ? NONE : valueOf("PAID_BY_" + payer);
    }
  }

  record BalanceFrom(LocalDate from, Money balance) {}

  record InterestReceipt(LocalDate on, Money amount) {}

  /** By code points, as the database compares; texts of Java compare by halves of some of them. */
  private static int compareText(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  /**
   * The same without what is dated later. Balances stay: days end at the cut-off. So do drawing and
   * due day, which were agreed.
   */
  LoanFacts asKnownOn(LocalDate cutOff) {
    return new LoanFacts(
        id,
        bank,
        number,
        product,
        borrower,
        principal,
        rate,
        drawnOn,
        dueOn,
        ipShare,
        pledge == null || pledge.registeredOn.isAfter(cutOff)
            ? null
            : new PledgeFacts(
                pledge.registrationNumber,
                pledge.registeredOn,
                pledge.pledgor,
                known(pledge.cancelledOn, cutOff)),
        valuation,
        known(settledOn, cutOff),
        known(extendedFrom, cutOff),
        known(overdueFrom, cutOff),
        balances,
        receipts.stream().filter(receipt -> !receipt.on.isAfter(cutOff)).toList());
  }

  /** The same with what the borrower was designated as on the day of drawing. */
  LoanFacts designated(Designations designations) {
    var designation = designations.on(borrower.creditCode, drawnOn);
    return designation == borrower.designation
        ? this
        : new LoanFacts(
            id,
            bank,
            number,
            product,
            new BorrowerFacts(
                borrower.creditCode,
                borrower.kind,
                borrower.division,
                borrower.sizeClass,
                borrower.lists,
                designation),
            principal,
            rate,
            drawnOn,
            dueOn,
            ipShare,
            pledge,
            valuation,
            settledOn,
            extendedFrom,
            overdueFrom,
            balances,
            receipts);
  }

  private static LocalDate known(LocalDate day, LocalDate cutOff) {
    return day == null || day.isAfter(cutOff) ? null : day;
  }

  /** At most what an amount can say. */
  Money interestPaid() {
    long fen = 0;
    for (InterestReceipt receipt : receipts) {
      fen = Math.min(Money.MOST.fen(), fen + receipt.amount.fen());
    }
    return new Money(fen);
  }
}
