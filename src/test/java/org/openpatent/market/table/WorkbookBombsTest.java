package org.openpatent.market.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** Workbooks of a few kilobytes that would take gigabytes to read, or never end. */
class WorkbookBombsTest {
  private static final String HEADINGS = row(1, text("A1", "专利号") + text("B1", "名称"));
  private static final String NONE = "<sst></sst>";

  @TempDir Path directory;

  private static String text(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
  }

  private static String row(int number, String cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, cells);
  }

  private Path workbook(String rows, String behind, String texts) throws IOException {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String open = "http://schemas.openxmlformats.org/package/2006/";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    Path file = directory.resolve("bomb.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"%scontent-types\">".formatted(open)
              + part("/xl/workbook.xml", type + "sheet.main+xml")
              + part("/xl/worksheets/sheet1.xml", type + "worksheet+xml")
              + part("/xl/sharedStrings.xml", type + "sharedStrings+xml")
              + "</Types>");
      String relations = "<Relationships xmlns=\"%srelationships\">".formatted(open);
      String relation = "<Relationship Id=\"%s\" Type=\"" + office + "/%s\" Target=\"%s\"/>";
      put(
          zip,
          "_rels/.rels",
          relations
              + relation.formatted("r1", "officeDocument", "xl/workbook.xml")
              + "</Relationships>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"%s\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
              .formatted(office));
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations
              + relation.formatted("r1", "worksheet", "worksheets/sheet1.xml")
              + relation.formatted("r2", "sharedStrings", "sharedStrings.xml")
              + "</Relationships>");
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
      put(zip, "xl/sharedStrings.xml", texts);
    }
    return file;
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(name, type);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Code refused(String rows, String behind, String texts) throws IOException {
    Path file = workbook(rows, behind, texts);
    assertTrue(Files.size(file) < 100_000, "it is small");
    return assertThrows(Problem.class, () -> SpooledRows.of(file, ImportColumn.COLUMNS).close())
        .code;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FXSHRXW2", "$FXSHRXW$2", "fxshrxw2", "XFE2", "\u4E002", "ZZZZZZZZZZZZZ2"})
  void aCellFarToTheRightOfTheSheet(String place) throws IOException {
    assertEquals(Code.IMPORT_ZIP_TOO_LARGE, refused(HEADINGS + row(2, text(place, "1")), "", NONE));
  }

  @Test
  void aSharedTextThatIsNotThere() throws IOException {
    String cell = row(2, "<c r=\"A2\" t=\"s\"><v>2000000000</v></c>");
    assertEquals(
        Code.IMPORT_UNREADABLE, refused(HEADINGS + cell, "", "<sst><si><t>1</t></si></sst>"));
    assertEquals(Code.IMPORT_UNREADABLE, refused(HEADINGS + cell, "", NONE));
  }

  @Test
  void moreSharedTextsThanASheetHasRowsTwice() throws IOException {
    Code code = refused(HEADINGS, "", "<sst>" + "<si/>".repeat(2_000_001) + "</sst>");
    assertEquals(Code.IMPORT_ZIP_TOO_LARGE, code);
  }

  @Test
  void aRowOfAMillionCells() throws IOException {
    Code code = refused(HEADINGS + row(2, "<c/>".repeat(1_000_000)), "", NONE);
    assertEquals(Code.IMPORT_ZIP_TOO_LARGE, code);
    String nested = "<row r=\"2\">" + "<c/><row>".repeat(100_000);
    assertEquals(Code.IMPORT_ZIP_TOO_LARGE, refused(HEADINGS + nested, "", NONE));
  }

  @Test
  void aTextOrAnAttributeWithoutEnd() throws IOException {
    assertEquals(
        Code.IMPORT_UNREADABLE,
        refused(HEADINGS + row(2, text("A2", "1".repeat(7_000_000))), "", NONE));
    String attribute = "<c r=\"A2\" x=\"" + "1".repeat(7_000_000) + "\"/>";
    assertEquals(Code.IMPORT_UNREADABLE, refused(HEADINGS + row(2, attribute), "", NONE));
  }

  @Test
  void anotherRootThanThatOfASheet() throws IOException {
    String rows = HEADINGS + row(2, text("FXSHRXW2", "1"));
    assertEquals(
        Code.IMPORT_ZIP_TOO_LARGE,
        refused("</sheetData><!-- > --><x/><a>" + rows + "</a>", "", NONE));
  }

  @Test
  void rowsOfOneNumberAreNumberedOnward() throws IOException {
    String rows =
        HEADINGS + row(7, text("A7", "1")) + row(7, text("A7", "2")) + row(3, text("A3", "3"));
    assertEquals(List.of(7, 8, 9), numbers(workbook(rows, "", NONE)));
    rows = HEADINGS + row(Integer.MAX_VALUE, text("A2", "1")) + row(2, text("A2", "1"));
    assertEquals(Code.IMPORT_UNREADABLE, refused(rows, "", NONE));
  }

  private static List<Integer> numbers(Path file) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    try (SpooledRows rows = SpooledRows.of(file, ImportColumn.COLUMNS)) {
      for (int i = 0; i < rows.count; i++) {
        numbers.add(rows.next().number());
      }
    }
    return numbers;
  }

  @Test
  void manyCellsMergedOverTheWholeSheet() throws IOException {
    StringBuilder rows = new StringBuilder(HEADINGS);
    for (int i = 2; i < 5_000; i++) {
      rows.append(row(i, text("A" + i, "1") + (i == 2 ? text("B2", "甲") : "")));
    }
    String range = "<mergeCell ref=\"B2:B1048576\"/><mergeCell ref=\"ZZZ2:ZZZ1048576\"/>";
    Path file = workbook(rows.toString(), range.repeat(90_000), NONE);
    try (SpooledRows read = SpooledRows.of(file, ImportColumn.COLUMNS)) {
      read.next();
      assertEquals(List.of("1", "甲"), read.next().cells());
    }
    assertEquals(Code.IMPORT_ZIP_TOO_LARGE, refused(HEADINGS, range.repeat(100_001), NONE));
  }

  @Test
  void moreHeadingsThanAnyTableHas() throws IOException {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < 16_384; i++) {
      cells.append("<c t=\"inlineStr\"><is><t>专利号</t></is></c>");
    }
    Path file = workbook(row(1, cells.toString().replaceFirst("专利号", "名称")), "", NONE);
    assertEquals(
        Code.IMPORT_COLUMNS,
        assertThrows(Problem.class, () -> SpooledRows.of(file, ImportColumn.COLUMNS)).code);
    Path csv = directory.resolve("wide.csv");
    Files.writeString(csv, "专利号,名称" + ",x".repeat(5_000) + "\n1,2\n");
    assertEquals(
        Code.IMPORT_COLUMNS,
        assertThrows(Problem.class, () -> SpooledRows.of(csv, ImportColumn.COLUMNS)).code);
    Files.writeString(csv, "专利号,名称" + ",x".repeat(900) + ",".repeat(900) + "\n1,2\n");
    try (SpooledRows read = SpooledRows.of(csv, ImportColumn.COLUMNS)) {
      assertEquals(100, read.headings.warnings.size());
    }
  }
}
