package org.openpatent.insight.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.openpatent.insight.statistics.Cities;
import org.openpatent.insight.statistics.Unit;

/** Figures as an office prints them in Chinese. */
final class Printed {
  /** What is not known. */
  static final String NONE = "—";

  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final String NUMBERS = "一二三四五六七八九";

  private Printed() {}

  /** With a comma before each three digits; null is a dash. */
  static String value(String value) {
    if (value == null) {
      return NONE;
    }
    int point = value.indexOf('.');
    String whole = point < 0 ? value : value.substring(0, point);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + value.substring(whole.length());
  }

  /** As a sentence says it: 42.96亿元. */
  static String large(String value, Unit unit) {
    BigDecimal number = new BigDecimal(value);
    return switch (unit) {
      case COUNT -> value(value);
      case PERCENT -> value + "%";
      case DAYS -> value + "天";
      case CNY ->
          number.compareTo(HUNDRED_MILLION) >= 0
              ? divided(number, HUNDRED_MILLION) + "亿元"
              : number.compareTo(TEN_THOUSAND) >= 0
                  ? divided(number, TEN_THOUSAND) + "万元"
                  : value(value) + "元";
    };
  }

  private static String divided(BigDecimal number, BigDecimal by) {
    return value(number.divide(by, 2, RoundingMode.HALF_UP).toPlainString());
  }

  /** With its sign; null is a dash. */
  static String growth(String percent) {
    return percent == null ? NONE : (isPositive(percent) ? "+" : "") + value(percent) + "%";
  }

  /** As a sentence goes on with it; nothing for null. */
  static String grown(String percent) {
    if (percent == null) {
      return "";
    }
    return percent.startsWith("-")
        ? "，同比下降" + value(percent.substring(1)) + "%"
        : isPositive(percent) ? "，同比增长" + value(percent) + "%" : "，与上年持平";
  }

  static boolean isPositive(String number) {
    return number != null && new BigDecimal(number).signum() > 0;
  }

  /** What is said behind a name; nothing of counts. */
  static String inUnit(Unit unit) {
    return switch (unit) {
      case COUNT -> "";
      case PERCENT -> "（%）";
      case DAYS -> "（天）";
      case CNY -> "（元）";
    };
  }

  /** From 1 to 9. */
  static String number(int number) {
    return NUMBERS.substring(number - 1, number);
  }

  static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** The name of a city, or its code where it has none here. */
  static String city(String code) {
    String name = Cities.name(code, Locale.CHINESE);
    return name == null ? code : name;
  }
}
