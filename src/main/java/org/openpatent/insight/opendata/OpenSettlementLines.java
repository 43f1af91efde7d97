package org.openpatent.insight.opendata;

import static org.openpatent.insight.opendata.OpenColumn.day;
import static org.openpatent.insight.opendata.OpenColumn.integer;
import static org.openpatent.insight.opendata.OpenColumn.money;
import static org.openpatent.insight.opendata.OpenColumn.text;

import java.util.List;
import org.openpatent.treasury.settlement.LineStatus;
import org.openpatent.treasury.settlement.SettlementLine;
import org.openpatent.treasury.settlement.SettlementLine.ReductionCause;

/**
 * What public notices said, and what became of it: the lines of the settlements that were noticed,
 * as {@code /v1/settlements/{id}/lines} shows them to everybody.
 */
final class OpenSettlementLines {
  static final OpenSet SET =
      new OpenSet(
          "settlement-lines",
          "Compensation granted",
          "补助结算明细",
          "Every line of a settlement from its public notice on: who was granted what, and when it"
              + " was paid.",
          "自公示之日起公开的结算明细：补助对象、金额和支付日期。",
          "l.id",
          "from settlement_line l join settlement s on s.id = l.settlement_id"
              + " join program p on p.code = l.program_code"
              + " join organization g on g.credit_code = l.payee_code",
          "s.noticed_on is not null and " + SettlementLine.NOTICED + " <= ?",
          List.of(
              integer("line", "l.id", "The key of the line.", "明细标识").always(),
              text("settlement", "cast(l.settlement_id as text)", "Its settlement.", "结算标识")
                  .always(),
              text("program", "l.program_code", "Code of the program.", "项目代码").always(),
              text("kind", "p.kind", "What the program pays for.", "项目类型").always(),
              text("item", "cast(l.item_id as text)", "What is paid for.", "补助事项标识").always(),
              text("part", "l.part", "Which part of it, where it has several.", "补助方"),
              text("subject", "l.subject", "What it is about: its number or name.", "补助标的")
                  .always(),
              text("payee", "l.payee_code", "Credit code of the payee.", "补助对象统一社会信用代码").always(),
              text("payeeName", "g.name", "Its name.", "补助对象名称").always(),
              day("until", "l.until", "The day up to which it is owed.", "计至日"),
              money("assessed", "l.assessed", "Owed by the item alone, in CNY.", "核定金额（元）")
                  .always(),
              money("capped", "l.capped", "What the caps left of it.", "封顶后金额（元）").always(),
              money("granted", "l.granted", "What the budget left of that.", "批准金额（元）").always(),
              money("withdrawn", "l.withdrawn", "Taken back before it was paid.", "支付前扣减（元）")
                  .always(),
              text("withdrawalCause", "l.withdrawal_cause", "Why it was.", "扣减原因")
                  .oneOf(ReductionCause.values()),
              text("cause", "l.cause", "Why nothing is granted.", "未批准原因"),
              text("status", "l.status", "As it was read.", "状态")
                  .always()
                  .oneOf(LineStatus.values()),
              day("noticedOn", "s.noticed_on", "First day of the notice.", "公示日").always(),
              day("paidOn", "l.paid_on", "Day of payment.", "支付日")));

  private OpenSettlementLines() {}
}
