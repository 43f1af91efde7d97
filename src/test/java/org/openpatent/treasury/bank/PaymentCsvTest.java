package org.openpatent.treasury.bank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Money;

class PaymentCsvTest {
  private static final String HEADER =
      "endToEndId,payeeCode,holder,bankName,cnapsCode,accountNumber,amount,currency,remittance\r\n";

  @Test
  void aTransferIsOneRecord() throws IOException {
    String csv = csv(false, Files.transfer("P-1", "10000.00", "广西\"大学\", 南宁"));
    assertEquals(
        HEADER
            + "P-1,12450000498500123X,\"广西\"\"大学\"\", 南宁\",中国工商银行南宁市琅东支行,102611000118,"
            + "6222021234567890123,10000.00,CNY,开放许可补偿 2026\r\n",
        csv);
  }

  @Test
  void aSpreadsheetGetsAByteOrderMarkAndNumbersAsText() throws IOException {
    String csv = csv(true, Files.transfer("P-1", "10000.00", "广西大学"));
    assertEquals('\uFEFF', csv.charAt(0));
    assertEquals(HEADER, csv.substring(1, HEADER.length() + 1));
    CsvRecord row = rows(csv).get(1);
    assertEquals("'102611000118", row.getField(4));
    assertEquals("'6222021234567890123", row.getField(5));
    assertEquals("10000.00", row.getField(6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "'=1",
        "=\"a\",\r\n;b",
        "＝1",
        "＋1",
        "－1",
        "＠A"
      })
  void aFormulaIsInertAndStillReadable(String text) throws IOException {
    var transfer = new Transfer("-1", new Money(1), "=C", text, text, "102611000118", "-123", text);
    CsvRecord row = rows(csv(false, transfer)).get(1);
    assertEquals("'-1", row.getField(0));
    assertEquals("'=C", row.getField(1));
    assertEquals("'-123", row.getField(5));
    for (int cell : new int[] {2, 3, 8}) {
      assertEquals("'" + text, row.getField(cell));
    }
  }

  @Test
  void textsComeBackWhole() throws IOException {
    String name = "长".repeat(300) + "\r\n𠮷\"\",";
    var rows =
        rows(csv(false, Files.transfer("P-1", "0.10", name), Files.transfer("P-2", "9.99", "")));
    assertEquals(3, rows.size());
    assertEquals(name, rows.get(1).getField(2));
    assertEquals(
        List.of("P-2", "", "9.99"),
        List.of(rows.get(2).getField(0), rows.get(2).getField(2), rows.get(2).getField(6)));
  }

  @Test
  void theSameTransfersAreTheSameBytes() throws IOException {
    Transfer transfer = Files.transfer("P-1", "10000.00", "广西大学");
    assertArrayEquals(csv(true, transfer).getBytes(), csv(true, transfer).getBytes());
  }

  private static String csv(boolean spreadsheet, Transfer... transfers) throws IOException {
    var download = PaymentCsv.download(spreadsheet, Files.inOnePage(List.of(transfers)));
    return new String(Files.whole(download), StandardCharsets.UTF_8);
  }

  private static List<CsvRecord> rows(String csv) throws IOException {
    try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }
}
