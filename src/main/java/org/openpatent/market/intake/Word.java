package org.openpatent.market.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.openpatent.market.offer.ReferenceRoyalty.Estimation;
import org.openpatent.market.offer.Royalty.RateBase;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.EvaluationReport.ReportConclusion;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;

/** The words that a column of few values takes, in Chinese and as the API writes them. */
public final class Word<E extends Enum<E>> {
  // before the words, which are read with it
  private static final Pattern JOINT = Pattern.compile("[\\s_-]");

  static final Word<PatentKind> KIND =
      new Word<PatentKind>()
          .means(PatentKind.INVENTION, "发明", "发明专利", "发明授权", "PCT发明")
          .means(PatentKind.UTILITY_MODEL, "实用新型", "实用新型专利", "新型", "PCT实用新型")
          .means(PatentKind.DESIGN, "外观设计", "外观设计专利", "外观");

  static final Word<ReportConclusion> CONCLUSION =
      new Word<ReportConclusion>()
          .means(ReportConclusion.POSITIVE, "符合授权条件", "正面", "肯定", "未发现不符合授予专利权条件的缺陷")
          .means(ReportConclusion.NEGATIVE, "不符合授权条件", "负面", "否定");

  static final Word<RoyaltyMethod> METHOD =
      new Word<RoyaltyMethod>()
          .means(RoyaltyMethod.FREE, "免费", "免费许可", "零费用", "0", "0.00", "0元")
          .means(RoyaltyMethod.LUMP_SUM, "一次总付", "一次性支付", "一次性付费", "固定费用")
          .means(RoyaltyMethod.RUNNING, "提成", "提成支付", "按提成支付")
          .means(RoyaltyMethod.ENTRY_PLUS_RUNNING, "入门费加提成", "入门费+提成", "提成附加入门费");

  static final Word<RateBase> RATE_BASE =
      new Word<RateBase>()
          .means(RateBase.NET_SALES, "净销售额", "销售额", "净销售收入")
          .means(RateBase.PROFIT, "利润", "净利润");

  static final Word<Estimation> ESTIMATION =
      new Word<Estimation>()
          .means(Estimation.OWN_EXPLOITATION, "自行实施", "自实施")
          .means(Estimation.EARLIER_LICENSES, "以往许可", "既往许可")
          .means(Estimation.INDUSTRY_STATISTICS, "行业统计", "行业许可费率", "行业统计数据")
          .means(Estimation.INTERNATIONAL_RATES, "国际费率", "国际一般许可费率")
          .means(Estimation.VALUATION, "评估", "价值评估", "资产评估");

  private final Map<String, E> meanings = new HashMap<>();
  private final Map<E, String> shown = new LinkedHashMap<>();

  public Word<E> means(E value, String... words) {
    meanings.put(bare(value.name()), value);
    shown.put(value, words[0]);
    for (String word : words) {
      meanings.put(bare(word), value);
    }
    return this;
  }

  private static String bare(String text) {
    return JOINT.matcher(Pasted.bare(text).toUpperCase(Locale.ROOT)).replaceAll("");
  }

  /** Whether a text is one of the words. */
  E find(String cell) {
    return meanings.get(bare(cell));
  }

  public E read(String cell) {
    E value = find(cell);
    if (value == null) {
      throw new Problem(Code.IMPORT_WORD_UNKNOWN, String.join(", ", shown.values()));
    }
    return value;
  }
}
