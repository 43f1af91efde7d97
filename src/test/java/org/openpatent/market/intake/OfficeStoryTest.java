package org.openpatent.market.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** The table of a technology-transfer office, with the dirt of years, becomes its open offers. */
@QuarkusTest
class OfficeStoryTest {
  private static final int ROWS = 300;
  private static final int DESTROYED = 3;

  private static final List<String> HEADINGS =
      List.of(
          "专利号（必填）",
          "专利名称",
          "摘 要",
          "发明(设计)人",
          "申请（专利权）人",
          "申请日期",
          "授权公告日",
          "分类号",
          "专利权评价报告编号",
          "专利权评价报告结论",
          "评价报告日期",
          "许可费方式",
          "最短许可期限",
          "最长许可期限");

  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();

  private static <T> T of(int row, List<T> spellings) {
    return spellings.get(row % spellings.size());
  }

  private static String wide(String text) {
    return text.chars()
        .map(letter -> letter > ' ' && letter < 127 ? letter + 0xFEE0 : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String number(int row, String number) {
    return of(
        row,
        List.of(
            number,
            number.replace(".", ""),
            "ZL" + number,
            "zl " + number,
            "CN" + number,
            wide(number),
            number.toLowerCase(Locale.ROOT),
            "ZL\u3000" + number.substring(0, 4) + " " + number.substring(4),
            number + "\u00A0",
            "'" + number,
            "\u200B" + number,
            "=\"" + number + "\""));
  }

  private static String day(int row, LocalDate day) {
    int year = day.getYear();
    int month = day.getMonthValue();
    int date = day.getDayOfMonth();
    return of(
        row,
        List.of(
            "%d.%02d.%02d".formatted(year, month, date),
            "%d%02d%02d".formatted(year, month, date),
            "%d/%d/%d".formatted(year, month, date),
            "%d年%d月%d日".formatted(year, month, date),
            String.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day)),
            day + " 00:00:00",
            wide("%d.%d.%d".formatted(year, month, date))));
  }

  private static String title(int row) {
    String title = "一种甘蔗收割机及其使用方法" + row;
    return of(row, List.of(title, title.replace("及其", "\n及其"), " " + title + "\u3000"));
  }

  private void write(int row, String university, String name) {
    PatentKind kind =
        of(row, List.of(PatentKind.INVENTION, PatentKind.UTILITY_MODEL, PatentKind.DESIGN));
    String number = World.newPatentNumber(kind);
    numbers.add(number);
    LocalDate filed = LocalDate.of(2022, 1, 1).plusDays(row);
    boolean reported = kind != PatentKind.INVENTION;
    List<String> classes =
        kind == PatentKind.DESIGN
            ? List.of("01-01 (11)", "LOC(13) Cl. 09-01", "09-01-B0367")
            : List.of(
                "A01D   45/10    (2006.01)",
                "A01D45/10(2006.01)I;",
                "B07C5/00(2006.01)I; B07C 5/34(2006.01)I",
                "Int.Cl. A01D45/10",
                "ａ０１ｄ 45/10");
    rows.add(
        List.of(
            number(row, number),
            title(row),
            row % 5 == 0 ? "" : "用于\u2002收割\uD840\uDC00。",
            of(row, List.of("韦明；李华", "韦明;李华", "韦明、李华", "韦明|李华", "韦明\n李华", "韦明；??李华")),
            of(row, List.of(university, name, university.toLowerCase(Locale.ROOT), " " + name)),
            day(row, filed),
            day(row + 1, filed.plusYears(1)),
            of(row, classes),
            reported ? "PJ" + row : "",
            reported ? of(row, List.of("正面", "符合授权条件", "POSITIVE")) : "",
            reported ? day(row + 2, filed.plusYears(2)) : "",
            of(row, List.of("免费", "免费许可", "free", "零费用", "0")),
            of(row, List.of("12", "12个月", "1年", "１２")),
            of(row, List.of("60", "60个月", "5 年"))));
  }

  private byte[] csv(String separator, Charset charset) {
    StringBuilder csv = new StringBuilder("漓江大学专利清单（2026 年）\r\n");
    csv.append(String.join(separator, HEADINGS)).append("\r\n");
    for (List<String> row : rows) {
      csv.append(
          String.join(
              separator,
              row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList()));
      csv.append("\r\n");
    }
    return csv.toString().getBytes(charset);
  }

  /** As a spreadsheet would save it: days and terms as numbers, the owner merged over its rows. */
  private byte[] workbook(String university) throws IOException {
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Office", "1.0")) {
      var sheet = workbook.newWorksheet("清单");
      List<List<Object>> lines = new ArrayList<>(List.of(List.copyOf(HEADINGS)));
      for (List<String> row : rows) {
        List<Object> cells = new ArrayList<>();
        row.forEach(
            cell -> cells.add(cell.matches("\\d{2,8}") ? (Object) Integer.valueOf(cell) : cell));
        cells.set(4, lines.size() == 1 ? university : null);
        lines.add(cells);
      }
      Offices.fill(sheet, lines);
      sheet.range(1, 4, ROWS, 4).merge();
    }
    return out.toByteArray();
  }

  @Test
  void threeHundredRowsBecomeThreeHundredOffers() throws IOException {
    String university = World.university();
    String name = "漓江大学（" + university + "）";
    Api.licensor(university)
        .header("If-Match", "*")
        .body(World.organization(name, "UNIVERSITY", null))
        .put("/v1/organizations/" + university)
        .then()
        .statusCode(200);
    for (int row = 0; row < ROWS; row++) {
      write(row, university, name);
    }
    List<List<String>> whole = List.copyOf(rows);
    for (int row = 0; row < DESTROYED; row++) {
      List<String> destroyed = new ArrayList<>(rows.get(row));
      destroyed.set(0, "2.0221E+11");
      rows.set(row, destroyed);
    }
    var first = Offices.imported(university, csv(",", Charset.forName("GB18030")), "");
    first
        .then()
        .body("offersPublished", equalTo(ROWS - DESTROYED))
        .body("refused", equalTo(DESTROYED))
        .body("warnings", hasSize(0));
    String refused =
        Api.licensor(university)
            .accept("text/csv")
            .get("/v1/imports/" + first.path("id") + "/refusals?spreadsheet=true")
            .asString();
    for (int row = 0; row < DESTROYED; row++) {
      refused = refused.replaceFirst("2\\.0221E\\+11", numbers.get(row));
    }
    Offices.imported(university, refused.getBytes(StandardCharsets.UTF_8), "")
        .then()
        .body("offersPublished", equalTo(DESTROYED))
        .body("refused", equalTo(0));
    rows.clear();
    rows.addAll(whole);
    Offices.ended(Api.licensor(university), Offices.XLSX, workbook(university), "")
        .then()
        .body("unchanged", equalTo(ROWS));
    Offices.imported(university, csv(";", StandardCharsets.UTF_8), "")
        .then()
        .body("unchanged", equalTo(ROWS));
    assertOffered(university);
  }

  private static void assertOffered(String university) {
    int offers = 0;
    String cursor = "";
    while (cursor != null) {
      var page = Api.anonymous().get("/v1/offers?limit=200&licensor=" + university + cursor);
      offers += page.<List<Object>>path("items").size();
      String next = page.path("next");
      cursor = next == null ? null : "&cursor=" + next;
    }
    assertEquals(ROWS, offers);
  }
}
