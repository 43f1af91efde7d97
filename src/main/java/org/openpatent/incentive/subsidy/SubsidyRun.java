package org.openpatent.incentive.subsidy;

import com.carrotsearch.hppc.LongArrayList;
import java.time.LocalDate;
import java.util.List;
import org.openpatent.incentive.subsidy.SubsidyTerms.SubsidyPayee;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.settlement.Caps;
import org.openpatent.treasury.settlement.Caps.Cap;
import org.openpatent.treasury.settlement.Computation;
import org.openpatent.treasury.settlement.DaysOfRows;
import org.openpatent.treasury.settlement.LineStream.EarlierGrant;
import org.openpatent.treasury.settlement.Lines;
import org.openpatent.treasury.settlement.NumberedTexts;
import org.openpatent.treasury.settlement.PackedTexts;

/**
 * The computation of one settlement [program condition]: by drawing day, bank and number, each loan
 * what it is owed up to the cut-off less what it was granted before; see {@link GrantedLoan} for
 * what was ordered back since. Feed it every loan of the program's time in this order, then ask for
 * the lines; a simulation does the same under changed terms. Keeps about 90 bytes for each loan,
 * and 50 for each that was granted something.
 */
final class SubsidyRun implements Computation {
  private final SubsidyTerms terms;
  private final LocalDate cutOff;
  private final ReferenceRates rates;
  private final LoanRegister register;
  private final NumberedTexts grantedLoans = new NumberedTexts();
  private final LongArrayList grantedFen = new LongArrayList(8, PackedTexts.BY_A_QUARTER);
  private final Cap schemeCap;
  private final Caps caps;
  private final Lines lines = new Lines(1);
  private final DaysOfRows days = new DaysOfRows();
  private LoanFacts previous;

  /** Runs that share a register are fed the same loans. */
  SubsidyRun(SubsidyTerms terms, LocalDate cutOff, ReferenceRates rates, LoanRegister register) {
    this.terms = terms;
    this.cutOff = cutOff;
    this.rates = rates;
    this.register = register;
    schemeCap = new Cap("PER_BORROWER_CAP", terms.subsidy().perBorrowerCap());
    caps =
        new Caps(new Cap("PER_BORROWER_YEAR_CAP", terms.subsidy().perBorrowerYearCap()), schemeCap);
  }

  /** Counts an earlier grant of this program; all of them before the first loan. */
  void countIn(EarlierGrant grant) {
    int loan = grantedLoans.add(grant.item());
    if (loan == grantedFen.size()) {
      grantedFen.add(0);
    }
    grantedFen.set(loan, grantedFen.get(loan) + grant.granted().fen());
    int borrower = register.organization(grant.beneficiary());
    caps.use(grant.granted().fen(), borrower, borrower);
  }

  /**
   * A payee was ordered to pay back some of the earlier grants, because facts were corrected: the
   * loan has it no more, while the caps of the borrower stay used, as recovered grants still count
   * [program condition].
   */
  void countBack(String loan, Money back) {
    int number = grantedLoans.find(loan);
    grantedFen.set(number, grantedFen.get(number) - back.fen());
  }

  /** Counts a grant of another program of the scheme; all of them before the first loan. */
  void countInOfScheme(EarlierGrant grant) {
    schemeCap.use(register.organization(grant.beneficiary()), grant.granted().fen());
  }

  /**
   * The next loan in settlement order.
   *
   * @throws IllegalArgumentException if the loan comes before the previous one
   * @throws Problem SUM_TOO_LARGE if the lines add up to more than an amount can be
   */
  void add(LoanFacts loan) {
    if (previous != null && LoanFacts.SETTLEMENT_ORDER.compare(previous, loan) >= 0) {
      throw new IllegalArgumentException("not in settlement order: " + loan.id());
    }
    previous = loan;
    long fen = SubsidyAssessment.of(terms, loan, rates, cutOff).amount().fen() - granted(loan.id());
    if (fen > 0) {
      int number = register.add(loan);
      int borrower = register.borrowerOf(number);
      days.add(lines.items(), loan.drawnOn());
      lines.begin(number);
      lines.add(0, fen, caps, borrower, borrower);
    }
  }

  private long granted(String id) {
    int loan = grantedLoans.find(id);
    return loan == NumberedTexts.NONE ? 0 : grantedFen.get(loan);
  }

  @Override
  public SubsidyTerms terms() {
    return terms;
  }

  @Override
  public Lines lines() {
    return lines;
  }

  @Override
  public String id(int loan) {
    return register.id(loan);
  }

  @Override
  public String part(int part) {
    return null;
  }

  /** Bank and number, as in the loan's address. */
  @Override
  public String subject(int loan) {
    return register.creditCode(register.bankOf(loan)) + "/" + register.number(loan);
  }

  @Override
  public String beneficiary(int loan) {
    return register.creditCode(register.borrowerOf(loan));
  }

  @Override
  public int payee(int loan, int part) {
    return terms.payee() == SubsidyPayee.BANK ? register.bankOf(loan) : register.borrowerOf(loan);
  }

  @Override
  public String creditCode(int payee) {
    return register.creditCode(payee);
  }

  @Override
  public int payees() {
    return register.organizations();
  }

  @Override
  public LocalDate until() {
    return cutOff;
  }

  @Override
  public LocalDate day(int row) {
    return days.of(row);
  }

  @Override
  public List<Facet> facets(int loan, int part) {
    return register.facetsOf(loan);
  }
}
