package org.openpatent.treasury.bank;

import static org.openpatent.platform.http.CsvTable.column;

import java.util.List;
import java.util.function.Function;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.http.Download;

/** Writes transfers as CSV, whole texts uncut; the name of a bank may be missing. */
public final class PaymentCsv {
  private static final CsvTable<Transfer> TABLE =
      new CsvTable<>(
          List.of(
              column("endToEndId", Transfer::endToEndId),
              column("payeeCode", Transfer::payeeCode),
              column("holder", Transfer::holder),
              column("bankName", Transfer::bankName),
              column("cnapsCode", Transfer::cnapsCode),
              column("accountNumber", Transfer::accountNumber),
              column("amount", Transfer::amount),
              column("currency", transfer -> "CNY"),
              column("remittance", Transfer::remittance)));

  private PaymentCsv() {}

  /**
   * @param page what follows a transfer, or what comes first after none; empty at the end
   */
  public static Download download(Boolean spreadsheet, Function<Transfer, List<Transfer>> page) {
    return TABLE.download(spreadsheet, Function.identity(), page);
  }
}
