package org.openpatent.treasury.bank;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.openpatent.platform.http.Csv;
import org.openpatent.platform.http.Download;

/** Writes transfers as CSV, whole texts uncut. */
public final class PaymentCsv {
  private static final List<String> COLUMNS =
      List.of(
          "endToEndId",
          "payeeCode",
          "holder",
          "bankName",
          "cnapsCode",
          "accountNumber",
          "amount",
          "currency",
          "remittance");

  private PaymentCsv() {}

  /**
   * @param page what follows a transfer, or what comes first after none; empty at the end
   */
  public static Download download(boolean spreadsheet, Function<Transfer, List<Transfer>> page) {
    return Csv.download(spreadsheet, COLUMNS, page, PaymentCsv::cells);
  }

  private static List<String> cells(Transfer transfer) {
    return Arrays.asList( // the name of a bank may be missing
        transfer.endToEndId(),
        transfer.payeeCode(),
        transfer.holder(),
        transfer.bankName(),
        transfer.cnapsCode(),
        transfer.accountNumber(),
        transfer.amount().toString(),
        "CNY",
        transfer.remittance());
  }
}
