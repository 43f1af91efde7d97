package org.openpatent.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/**
 * A white list in force of the demonstration's firms, passed on to its bank and the treasury, with
 * an alert that nobody decided yet; and a firm on the precise filing list.
 */
final class DemoLists {
  private static final String CONSENT = "{\"given\": %s, \"on\": \"%s\"}";

  private final DemoClient client;
  private final LocalDate today;

  DemoLists(DemoClient client, LocalDate today) {
    this.client = client;
    this.today = today;
  }

  void draw() {
    int year = today.getYear() - 1;
    consent(DemoUser.FIRM, year);
    consent(DemoUser.SOLE_TRADER, year);
    client.put(
        DemoUser.AGENCY,
        "/v1/list-findings/%s/ABNORMAL_FILER/%d-03-14".formatted(DemoUser.FIRM_LARGE.code, year),
        "{\"source\": \"国家知识产权局第三批非正常专利申请通报\", \"until\": \"%d-03-14\"}".formatted(year + 1));
    client.put(
        DemoUser.FIRM,
        "/v1/declared-indicators/%s/research-share-percent/%d".formatted(DemoUser.FIRM.code, year),
        "{\"value\": \"5.2\", \"source\": \"%d年度审计报告\"}".formatted(year));
    String list = inForce();
    passOn(list);
    client.put(
        DemoUser.BANK,
        "/v1/white-lists/%s/entries/%s/feedback".formatted(list, DemoUser.FIRM.code),
        "{\"answer\": \"GRANTED\", \"amount\": \"3000000.00\"}");
    client.change(
        DemoUser.SOLE_TRADER,
        "/v1/list-consents/" + DemoUser.SOLE_TRADER.code,
        CONSENT.formatted(false, today));
    nominate();
  }

  private void consent(DemoUser firm, int year) {
    client.put(firm, "/v1/list-consents/" + firm.code, CONSENT.formatted(true, year + "-06-02"));
  }

  private String inForce() {
    client.put(
        DemoUser.AGENCY,
        "/v1/list-criteria/GX-WL/1",
        """
        {"indicators": [
          {"code": "valid-inventions", "weight": "40", "steps": [{"from": "1", "points": 50},
           {"from": "3", "points": 80}, {"from": "10", "points": 100}]},
          {"code": "licensed-in", "weight": "20", "steps": [{"from": "1", "points": 60},
           {"from": "3", "points": 100}]},
          {"code": "remaining-years", "weight": "15", "steps": [{"from": "5", "points": 50},
           {"from": "10.5", "points": 100}]},
          {"code": "research-share-percent", "weight": "25", "steps": [{"from": "3", "points": 33},
           {"from": "5", "points": 66}, {"from": "8", "points": 100}]}],
         "exclusions": ["not-registered-in-region", "abnormal-filer", "dishonest", "no-consent"],
         "minimumScore": "10.00", "quota": 50}
        """);
    JsonNode draft =
        client.post(
            DemoUser.AGENCY,
            "/v1/white-lists",
            "{\"criteria\": \"GX-WL\", \"criteriaVersion\": 1, \"asOf\": \"%s\"}".formatted(today));
    String path = "/v1/white-lists/" + draft.get("id").asText();
    client.post(DemoUser.AGENCY, path + "/notice", "");
    client.post(DemoUser.TREASURY_DEPUTY, path + "/entry-into-force", "");
    return draft.get("id").asText();
  }

  private void passOn(String list) {
    String pushes = "/v1/white-lists/" + list + "/pushes";
    JsonNode toBank =
        client.post(
            DemoUser.AGENCY,
            pushes,
            "{\"recipient\": \"%s\", \"purpose\": \"CREDIT\", \"fields\": [\"NAME\", \"RANK\", \"SCORE\"]}"
                .formatted(DemoUser.BANK.code));
    client.put(
        DemoUser.BANK,
        "/v1/pushes/" + toBank.get("id").asText() + "/acknowledgment",
        "{\"sha256\": \"%s\"}".formatted(toBank.get("jsonSha256").asText()));
    client.post(
        DemoUser.AGENCY,
        pushes,
        "{\"recipient\": \"%s\", \"purpose\": \"POLICY_SUPPORT\", \"fields\": [\"NAME\"]}"
            .formatted(DemoUser.TREASURY.code));
  }

  private void nominate() {
    String path = "/v1/precise-filing-nominations";
    String nomination =
        path
            + "/"
            + client
                .post(
                    DemoUser.FIRM,
                    path,
                    "{\"year\": %d, \"grounds\": \"甘蔗收割机切割技术，年度拟申请发明专利6件\"}"
                        .formatted(today.getYear()))
                .get("id")
                .asText();
    client.post(DemoUser.CITY, nomination + "/city-check", "{\"passed\": true}");
    client.post(DemoUser.AGENCY, nomination + "/region-check", "{\"passed\": true}");
    client.post(
        DemoUser.AGENCY,
        nomination + "/listing",
        "{\"number\": \"国知办发运字〔%d〕12号\", \"on\": \"%s\"}".formatted(today.getYear(), today));
  }
}
