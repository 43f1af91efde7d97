package org.openpatent.demo;

/** A product of guarantees, and a guarantee under it of a loan of {@link DemoLoans}. */
final class DemoGuarantees {
  private final DemoClient client;
  private final int year;

  /**
   * @param year in which the loan was drawn
   */
  DemoGuarantees(DemoClient client, int year) {
    this.client = client;
    this.year = year;
  }

  void promise() {
    client.put(
        DemoUser.AGENCY,
        "/v1/guarantee-products/GHD-TECH",
        """
        {"name": "科创担", "feePercent": "0.8", "perBorrowerLimit": "10000000.00", "shares": [
          {"party": "GUARANTOR", "percent": "40"},
          {"party": "RE_GUARANTOR", "percent": "30", "cap": "3000000.00"},
          {"party": "BANK", "percent": "20"},
          {"party": "GOVERNMENT", "percent": "10", "cap": "1000000.00"}]}
        """);
    client.put(
        DemoUser.AGENCY,
        "/v1/guarantors/" + DemoUser.GUARANTOR.code,
        "{\"netAssets\": \"300000000.00\", \"assetsOn\": \"%d-12-31\", \"timesNetAssets\": 10}"
            .formatted(year - 1));
    client.put(
        DemoUser.GUARANTOR,
        "/v1/guarantees/" + DemoUser.GUARANTOR.code + "/DB-2025-0012",
        """
        {"loan": {"bank": "%s", "number": "YB-2025-0001", "borrower": "%s"}, "product": "GHD-TECH",
         "amount": "2000000.00", "guaranteedOn": "%d-03-05"}
        """
            .formatted(DemoUser.BANK.code, DemoUser.FIRM.code, year));
  }
}
