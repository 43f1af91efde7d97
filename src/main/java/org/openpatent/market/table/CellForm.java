package org.openpatent.market.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;

/** Reads days, amounts and spans as tables write them; each refuses with the code of its type. */
public final class CellForm {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})([./年-]) ?(\\d{1,2})[./月-] ?(\\d{1,2})日?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");

  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\.0)?");

  /** Days since the end of 1899, as spreadsheets count; five digits from 1927 on. */
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final Pattern AMOUNT =
      Pattern.compile("(RMB|CNY|人民币|[¥￥])?(\\d+(?:\\.\\d+)?)(万)?((?:元|RMB|CNY)?(?:人民币)?)");

  private static final Pattern SEPARATORS = Pattern.compile("[,\\s]");

  private static final Pattern PERCENT_SIGN = Pattern.compile(" ?%$");

  /** Spreadsheets write more decimals than a percentage has; what they add is zeros. */
  private static final Pattern DECIMALS = Pattern.compile("\\d{1,3}\\.\\d{1,9}");

  private static final Pattern BLANKS = Pattern.compile("\\s");

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,4})(?:\\.0)?(?:(个月|月|MONTHS?)|(年|YEARS?))?");

  private CellForm() {}

  /** A day, in any of the forms that offices write. */
  public static LocalDate day(String cell) {
    String text = Pasted.bare(cell).replace('。', '.');
    Matcher day = DAY.matcher(text);
    try {
      if (day.matches()) {
        return day(day.group(1), day.group(3), day.group(4));
      }
      Matcher digits = EIGHT_DIGITS.matcher(text);
      if (digits.matches()) {
        return day(digits.group(1), digits.group(2), digits.group(3));
      }
      Matcher serial = SERIAL.matcher(text);
      if (serial.matches()) {
        return SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1)));
      }
    } catch (DateTimeException impossible) {
      throw new Problem(Code.DATE_FORM);
    }
    throw new Problem(Code.DATE_FORM);
  }

  private static LocalDate day(String year, String month, String day) {
    int number = Integer.parseInt(year);
    if (number < 1900 || number > 2999) {
      throw new Problem(Code.DATE_FORM);
    }
    return LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
  }

  /**
   * An amount, also with separators of thousands, a currency, or in ten thousands.
   *
   * @param times how many yuan one is, where the cell names no unit; a sign of a currency before
   *     the number says neither one nor the other, and is refused beside another unit than the yuan
   */
  public static Money amount(String cell, int times) {
    String text = SEPARATORS.matcher(Pasted.bare(cell).toUpperCase(Locale.ROOT)).replaceAll("");
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.matches() || amount.group(2).length() > 20) {
      throw new Problem(Code.MONEY_FORM);
    }
    boolean named = amount.group(3) != null || !amount.group(4).isEmpty();
    if (!named && times > 1 && amount.group(1) != null) {
      throw new Problem(Code.MONEY_FORM);
    }
    int ofCell = amount.group(3) == null ? 1 : 10_000;
    BigDecimal yuan =
        new BigDecimal(amount.group(2)).multiply(BigDecimal.valueOf(named ? ofCell : times));
    try {
      return Money.parse(yuan.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    } catch (ArithmeticException partsOfAFen) {
      throw new Problem(Code.MONEY_FORM);
    }
  }

  public static Percent percent(String cell) {
    String number = PERCENT_SIGN.matcher(Pasted.bare(cell)).replaceFirst("");
    return Percent.parse(
        DECIMALS.matcher(number).matches()
            ? new BigDecimal(number).stripTrailingZeros().toPlainString()
            : number);
  }

  /**
   * A number of months; years are twelve each.
   *
   * @param times how many months one is, where the cell names no unit
   */
  public static Integer months(String cell, int times) {
    String text = BLANKS.matcher(Pasted.bare(cell).toUpperCase(Locale.ROOT)).replaceAll("");
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new Problem(Code.FORM, "12, 12个月, 1年");
    }
    int unit = span.group(3) != null ? 12 : span.group(2) != null ? 1 : times;
    return Integer.parseInt(span.group(1)) * unit;
  }
}
