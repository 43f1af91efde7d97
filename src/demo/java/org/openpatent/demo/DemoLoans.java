package org.openpatent.demo;

import java.util.List;

/**
 * Loans of the demonstration's bank to its firms, with what happened to them: one that runs, one
 * that was corrected, one paid back; and the rates that they are compared with.
 */
final class DemoLoans {
  private final DemoClient client;
  private final int year;

  /**
   * @param year in which they were drawn, before this one
   */
  DemoLoans(DemoClient client, int year) {
    this.client = client;
    this.year = year;
  }

  void report() {
    List.of(
            "2021-12-20 3.80",
            "2022-01-20 3.70",
            "2022-08-22 3.65",
            "2023-06-20 3.55",
            "2023-08-21 3.45",
            "2024-07-22 3.35",
            "2024-10-21 3.10",
            "2025-05-20 3.00")
        .forEach(this::rate);
    lend("YB-2025-0001", DemoUser.FIRM, "4000000.00", "4.35", "03-03", "Y2025450000001");
    add("YB-2025-0001", "interest-receipts", "\"on\": \"%d-06-03\", \"amount\": \"43983.33\"");
    add("YB-2025-0001", "balances", "\"from\": \"%d-09-03\", \"balance\": \"3000000.00\"");
    lend("YB-2025-0002", DemoUser.FIRM_LARGE, "20000000.00", "3.85", "05-12", "Y2025450000002");
    lend("YB-2025-0003", DemoUser.FIRM, "500000.00", "4.1", "01-15", "Y2025450000003");
    add("YB-2025-0003", "repayment", "\"on\": \"%d-10-15\"");
  }

  private void rate(String rate) {
    String[] parts = rate.split(" ");
    client.put(
        DemoUser.AGENCY,
        "/v1/reference-rates/LPR-1Y/" + parts[0],
        "{\"percent\": \"%s\"}".formatted(parts[1]));
  }

  private void lend(
      String number, DemoUser borrower, String principal, String rate, String day, String pledge) {
    client.put(
        DemoUser.BANK,
        path(number),
        """
        {"borrower": "%1$s", "product": "IP-PLEDGE", "principal": "%2$s", "ratePercent": "%3$s",
         "drawnOn": "%4$d-%5$s", "dueOn": "%6$d-%5$s", "ipSharePercent": "100", "pledge": "%7$s",
         "valuation": {"fee": "20000.00", "feePayer": "BANK"}}
        """
            .formatted(borrower.code, principal, rate, year, day, year + 1, pledge));
  }

  private void add(String number, String kind, String fact) {
    client.post(DemoUser.BANK, path(number) + "/" + kind, "{" + fact.formatted(year) + "}");
  }

  private static String path(String number) {
    return "/v1/loans/" + DemoUser.BANK.code + "/" + number;
  }
}
