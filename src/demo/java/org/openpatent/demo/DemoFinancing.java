package org.openpatent.demo;

import java.time.LocalDate;

/** A bank's two products, a firm that looks for money, and how both were brought together. */
final class DemoFinancing {
  private static final String PATENT = "202010566094.4";

  private final DemoClient client;
  private final LocalDate today;

  DemoFinancing(DemoClient client, LocalDate today) {
    this.client = client;
    this.today = today;
  }

  void bringTogether() {
    product("ZHI-DAI", "知押贷", "5000000.00", 36, "3.85", "50", "12000.00", "BANK", "");
    product(
        "ZHI-DAN",
        "知担贷",
        "10000000.00",
        24,
        "3.45",
        "70",
        "15000.00",
        "FIRM",
        "\"guaranteeProduct\": \"GHD-TECH\",");
    buy();
    String need =
        client
            .post(
                DemoUser.FIRM,
                "/v1/financing-needs",
                """
                {"amount": "2000000.00", "months": 12, "purpose": "采购甘蔗收割机关键零部件",
                 "patents": [{"patentNumber": "%s", "valuation": "3500000.00"}], "consent": true}
                """
                    .formatted(PATENT))
            .get("id")
            .asText();
    refer(need, meet());
  }

  private void product(
      String code,
      String name,
      String maximum,
      int months,
      String rate,
      String loanToValue,
      String fee,
      String feePayer,
      String guarantee) {
    client.put(
        DemoUser.BANK,
        "/v1/bank-products/" + DemoUser.BANK.code + "/" + code,
        """
        {"name": "%s", "minimum": "100000.00", "maximum": "%s", "maximumMonths": %d, %s
         "ratePercent": "%s", "loanToValuePercent": "%s", "product": "IP-PLEDGE",
         "valuation": {"fee": "%s", "feePayer": "%s"}, "divisions": ["45"],
         "openFrom": "%d-01-01"}
        """
            .formatted(
                name,
                maximum,
                months,
                guarantee,
                rate,
                loanToValue,
                fee,
                feePayer,
                today.getYear()));
  }

  /** A patent that is the firm's own, and not pledged. */
  private void buy() {
    client.put(
        DemoUser.INSTITUTE,
        "/v1/patents/" + PATENT,
        """
        {"kind": "INVENTION", "title": "一种甘蔗收割机的切割高度自动调节装置",
         "abstract": "切割高度随垄面自动调节。", "inventors": ["覃丽"], "owners": ["%s"],
         "filedOn": "2020-06-19", "grantedOn": "2022-03-04", "ipc": ["A01D 41/14"],
         "applicationFields": ["农业机械"], "keywords": ["甘蔗", "收割机"]}
        """
            .formatted(DemoUser.INSTITUTE.code));
    client.post(
        DemoUser.AGENCY,
        "/v1/patents/" + PATENT + "/legal-events",
        "{\"type\": \"TRANSFERRED\", \"on\": \"%s\", \"owners\": [\"%s\"]}"
            .formatted(today, DemoUser.FIRM.code));
  }

  private String meet() {
    String event =
        client
            .post(
                DemoUser.CITY,
                "/v1/matching-events",
                """
                {"kind": "PARK", "on": "%s", "division": "450100",
                 "hosts": ["广西知识产权局（演示）", "南宁高新区管委会（演示）"]}
                """
                    .formatted(today))
            .get("id")
            .asText();
    attend(event, DemoUser.FIRM, "\"以专利质押融资200万元\"");
    attend(event, DemoUser.BANK, "");
    return event;
  }

  private void attend(String event, DemoUser who, String intents) {
    client.post(
        DemoUser.CITY,
        "/v1/matching-events/" + event + "/attendances",
        "{\"organization\": \"%s\", \"intents\": [%s]}".formatted(who.code, intents));
  }

  private void refer(String need, String event) {
    String referral =
        client
            .post(
                DemoUser.AGENCY,
                "/v1/financing-needs/" + need + "/referrals",
                "{\"bank\": \"%s\", \"way\": \"EVENT\", \"event\": \"%s\"}"
                    .formatted(DemoUser.BANK.code, event))
            .get("id")
            .asText();
    client.put(
        DemoUser.BANK, "/v1/referrals/" + referral + "/outcome", "{\"status\": \"CONTACTED\"}");
  }
}
