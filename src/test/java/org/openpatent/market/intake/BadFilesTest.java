package org.openpatent.market.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.market.intake.Offices.HEADINGS;
import static org.openpatent.market.intake.Offices.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.platform.value.Role;

/** Whatever an office sends gets its answer, and no row is lost. */
@QuarkusTest
class BadFilesTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private String university;
  private String number;

  @BeforeEach
  void aUniversity() {
    university = World.university();
    number = Offices.newNumber();
  }

  private Response imported(String csv) {
    return Offices.imported(university, csv.getBytes(StandardCharsets.UTF_8), "");
  }

  private Response workbook(byte[] file) {
    return Offices.ended(Api.licensor(university), XLSX, file, "");
  }

  private static void assertFailed(Response job, String code) {
    job.then()
        .body("status", equalTo("FAILED"))
        .body("failure.code", equalTo(code))
        .body("failure.detail", org.hamcrest.Matchers.not(containsString("{")))
        .body("stored", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' '                                 | import-empty",
        "'专利号,专利名称\n'                    | import-empty",
        "'专利号,专利名称\n,\n , \n'            | import-empty",
        "'某年某月,统计\n一,二\n'               | import-headings-missing",
        "'专利号,名称,专利名称\n1,2,3\n'        | import-column-twice",
        "'专利号,名称\n1,\"没有结束\n2,3\n'      | import-unreadable",
        "'<html><body/></html>'              | import-document-unknown",
        "'<cn-patent-document>'              | import-unreadable"
      })
  void aFileThatIsNoTableSaysWhy(String csv, String code) {
    assertFailed(imported(csv), code);
  }

  @Test
  void nothingIsNoFile() {
    Offices.send(Api.licensor(university), "text/csv", new byte[0], "")
        .then()
        .spec(Acts.refused(400, "body-missing"));
    Api.licensor(university)
        .body("{}")
        .post("/v1/imports")
        .then()
        .spec(Acts.refused(415, "unsupported-media-type"));
    Offices.send(Api.licensor(university), "text/csv", new byte[] {'x'}, "?mode=best")
        .then()
        .spec(Acts.refused(400, "invalid-query-parameter"));
  }

  @Test
  void twoHundredMegabytesAreRefused() {
    String token = Api.token("tto of " + university, java.util.Set.of(Role.LICENSOR), university);
    var refused =
        Wire.exchange(
            ("POST /v1/imports HTTP/1.1\r\nHost: test\r\nContent-Type: text/csv\r\n"
                    + "Authorization: Bearer "
                    + token
                    + "\r\nContent-Length: 209715200\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    assertEquals("body-too-large", refused.assertRefused("200 MB").code());
    var sent =
        Wire.send(
            "POST",
            "/v1/imports",
            new byte[31 << 20],
            "Content-Type: text/csv",
            "Authorization: Bearer " + token);
    assertEquals("body-too-large", sent.assertRefused("more than allowed").code());
  }

  @Test
  void aBinaryIsNoText() {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    noise[0] = 'x';
    assertFailed(Offices.imported(university, noise, ""), "import-not-text");
    byte[] oldWorkbook = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertFailed(Offices.imported(university, oldWorkbook, ""), "import-not-text");
    assertFailed(workbook(new byte[] {'P', 'K', 3, 4, 0, 0}), "import-unreadable");
    byte[] whole = Offices.workbook(List.of(List.of("专利号", "名称"), List.of("1", "2")));
    assertFailed(workbook(Arrays.copyOf(whole, whole.length / 2)), "import-unreadable");
  }

  @Test
  void aBombIsRefused() throws IOException {
    byte[] much = "<r>".concat("<a></a>".repeat(150_000)).getBytes(StandardCharsets.UTF_8);
    for (String entry : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "bomb.xml")) {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(entry.startsWith("xl/") ? "xl/workbook.xml" : "a.txt"));
        zip.putNextEntry(new ZipEntry(entry));
        for (int i = 0; i < 40; i++) {
          int from = i == 0 ? 0 : 3;
          zip.write(much, from, much.length - from);
        }
      }
      assertFailed(workbook(out.toByteArray()), "import-zip-too-large");
    }
    var letter = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(letter)) {
      zip.putNextEntry(new ZipEntry("word/document.docx"));
    }
    assertFailed(workbook(letter.toByteArray()), "import-empty");
  }

  @Test
  void anUnknownHeadingIsAWarningThatNamesTheNearest() {
    imported(HEADINGS + ",关健词,邮编,序号\n" + Offices.row(number, university) + ",甘蔗,530000,1\n")
        .then()
        .body("stored", equalTo(1))
        .body(
            "warnings.code", equalTo(List.of("import-heading-mistyped", "import-heading-unknown")))
        .body("warnings[0].detail", containsString("关键词"));
  }

  @Test
  void cellsThatASpreadsheetCouldNotComputeAreRefused() {
    String row = Offices.row(number, university);
    var job =
        imported(
            HEADINGS
                + "\n"
                + row.replace("2022-03-01", "#N/A")
                + "\n"
                + row.replace("2022-03-01", "=A1+B2")
                + "\n"
                + row.replace(number, "=\"\"" + number + "\"\"")
                    .replace("=\"\"", "\"=\"\"")
                    .replace("\"\",", "\"\"\",")
                + "\n");
    job.then().body("stored", equalTo(1)).body("refused", equalTo(2));
    Offices.refusals(job)
        .then()
        .body(
            "items.problems.code.flatten()",
            equalTo(List.of("import-cell-error", "import-cell-formula")));
  }

  @Test
  void longAndRaggedRowsAreSaid() {
    String row = Offices.row(number, university);
    String longTitle = row.replace("一种测试装置", "长".repeat(10_000));
    String longAbstract = row.replace("用于测试。", "长".repeat(10_000));
    var job =
        imported(
            HEADINGS
                + "\n"
                + longTitle
                + "\n"
                + longAbstract
                + "\n"
                + row
                + ",多余\n"
                + number
                + "\n");
    job.then().body("stored", equalTo(1)).body("unchanged", equalTo(0)).body("refused", equalTo(3));
    Offices.refusals(job)
        .then()
        .body("items[0].problems.code", equalTo(List.of("size")))
        .body("items[0].problems[0].column", equalTo("专利名称"))
        .body("items[1].problems.code", equalTo(List.of("import-row-cells")))
        .body("items[2].problems.column", org.hamcrest.Matchers.hasItems("专利名称", "发明人"));
  }

  @Test
  void aWorkbookHasTitlesTwoHeadingLinesNumbersAndOtherSheets() throws IOException {
    String digits = number.replace(".", "").replaceAll("X$", "0");
    boolean numeric = !number.endsWith("X");
    Object cell = numeric ? (Object) Long.valueOf(digits) : number;
    List<List<Object>> lines = new ArrayList<>();
    lines.add(List.of("广西某大学专利清单（2026 年）"));
    lines.add(List.of("专利号", "名称", "发明人", "权利人", "申请日", "授权日", "分类号", "统计"));
    lines.add(
        List.of(
            "No.", "Title", "Inventors", "Owners", "Filed on", "Granted on", "IPC", "Keywords"));
    lines.add(List.of(cell, "一种装置", "韦明", university, 44621, "2023年6月1日", "A01D 45/10", "甘蔗"));
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Office", "1.0")) {
      var notes = workbook.newWorksheet("说明");
      Offices.fill(notes, List.of(List.of("请按格式填写")));
      var hidden = workbook.newWorksheet("旧");
      Offices.fill(hidden, lines);
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      var sheet = workbook.newWorksheet("专利");
      Offices.fill(sheet, lines);
      sheet.range(0, 0, 0, 7).merge();
      sheet.formula(4, 0, "A4");
      sheet.value(4, 1, "公式");
      Offices.fill(workbook.newWorksheet("二"), lines);
    }
    var job = workbook(out.toByteArray());
    job.then()
        .body("read", equalTo(2))
        .body("stored", equalTo(1))
        .body("warnings.code", equalTo(List.of("import-sheet-hidden", "import-sheet-passed-over")));
    Offices.patent(number)
        .then()
        .body("filedOn", equalTo("2022-03-01"))
        .body("keywords", equalTo(List.of("甘蔗")));
    Offices.refusals(job)
        .then()
        .body("items", hasSize(1))
        .body("items[0].row", equalTo(5))
        .body("items[0].problems[0].code", equalTo("import-cell-formula"));
  }

  /** A look-up that found nothing, and a day that was computed; the workbook has no formats. */
  @Test
  void aCellOfAWorkbookThatIsAnErrorIsRefused() throws IOException {
    String cell = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
    String error = "<c t=\"e\"><f>VLOOKUP(A2,B:C,2,0)</f><v>#N/A</v></c>";
    String computed = "<c t=\"str\"><f>TEXT(44621,&quot;yyyy-mm-dd&quot;)</f><v>2022-03-01</v></c>";
    String huge = "<c><v>1E+2000000000</v></c>";
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (String row :
        List.of(
            HEADINGS,
            Offices.row(Offices.newNumber(), university).replace("2022-03-01", "{error}"),
            Offices.row(number, university).replace("2022-03-01", "{computed}"),
            Offices.row(Offices.newNumber(), university).replace("2022-03-01", "{huge}"))) {
      sheet.append("<row>");
      for (String text : row.split(",")) {
        sheet.append(
            switch (text) {
              case "{error}" -> error;
              case "{computed}" -> computed;
              case "{huge}" -> huge;
              default -> cell.formatted(text);
            });
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    var job = workbook(plainWorkbook(sheet.toString()));
    job.then().body("stored", equalTo(1)).body("refused", equalTo(2));
    Offices.patent(number).then().body("filedOn", equalTo("2022-03-01"));
    Offices.refusals(job)
        .then()
        .body("items[0].problems.code", equalTo(List.of("import-cell-error")))
        .body("items[0].problems.column", equalTo(List.of("申请日")))
        .body("items[0].problems.found", equalTo(List.of("#N/A")))
        .body("items[1].problems.found", equalTo(List.of("1E+2000000000")));
  }

  private static byte[] plainWorkbook(String sheet) throws IOException {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>";
    return zip(
        "[Content_Types].xml",
        bytes(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + type
                + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                + type
                + "worksheet+xml\"/></Types>"),
        "_rels/.rels",
        bytes(relations.formatted(relation, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml",
        bytes(
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                .formatted(MAIN, relation)),
        "xl/_rels/workbook.xml.rels",
        bytes(relations.formatted(relation, "worksheet", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml",
        bytes(sheet));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A number that stands merged over two rows would make the second of them the patent. */
  @Test
  void aMergedCellStandsForEachOfItsRows() throws IOException {
    String second = Offices.newNumber();
    List<List<Object>> lines = new ArrayList<>();
    lines.add(List.of("专利号", "名称", "发明人", "权利人", "申请日", "授权日", "分类号"));
    lines.add(List.of(number, "一种装置", "韦明", university, "2022-03-01", "2023-06-01", "A01D 45/10"));
    lines.add(List.of(second, "另一装置", "覃丽", "", "", "2023-06-02", "A01D 45/10"));
    lines.add(List.of("", "第三装置", "莫兰", "", "2022-03-02", "2023-06-03", "A01D 45/10"));
    lines.add(List.of("", "", "", "", "", "", ""));
    lines.add(
        List.of(Offices.newNumber(), "无主", "莫兰", "", "2022-03-02", "2023-06-03", "A01D 45/10"));
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Office", "1.0")) {
      workbook.newWorksheet("说明");
      var sheet = workbook.newWorksheet("专利");
      Offices.fill(sheet, lines);
      sheet.range(2, 0, 3, 0).merge();
      sheet.range(1, 3, 4, 3).merge();
      sheet.range(1, 4, 2, 4).merge();
    }
    var job = workbook(out.toByteArray());
    job.then().body("stored", equalTo(2)).body("refused", equalTo(2));
    Offices.patent(second)
        .then()
        .body("owners", equalTo(List.of(university)))
        .body("filedOn", equalTo("2022-03-01"));
    Offices.refusals(job)
        .then()
        .body("items.row", equalTo(List.of(4, 6)))
        .body("items[0].problems.code", equalTo(List.of("required")))
        .body("items[0].problems.column", equalTo(List.of("专利号")))
        .body("items[1].problems.column", equalTo(List.of("权利人")));
  }

  @Test
  void anArchiveMayHoldOneTable() throws IOException {
    byte[] table = Offices.table(Offices.row(number, university));
    byte[] book = Offices.workbook(List.of(List.of("专利号", "名称"), List.of(number, "改名")));
    byte[] packed = zip("清单/专利.CSV", table, "__MACOSX/专利.csv", table, "说明.txt", new byte[9]);
    Offices.ended(Api.licensor(university), "application/zip", packed, "")
        .then()
        .body("stored", equalTo(1));
    workbook(zip("专利.xlsx", book, "~$专利.xlsx", book)).then().body("stored", equalTo(1));
    Offices.patent(number).then().body("title", equalTo("改名"));
    assertFailed(workbook(zip("1.csv", table, "2.xlsx", book)), "import-archive-tables");
    assertFailed(workbook(zip("1.csv", packed)), "import-unreadable");
    assertFailed(workbook(zip("1.csv", new byte[16 << 20])), "import-zip-too-large");
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
      }
    }
    return out.toByteArray();
  }
}
