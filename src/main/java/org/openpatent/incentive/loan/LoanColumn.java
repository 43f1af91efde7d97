package org.openpatent.incentive.loan;

import java.util.List;
import org.openpatent.market.table.Column;
import org.openpatent.market.table.Columns;

/** The columns of a report of loans. A column is added here and read in {@code LoanReading}. */
enum LoanColumn implements Column {
  NUMBER("/number", "贷款编号", "number", "贷款合同号", "借款合同编号", "合同编号", "借据号", "loan number"),
  BORROWER("/borrower", "借款人", "borrower", "借款企业", "借款人信用代码", "统一社会信用代码", "credit code"),
  PRODUCT("/product", "贷款产品", "product", "产品代码", "产品"),
  PRINCIPAL("/principal", "贷款本金", "principal", "本金", "贷款金额", "放款金额", "amount"),
  RATE_PERCENT("/ratePercent", "年利率", "rate percent", "利率", "执行利率", "rate"),
  DRAWN_ON("/drawnOn", "放款日", "drawn on", "放款日期", "发放日", "发放日期", "起息日"),
  DUE_ON("/dueOn", "到期日", "due on", "到期日期", "due date"),
  IP_SHARE_PERCENT("/ipSharePercent", "知识产权担保比例", "ip share percent", "知识产权占比", "ip share"),
  PLEDGE("/pledge", "质押登记号", "pledge", "质押登记编号", "pledge number"),
  VALUATION_FEE("/valuation/fee", "评估费", "valuation fee", "评估费用"),
  VALUATION_FEE_PAYER("/valuation/feePayer", "评估费承担方", "valuation fee payer", "评估费支付方"),

  // what happened to it; a row may say nothing of this
  BALANCE("/balance", "贷款余额", "balance", "余额"),
  BALANCE_FROM("/balanceFrom", "余额日", "balance from", "余额日期", "余额起始日"),
  INTEREST("/interest", "收息金额", "interest", "实收利息", "利息"),
  INTEREST_ON("/interestOn", "收息日", "interest on", "收息日期"),
  EXTENDED_FROM("/extendedFrom", "展期起始日", "extended from", "展期日期"),
  OVERDUE_FROM("/overdueFrom", "逾期起始日", "overdue from", "逾期日期"),
  SETTLED_ON("/settledOn", "结清日", "settled on", "结清日期"),

  // known, and not read
  SERIAL(null, "序号", "no"),
  BANK(null, "银行", "bank", "贷款银行"),
  REFUSAL(null, Column.REFUSAL_CHINESE, Column.REFUSAL_ENGLISH);

  static final Columns<LoanColumn> COLUMNS = new Columns<>(values());

  private final Naming naming;

  LoanColumn(String pointer, String... headings) {
    naming = new Naming(pointer, List.of(headings));
  }

  @Override
  public Naming naming() {
    return naming;
  }

  @Override
  public boolean isKey() {
    return this == NUMBER;
  }

  @Override
  public Measure measure() {
    return switch (this) {
      case PRINCIPAL, VALUATION_FEE, BALANCE, INTEREST -> Measure.AMOUNT;
      case RATE_PERCENT, IP_SHARE_PERCENT -> Measure.PERCENT;
      default -> Measure.NONE;
    };
  }
}
