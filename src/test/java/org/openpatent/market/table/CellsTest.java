package org.openpatent.market.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

class CellsTest {
  private static final LocalDate FIRST = LocalDate.of(1985, 4, 1);

  @Property(tries = 200)
  void aDayIsReadBackFromEveryFormItIsWrittenIn(@ForAll @IntRange(max = 25_000) int days) {
    LocalDate day = FIRST.plusDays(days);
    int year = day.getYear();
    int month = day.getMonthValue();
    int date = day.getDayOfMonth();
    for (String written :
        List.of(
            day.toString(),
            year + "." + month + "." + date,
            year + "/" + month + "/" + date,
            "%d年%d月%d日".formatted(year, month, date),
            "%d%02d%02d".formatted(year, month, date),
            day + " 00:00:00",
            day + "T00:00:00.000",
            String.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day)))) {
      assertEquals(day, CellForm.day(written), written);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-02-30", "22-3-1", "1.3.2022", "去年", "2022", "99999999", "2022-3"})
  void whatIsNoDayIsRefused(String cell) {
    assertEquals(Code.DATE_FORM, assertThrows(Problem.class, () -> CellForm.day(cell)).code);
  }

  @ParameterizedTest
  @CsvSource({
    "40000, 40000.00",
    "'40,000.5', 40000.50",
    "¥4万元, 40000.00",
    "1.2万, 12000.00",
    "４０００元, 4000.00",
    "RMB 3, 3.00"
  })
  void anAmountIsReadAsItIsWritten(String cell, String amount) {
    assertEquals(amount, CellForm.amount(cell, 1).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.005", "-3", "三万", "3万元/年", "1e5"})
  void whatIsNoAmountIsRefused(String cell) {
    assertEquals(Code.MONEY_FORM, assertThrows(Problem.class, () -> CellForm.amount(cell, 1)).code);
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "12个月, 12", "1年, 12", "3 years, 36", "12.0, 12"})
  void aSpanIsReadInMonths(String cell, int months) {
    assertEquals(months, CellForm.months(cell, 1));
  }

  @Test
  void namesAreDividedWhereOneEnds() {
    assertEquals(
        List.of("韦明", "李华", "Smith, John", "某大学（南宁）"),
        CellText.names(" 韦明,李华;??Smith, John；\n某大学（南宁）、 "));
  }

  @ParameterizedTest
  @CsvSource({
    "申请（专利权）人, OWNERS",
    "'* 专利号（必填）', PATENT_NUMBER",
    "Int.Cl., CLASSES",
    "ＩＰＣ 分类号, CLASSES",
    "filing_date, FILED_ON",
    "raw_application_number, APPLICATION_NUMBER",
    "发明(设计)人, INVENTORS"
  })
  void aHeadingIsKnownHoweverItIsDecorated(String heading, ImportColumn column) {
    assertEquals(new HeadingMeaning(column, 1), HeadingMeaning.of(ImportColumn.COLUMNS, heading));
  }

  @ParameterizedTest
  @CsvSource({
    "参考许可费（万元）, REFERENCE_ROYALTY, 10000",
    "参考许可费(元), REFERENCE_ROYALTY, 1",
    "'*一次性许可费[单位：人民币万元]（必填）', LUMP_SUM, 10000",
    "许可费（¥）, LUMP_SUM, 1",
    "entry fee (CNY), ENTRY_FEE, 1",
    "最短期限（年）, MINIMUM_TERM, 12",
    "最长许可期限(月), MAXIMUM_TERM, 1",
    "免费期（个月）, FREE_MONTHS, 1",
    "提成比例（％）, RATE_PERCENT, 1"
  })
  void aHeadingNamesTheUnitOfItsCells(String heading, ImportColumn column, int times) {
    assertEquals(
        new HeadingMeaning(column, times), HeadingMeaning.of(ImportColumn.COLUMNS, heading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "参考许可费（美元）",
        "许可费（$）",
        "许可费（€）",
        "许可费（元/年）",
        "许可费（亿元）",
        "许可费（%）",
        "提成比例（‰）",
        "最短期限（天）",
        "最短期限（万元）",
        "免费月数（年）",
        "专利名称（年）"
      })
  void aHeadingWithAnotherUnitIsNotKnown(String heading) {
    assertNull(HeadingMeaning.of(ImportColumn.COLUMNS, heading));
  }

  @ParameterizedTest
  @CsvSource({"5, 50000.00", "0.000001, 0.01", "5万, 50000.00", "50000元, 50000.00"})
  void anAmountWithoutAUnitIsInThatOfItsHeading(String cell, String amount) {
    assertEquals(amount, CellForm.amount(cell, 10_000).toString());
  }

  @Test
  void aSignOfACurrencyBesideAnotherUnitIsRefused() {
    assertThrows(Problem.class, () -> CellForm.amount("1.2345678", 10_000), "parts of a fen");
    assertThrows(Problem.class, () -> CellForm.amount("¥50000", 10_000));
    assertEquals("50000.00", CellForm.amount("¥5万", 10_000).toString());
    assertEquals(36, CellForm.months("3", 12));
    assertEquals(6, CellForm.months("6个月", 12));
  }

  @Test
  void aHeadingThatIsNearNoneHasNoNearest() {
    assertEquals("专利名称", ImportColumn.COLUMNS.nearest("专利名称及说明"));
    assertNull(ImportColumn.COLUMNS.nearest("邮编"));
  }
}
