package org.openpatent.demo;

/** What the office published of 2022, and what the university reports of its conversions. */
final class DemoFigures {
  private static final String SOURCE = "广西壮族自治区市场监督管理局（演示）";

  private final DemoClient client;

  DemoFigures(DemoClient client) {
    this.client = client;
  }

  void publish() {
    grown("transfers-and-licenses", "5318", "47.18");
    grown("pledge-finance-amount", "4296000000.00", "544.08");
    grown("inclusive-firms", "192", "326.67");
    enter("open-license-patents", "\"value\": \"239\"");
    enter("white-list-firms", "\"value\": \"607\"");
    enter("national-designations", "\"value\": \"112\"");
    enter("priority-recommendations", "\"value\": \"500\"");
  }

  private void grown(String indicator, String value, String growth) {
    enter(indicator, "\"value\": \"%s\", \"growth\": \"%s\"".formatted(value, growth));
  }

  private void enter(String indicator, String published) {
    client.put(
        DemoUser.AGENCY,
        "/v1/official-figures/" + indicator + "/2022/450000",
        "{%s, \"source\": \"%s\"}".formatted(published, SOURCE));
  }

  /** Of this year and the one before. */
  void report(int year) {
    conversions(year - 1, 8, 6, "3000000.00", 0);
    conversions(year, 12, 9, "3600000.00", 2);
  }

  private void conversions(int year, int patents, int contracts, String amount, int open) {
    client.put(
        DemoUser.UNIVERSITY,
        "/v1/conversion-reports/" + DemoUser.UNIVERSITY.code + "/" + year,
        """
        {"transfers": {"patents": %1$d, "contracts": %2$d, "amount": "%3$s"},
         "licenses": {"patents": 20, "contracts": 14, "amount": "2100000.00"},
         "openLicenses": {"patents": %4$d, "contracts": %4$d, "amount": "0.00"},
         "shares": {"patents": 3, "contracts": 1, "amount": "5000000.00"}}
        """
            .formatted(patents, contracts, amount, open));
  }
}
