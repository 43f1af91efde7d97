package org.openpatent.bank;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.openpatent.platform.Csv;

/** Writes transfers as CSV, whole texts uncut. */
public final class PaymentCsv {
  private PaymentCsv() {}

  /**
   * Streams header and transfers and leaves the stream open.
   *
   * @param spreadsheet begins with a byte order mark and leads bank and account numbers with an
   *     apostrophe, because a spreadsheet keeps fifteen digits of a number and forgets the rest
   */
  public static void write(Iterator<Transfer> transfers, boolean spreadsheet, OutputStream out)
      throws IOException {
    CsvWriter csv = Csv.to(out, spreadsheet);
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
          Csv.inert(transfer.endToEndId()),
          Csv.inert(transfer.payeeCode()),
          Csv.inert(transfer.holder()),
          Csv.inert(transfer.bankName()),
          number(transfer.cnapsCode(), spreadsheet),
          number(transfer.accountNumber(), spreadsheet),
          transfer.amount().toString(),
          "CNY",
          Csv.inert(transfer.remittance()));
    }
    csv.flush();
  }

  private static String number(String digits, boolean spreadsheet) {
    return spreadsheet ? "'" + digits : Csv.inert(digits);
  }
}
