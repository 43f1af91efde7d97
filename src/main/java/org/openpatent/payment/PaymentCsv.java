package org.openpatent.payment;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * Writes transfers as CSV [RFC 4180] in UTF-8, whole texts uncut. A cell that a spreadsheet would
 * compute is led by an apostrophe, and so is one that begins with an apostrophe itself: taking one
 * off gives every text back.
 */
public final class PaymentCsv {
  private static final String COMPUTED = "=+-@\t\r\n'";

  private PaymentCsv() {}

  /**
   * Streams header and transfers and leaves the stream open.
   *
   * @param spreadsheet begins with a byte order mark and leads bank and account numbers with an
   *     apostrophe, because a spreadsheet keeps fifteen digits of a number and forgets the rest
   */
  public static void write(Iterator<Transfer> transfers, boolean spreadsheet, OutputStream out)
      throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (spreadsheet) {
      text.write('\uFEFF');
    }
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(
        "endToEndId",
        "payeeCode",
        "holder",
        "bankName",
        "cnapsCode",
        "accountNumber",
        "amount",
        "currency",
        "remittance");
    while (transfers.hasNext()) {
      Transfer transfer = transfers.next();
      csv.writeRecord(
          inert(transfer.endToEndId()),
          inert(transfer.payeeCode()),
          inert(transfer.holder()),
          inert(transfer.bankName()),
          number(transfer.cnapsCode(), spreadsheet),
          number(transfer.accountNumber(), spreadsheet),
          transfer.amount().toString(),
          "CNY",
          inert(transfer.remittance()));
    }
    csv.flush();
  }

  private static String number(String digits, boolean spreadsheet) {
    return spreadsheet ? "'" + digits : inert(digits);
  }

  private static String inert(String text) {
    boolean computed = text != null && !text.isEmpty() && COMPUTED.indexOf(text.charAt(0)) >= 0;
    return computed ? "'" + text : text;
  }
}
