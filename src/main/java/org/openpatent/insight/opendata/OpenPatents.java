package org.openpatent.insight.opendata;

import static org.openpatent.insight.opendata.OpenColumn.day;
import static org.openpatent.insight.opendata.OpenColumn.list;
import static org.openpatent.insight.opendata.OpenColumn.text;

import java.util.List;
import org.openpatent.market.patent.EvaluationReport.ReportConclusion;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentStatus;

/** The register of patents, which is public whole. */
final class OpenPatents {
  /** In SQL what {@link PatentStatus} says in Java. */
  static final String STATUS =
      "case when 'INVALIDATED' = any(p.impediments) then 'INVALIDATED'"
          + " when p.granted_on > {day} then 'PENDING'"
          + " when p.protected_until < {day} then 'EXPIRED'"
          + " when 'LAPSED' = any(p.impediments) then 'LAPSED' else 'IN_FORCE' end";

  static final OpenSet SET =
      new OpenSet(
          "patents",
          "Registered patents",
          "登记的专利",
          "Every patent in the register, offered or not.",
          "登记的全部专利，无论是否声明开放许可。",
          "p.number",
          "from patent p",
          // of patents registered before that was kept it is not known
          "coalesce(p.registered_at <= ?, true)",
          List.of(
              text("patentNumber", "p.number", "The key of the patent.", "专利号").always(),
              text("status", STATUS, "On the day of the snapshot.", "快照日的法律状态")
                  .always()
                  .oneOf(PatentStatus.values()),
              text("kind", "p.kind", "Its kind.", "专利类型").always().oneOf(PatentKind.values()),
              text("title", "p.title", "Its title.", "专利名称").always(),
              text("abstract", "p.abstract_text", "Its abstract.", "摘要"),
              list("inventors", "p.inventors", "Inventors or designers.", "发明人或设计人").always(),
              list("owners", "p.owners", "Credit codes of the owners.", "专利权人统一社会信用代码").always(),
              day("filedOn", "p.filed_on", "Day of filing.", "申请日").always(),
              day("grantedOn", "p.granted_on", "Day of grant.", "授权公告日").always(),
              day("protectedUntil", "p.protected_until", "Last day of protection.", "专利权届满日")
                  .always(),
              list("ipc", "p.ipc", "IPC symbols; of inventions and utility models.", "IPC分类号"),
              list("locarno", "p.locarno", "Locarno classes; of designs.", "洛迦诺分类号"),
              list("applicationFields", "p.application_fields", "Where it is used.", "应用领域"),
              list("keywords", "p.keywords", "Keywords.", "关键词"),
              text("problemSolved", "p.problem_solved", "The problem it solves.", "解决的技术问题"),
              text("advantages", "p.advantages", "What is better with it.", "有益效果"),
              text("reportNumber", "p.report_number", "Of the evaluation report.", "评价报告编号"),
              text("reportConclusion", "p.report_conclusion", "Its conclusion.", "评价报告结论")
                  .oneOf(ReportConclusion.values()),
              day("reportIssuedOn", "p.report_issued_on", "Day of the report.", "评价报告出具日"),
              list(
                  "impediments",
                  "p.impediments",
                  "What stands in the way of an open license [IR 86].",
                  "不得实行开放许可的情形")));

  private OpenPatents() {}
}
