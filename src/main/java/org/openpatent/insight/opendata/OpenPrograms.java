package org.openpatent.insight.opendata;

import static org.openpatent.insight.opendata.OpenColumn.day;
import static org.openpatent.insight.opendata.OpenColumn.of;
import static org.openpatent.insight.opendata.OpenColumn.text;

import java.util.List;
import org.openpatent.insight.opendata.OpenColumn.Type;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.program.ProgramStatus;

/** The programs that have opened, with their terms, which never change then. */
final class OpenPrograms {
  static final OpenSet SET =
      new OpenSet(
          "programs",
          "Compensation programs",
          "补助项目",
          "Every program that has opened, of every kind, with its terms.",
          "已启动的全部补助项目及其条件。",
          "p.code",
          "from program p",
          "p.status <> 'DRAFT' and p.opened_at <= ?",
          List.of(
              text("program", "p.code", "The key of the program.", "项目代码").always(),
              text("kind", "p.kind", "What it pays for.", "项目类型").always(),
              text("name", "p.name", "Its name.", "项目名称").always(),
              text("status", "p.status", "As it was read.", "状态")
                  .always()
                  .oneOf(ProgramStatus.OPEN, ProgramStatus.CLOSED),
              day("openedOn", "timezone('Asia/Shanghai', p.opened_at)::date", "Opened.", "启动日")
                  .always(),
              day("closedOn", "timezone('Asia/Shanghai', p.closed_at)::date", "Closed.", "关闭日"),
              text("division", "p.terms ->> 'division'", "Where it pays [GB/T 2260].", "行政区划代码"),
              of(
                  Type.INTEGER,
                  "fiscalYear",
                  "p.terms ->> 'fiscalYear'",
                  "The year whose budget it spends.",
                  "预算年度"),
              of(
                  Type.DAY,
                  "eligibleFrom",
                  "p.terms ->> 'eligibleFrom'",
                  "First day that counts.",
                  "起始日"),
              of(
                  Type.DAY,
                  "eligibleTo",
                  "p.terms ->> 'eligibleTo'",
                  "Last day that counts.",
                  "截止日"),
              of(
                      Type.DECIMAL,
                      "budget",
                      "p.terms ->> 'budget'",
                      "What it could spend when it opened, in CNY.",
                      "启动时的预算（元）")
                  .always(),
              text("allocation", "p.terms ->> 'allocation'", "How a budget is shared.", "分配方式")
                  .always()
                  .oneOf(Allocation.values()),
              of(
                      Type.OBJECT,
                      "terms",
                      "p.terms",
                      "All its terms, as reading the program answers them.",
                      "全部条件")
                  .always()));

  private OpenPrograms() {}
}
