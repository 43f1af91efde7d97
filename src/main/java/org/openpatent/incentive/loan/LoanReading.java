package org.openpatent.incentive.loan;

import static org.openpatent.incentive.loan.LoanColumn.BALANCE;
import static org.openpatent.incentive.loan.LoanColumn.BALANCE_FROM;
import static org.openpatent.incentive.loan.LoanColumn.BORROWER;
import static org.openpatent.incentive.loan.LoanColumn.DRAWN_ON;
import static org.openpatent.incentive.loan.LoanColumn.DUE_ON;
import static org.openpatent.incentive.loan.LoanColumn.EXTENDED_FROM;
import static org.openpatent.incentive.loan.LoanColumn.INTEREST;
import static org.openpatent.incentive.loan.LoanColumn.INTEREST_ON;
import static org.openpatent.incentive.loan.LoanColumn.IP_SHARE_PERCENT;
import static org.openpatent.incentive.loan.LoanColumn.NUMBER;
import static org.openpatent.incentive.loan.LoanColumn.OVERDUE_FROM;
import static org.openpatent.incentive.loan.LoanColumn.PLEDGE;
import static org.openpatent.incentive.loan.LoanColumn.PRINCIPAL;
import static org.openpatent.incentive.loan.LoanColumn.PRODUCT;
import static org.openpatent.incentive.loan.LoanColumn.RATE_PERCENT;
import static org.openpatent.incentive.loan.LoanColumn.SETTLED_ON;
import static org.openpatent.incentive.loan.LoanColumn.VALUATION_FEE;
import static org.openpatent.incentive.loan.LoanColumn.VALUATION_FEE_PAYER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpatent.incentive.loan.LoanHistory.Entry;
import org.openpatent.incentive.loan.LoanResource.LoanReport;
import org.openpatent.incentive.loan.LoanViews.LoanValuation;
import org.openpatent.incentive.pledge.FeePayer;
import org.openpatent.market.intake.RowCells;
import org.openpatent.market.intake.Word;
import org.openpatent.market.table.CellForm;
import org.openpatent.market.table.CellText;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;

/**
 * Reads one row into the bodies that a client would have sent for it. What is not a column of the
 * row keeps the value that the loan has.
 */
final class LoanReading {
  private static final Word<FeePayer> PAYER =
      new Word<FeePayer>()
          .means(FeePayer.BANK, "银行", "贷款银行", "银行承担")
          .means(FeePayer.FIRM, "企业", "借款人", "借款企业", "企业承担");

  /** What is registered of a loan that is not registered. */
  private static final LoanReport NOTHING =
      new LoanReport(null, null, null, null, null, null, null, null, null);

  final RowCells cells;

  /** Null if it cannot be read. */
  final LoanNumber number;

  /**
   * A fact that the row states.
   *
   * @param day field with its day
   */
  record Stated(Entry entry, String day) {}

  LoanReading(RowCells cells) {
    this.cells = cells;
    number = cells.isRefused() ? null : cells.read(NUMBER, LoanNumber::ofCell);
    if (!cells.isRefused() && number == null) {
      cells.add(NUMBER, new Problem(Code.REQUIRED), null);
    }
  }

  /** As it is written. */
  String borrower() {
    return CellText.line(cells.cell(BORROWER));
  }

  /**
   * @param known the loan as it is registered, or null
   */
  LoanReport report(Loan known, Borrowers borrowers) {
    LoanReport registered = known == null ? NOTHING : LoanReport.of(known);
    return new LoanReport(
        cells.read(BORROWER, cell -> borrowers.find(CellText.line(cell)), registered.borrower()),
        cells.read(PRODUCT, cell -> ProductCode.parse(capitals(cell)), registered.product()),
        cells.has(PRINCIPAL) ? cells.amount(PRINCIPAL) : registered.principal(),
        cells.read(RATE_PERCENT, CellForm::percent, registered.ratePercent()),
        cells.read(DRAWN_ON, CellForm::day, registered.drawnOn()),
        cells.read(DUE_ON, CellForm::day, registered.dueOn()),
        cells.read(IP_SHARE_PERCENT, CellForm::percent, registered.ipSharePercent()),
        cells.read(PLEDGE, cell -> PledgeReference.parse(capitals(cell)), registered.pledge()),
        cells.has(VALUATION_FEE) ? valuation() : registered.valuation());
  }

  private static String capitals(String cell) {
    return Pasted.bare(cell).toUpperCase(Locale.ROOT);
  }

  private LoanValuation valuation() {
    Money fee = cells.amount(VALUATION_FEE);
    FeePayer payer = cells.read(VALUATION_FEE_PAYER, PAYER::read);
    return fee == null && payer == null ? null : new LoanValuation(fee, payer);
  }

  /** In the order in which they have to be added; interest of 0.00 is none. */
  List<Stated> facts() {
    List<Stated> facts = new ArrayList<>();
    amount(LoanFactType.BALANCE, BALANCE, BALANCE_FROM, facts);
    amount(LoanFactType.INTEREST, INTEREST, INTEREST_ON, facts);
    turn(LoanFactType.EXTENDED, EXTENDED_FROM, facts);
    turn(LoanFactType.OVERDUE, OVERDUE_FROM, facts);
    turn(LoanFactType.SETTLED, SETTLED_ON, facts);
    return facts;
  }

  private void amount(LoanFactType type, LoanColumn column, LoanColumn on, List<Stated> facts) {
    Money amount = cells.amount(column);
    LocalDate day = cells.read(on, CellForm::day);
    if (amount == null && cells.isBlank(column) && day != null && type == LoanFactType.BALANCE) {
      cells.add(column, new Problem(Code.REQUIRED), null);
    } else if (amount != null && (type == LoanFactType.BALANCE || !amount.isZero())) {
      if (day == null) {
        cells.add(on, new Problem.Field(on.pointer(), Code.REQUIRED), null);
      } else {
        facts.add(new Stated(new Entry(null, type, day, amount), on.pointer()));
      }
    }
  }

  private void turn(LoanFactType type, LoanColumn on, List<Stated> facts) {
    LocalDate day = cells.read(on, CellForm::day);
    if (day != null) {
      facts.add(new Stated(new Entry(null, type, day, null), on.pointer()));
    }
  }

  /** Enters what a rule refused at the column of its field. */
  void add(Problem.Field field) {
    LoanColumn column = LoanColumn.COLUMNS.ofPointer(field.pointer());
    cells.add(column == null ? NUMBER : column, field, null);
  }
}
