package org.openpatent.market.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that an import of patents knows, each with its headings in Chinese and English and
 * the field of the API that it fills. A column is added by a line here and by reading it in {@code
 * RowReading}.
 */
public enum ImportColumn implements Column {
  PATENT_NUMBER("/patentNumber", "专利号", "patent number", "zl号", "专利证号", "patent no"),
  /** Its number is the patent's; read where the column of patent numbers is missing or empty. */
  APPLICATION_NUMBER(
      "",
      "申请号",
      "application number",
      "专利申请号",
      "申请专利号",
      "filing id",
      "raw application number",
      "application no"),
  KIND("/kind", "专利类型", "kind", "专利种类", "专利类别", "patent type", "patent kind"),
  TITLE("/title", "专利名称", "title", "名称", "发明名称", "标题", "name", "title of invention"),
  ABSTRACT("/abstract", "摘要", "abstract", "专利摘要", "简要说明"),
  INVENTORS("/inventors", "发明人", "inventors", "设计人", "发明设计人", "inventor", "designer"),
  OWNERS("/owners", "专利权人", "owners", "申请专利权人", "权利人", "patentee", "assignee", "owner"),
  /** Read where the column of owners is missing or empty. */
  APPLICANTS("", "申请人", "applicants", "applicant"),
  FILED_ON("/filedOn", "申请日", "filed on", "申请日期", "filing date", "application date"),
  GRANTED_ON(
      "/grantedOn",
      "授权公告日",
      "granted on",
      "授权日",
      "授权日期",
      "授权公告日期",
      "公告日",
      "grant date",
      "authorized announcement date"),
  MAIN_CLASS("", "主分类号", "main ipc", "ipc主分类号", "main class"),
  /** IPC symbols, or Locarno classes in the rows of designs. */
  CLASSES("/ipc", "IPC分类号", "ipc", "分类号", "国际分类号", "国际专利分类号", "int cl", "classification", "ipc分类"),
  LOCARNO("/locarno", "洛迦诺分类号", "locarno", "外观设计分类号", "loc分类号", "loc", "locarno class"),
  APPLICATION_FIELDS("/applicationFields", "应用领域", "application fields", "技术领域", "应用场景"),
  KEYWORDS("/keywords", "关键词", "keywords", "关键字", "主题词"),
  PROBLEM_SOLVED("/problemSolved", "解决的技术问题", "problem solved", "技术问题"),
  ADVANTAGES("/advantages", "技术优势", "advantages", "有益效果", "优势"),
  REPORT_NUMBER("/evaluationReport/number", "评价报告编号", "report number", "专利权评价报告编号"),
  REPORT_CONCLUSION("/evaluationReport/conclusion", "评价报告结论", "report conclusion", "专利权评价报告结论"),
  REPORT_ISSUED_ON("/evaluationReport/issuedOn", "评价报告日期", "report issued on", "评价报告出具日"),

  // the offer; a row that says nothing in these columns is a patent only
  LICENSOR("", "许可人", "licensor", "许可方"),
  ROYALTY_METHOD("/royalty/method", "许可费方式", "royalty method", "许可费支付方式", "收费方式"),
  LUMP_SUM("/royalty/lumpSum", "一次性许可费", "lump sum", "许可费", "许可费金额", "许可使用费"),
  ENTRY_FEE("/royalty/entryFee", "入门费", "entry fee"),
  RATE_PERCENT("/royalty/ratePercent", "提成比例", "rate percent", "提成率", "royalty rate"),
  RATE_BASE("/royalty/rateBase", "提成基数", "rate base"),
  FREE_MONTHS("/royalty/freeMonths", "免费期", "free months", "免费月数", "免费期月"),
  MINIMUM_TERM("/minimumTermMonths", "最短许可期限", "minimum term months", "最短期限", "最短许可期"),
  MAXIMUM_TERM("/maximumTermMonths", "最长许可期限", "maximum term months", "许可期限", "最长许可期", "最长期限"),
  OPEN_UNTIL("/openUntil", "开放截止日", "open until", "开放截止日期", "声明截止日"),
  REFERENCE_ROYALTY("/referenceRoyalty/amount", "参考许可费", "reference royalty", "估算许可费"),
  ESTIMATION("/referenceRoyalty/estimation", "估算方式", "estimation", "许可费估算方式"),
  OWNER_CONSENTS("/ownerConsents", "共有人同意", "owner consents", "同意的共有人", "共有权人同意"),
  TECHNICAL_SUPPORT("/technicalSupport", "技术支持", "technical support", "技术服务"),
  NOTES("/notes", "备注", "notes", "其他事项", "说明"),

  // known, and not read
  SERIAL(null, "序号", "no", "编号", "item", "number"),
  PUBLICATION_NUMBER(
      null, "公告号", "publication number", "公开号", "授权公告号", "公开公告号", "authorization notice id"),
  PUBLISHED_ON(null, "公开日", "publication date", "公开公告日"),
  ADDRESS(null, "地址", "address", "申请人地址", "专利权人地址"),
  AGENCY(null, "代理机构", "agency", "专利代理机构", "代理人"),
  LEGAL_STATUS(null, "法律状态", "legal status", "专利状态", "当前法律状态"),
  REFUSAL(null, Column.REFUSAL_CHINESE, Column.REFUSAL_ENGLISH);

  public static final Columns<ImportColumn> COLUMNS = new Columns<>(values());

  /** Those of the offer. */
  public static final Set<Column> OF_OFFER = Set.copyOf(EnumSet.range(LICENSOR, NOTES));

  private final Naming naming;

  ImportColumn(String pointer, String... headings) {
    naming = new Naming(pointer, List.of(headings));
  }

  @Override
  public Naming naming() {
    return naming;
  }

  @Override
  public boolean isKey() {
    return this == PATENT_NUMBER || this == APPLICATION_NUMBER;
  }

  @Override
  public Measure measure() {
    return switch (this) {
      case LUMP_SUM, ENTRY_FEE, REFERENCE_ROYALTY -> Measure.AMOUNT;
      case FREE_MONTHS, MINIMUM_TERM, MAXIMUM_TERM -> Measure.SPAN;
      case RATE_PERCENT -> Measure.PERCENT;
      default -> Measure.NONE;
    };
  }

  @Override
  public boolean isOffered() {
    return Column.super.isOffered() && this != LOCARNO;
  }

  /** The column that fills a field or a part of it. */
  public static ImportColumn ofPointer(String pointer) {
    ImportColumn found = COLUMNS.ofPointer(pointer);
    return found != null ? found : pointer.startsWith("/royalty") ? ROYALTY_METHOD : PATENT_NUMBER;
  }
}
