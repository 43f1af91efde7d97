package org.openpatent.incentive.designation;

import java.util.List;
import org.openpatent.market.table.Column;
import org.openpatent.market.table.Columns;

/** The columns of a list of designated firms; each is read in {@code DesignationReading}. */
enum DesignationColumn implements Column {
  LEVEL("/level", "认定级别", "level", "级别", "认定类别", "类别", "企业类型"),
  ORGANIZATION("/creditCode", "统一社会信用代码", "credit code", "信用代码", "企业", "organization"),
  BATCH("/batch", "批次", "batch", "认定批次", "批次名称"),
  FROM("/from", "有效期起始月", "from", "起始月", "起始年月", "有效期起"),
  TERM_MONTHS("/termMonths", "有效期（月）", "term months", "有效期", "有效月数"),
  DOCUMENTS("/documents", "文件文号", "documents", "文号", "依据文件"),

  // known, and not read
  SERIAL(null, "序号", "no"),
  NAME(null, "企业名称", "name", "单位名称"),
  REFUSAL(null, Column.REFUSAL_CHINESE, Column.REFUSAL_ENGLISH);

  static final Columns<DesignationColumn> COLUMNS = new Columns<>(values());

  private final Naming naming;

  DesignationColumn(String pointer, String... headings) {
    naming = new Naming(pointer, List.of(headings));
  }

  @Override
  public Naming naming() {
    return naming;
  }

  @Override
  public boolean isKey() {
    return this == ORGANIZATION;
  }

  @Override
  public Measure measure() {
    return this == TERM_MONTHS ? Measure.SPAN : Measure.NONE;
  }
}
