package org.openpatent.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openpatent.platform.value.LegalClock;

/**
 * What happened last year, done over the API as its users do it while the service's clock is set
 * back: licenses that were recorded, settled and paid, some that nobody recorded, and one that was
 * void and paid back in part.
 */
@ApplicationScoped
class DemoStory {
  private static final String PATENT = "202010566088.9";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  @Inject LegalClock clock;
  @Inject DemoKeys keys;

  @ConfigProperty(name = DemoConfigSource.PRIVATE_KEY)
  String privateKey;

  private DemoClient client;

  /** Once, to the service at this address; false if it was lived by an older release. */
  boolean live(String address) {
    client = new DemoClient(address, privateKey);
    if (client.finds("/v1/patents/" + PATENT)) {
      return keys.areNamedAsInExamples();
    }
    int year = clock.today().getYear() - 1;
    try {
      lastYear(year);
    } finally {
      clock.use(Clock.systemUTC());
    }
    bringIn();
    look();
    new DemoLoans(client, year).report();
    new DemoGuarantees(client, year).promise();
    new DemoDesignations(client, year).designate();
    new DemoPriority(client, year + 1).recommend();
    new DemoFinancing(client, clock.today()).bringTogether();
    new DemoLists(client, clock.today()).draw();
    var figures = new DemoFigures(client);
    figures.publish();
    figures.report(year);
    client.put(
        DemoUser.AGENCY,
        "/v1/patents/" + PATENT + "/awards/CHINA_PATENT_AWARD/2024",
        "{\"grade\": \"EXCELLENCE\", \"source\": \"国家知识产权局公告（演示）\"}");
    test(
        "{\"url\": \"https://receiver.example/events\", \"types\":"
            + " [\"org.openpatent.license.claimed.v1\", \"org.openpatent.license.effective.v1\"],"
            + " \"active\": %s}");
    keys.nameAsInExamples(PATENT);
    return true;
  }

  /** A firm's webhook, which is paused, as nobody ever listens there. */
  private void test(String webhook) {
    var made = client.post(DemoUser.FIRM, "/v1/webhooks", webhook.formatted(true));
    String path = "/v1/webhooks/" + made.get("id").asText();
    client.post(DemoUser.FIRM, path + "/test", "");
    client.change(DemoUser.FIRM, path, webhook.formatted(false));
  }

  private void lastYear(int year) {
    String program = "GX-" + year + "-FREE";
    on(year, 3, 3);
    String harvester = offer(DemoUser.UNIVERSITY, PATENT, "一种甘蔗联合收割机的切割装置");
    String peeler = offer(DemoUser.INSTITUTE, "202010566090.6", "一种罗汉果自动去皮机");
    on(year, 4, 10);
    String recorded = claim(DemoUser.FIRM, harvester, "在整秆式甘蔗收割机上试用切割装置");
    on(year, 5, 20);
    client.post(
        DemoUser.UNIVERSITY,
        "/v1/licenses/" + recorded + "/recordal",
        "{\"number\": \"%d450000011\", \"recordedOn\": \"%d-05-20\"}".formatted(year, year));
    on(year, 6, 2);
    claim(DemoUser.SOLE_TRADER, harvester, "小型收割机改装");
    claim(DemoUser.FIRM, peeler, "罗汉果初加工生产线");
    String untrue = claim(DemoUser.SOLE_TRADER, peeler, "罗汉果去皮代工");
    payFeeLate(year);
    pledge(year);
    on(year, 12, 10);
    String settlement = settle(program, recorded, year);
    on(year, 12, 21);
    payBack(settlement, untrue, year);
    on(year, 12, 31);
    simulate(program);
    client.post(DemoUser.AGENCY, "/v1/programs/" + program + "/closing", "");
  }

  /** Today, as an import is forgotten a month after it has ended. */
  private void bringIn() {
    String table =
        """
        专利号,专利名称,摘要,发明人,专利权人,申请日,授权公告日,IPC分类号
        ZL202010566092.5,一种甘蔗种植机的排种装置,排种均匀。,韦明；覃丽,%1$s,2020.06.19,2022年3月4日,A01C11/00(2006.01)I;
        2.0201E+12,一种甘蔗滴灌装置,,韦明,%1$s,20200619,20220304,A01G25/02
        """
            .formatted(DemoUser.UNIVERSITY.code);
    String job =
        client.post(DemoUser.UNIVERSITY, "/v1/imports?offers=false", table).get("id").asText();
    while (!client.get(DemoUser.UNIVERSITY, "/v1/imports/" + job).has("endedAt")) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /** For what is offered, and for what the university has and does not offer. */
  private void look() {
    client.put(
        DemoUser.FIRM,
        "/v1/needs/01a20b11-7c10-7d2e-9a54-0c6f4b8e2a31",
        "{\"words\": \"甘蔗 收割\", \"ipc\": \"A01D\", \"free\": true}");
    client.put(
        DemoUser.SOLE_TRADER,
        "/v1/needs/01a20b11-7c10-7d2e-9a54-0c6f4b8e2a33",
        "{\"words\": \"甘蔗 种植\", \"free\": true}");
  }

  private void payFeeLate(int year) {
    String events = "/v1/patents/" + PATENT + "/legal-events";
    String event = "{\"type\": \"%s\", \"on\": \"%s\", \"note\": \"第6年度年费\"}";
    on(year, 6, 20);
    client.post(DemoUser.AGENCY, events, event.formatted("FEE_UNPAID", clock.today()));
    on(year, 7, 20);
    client.post(DemoUser.AGENCY, events, event.formatted("FEE_PAID", clock.today()));
  }

  /** A firm that bought a patent borrows on it. */
  private void pledge(int year) {
    String patent = "202010566093.X";
    on(year, 8, 3);
    register(DemoUser.INSTITUTE, patent, "一种甘蔗田间转运车的自卸装置");
    client.post(
        DemoUser.AGENCY,
        "/v1/patents/" + patent + "/legal-events",
        "{\"type\": \"TRANSFERRED\", \"on\": \"%s\", \"owners\": [\"%s\"]}"
            .formatted(clock.today(), DemoUser.FIRM.code));
    on(year, 9, 15);
    client.put(
        DemoUser.BANK,
        "/v1/pledges/Y2025450000017",
        """
        {"registeredOn": "%1$d-09-15", "pledgor": "%2$s", "pledgee": "%3$s", "patents": ["%4$s"],
         "securedAmount": "2000000.00", "debtDueOn": "%5$d-09-14",
         "valuation": {"amount": "4000000.00", "appraiser": "广西正衡资产评估有限公司（演示）",
          "fee": "12000.00", "feePayer": "BANK", "on": "%1$d-09-01"}}
        """
            .formatted(year, DemoUser.FIRM.code, DemoUser.BANK.code, patent, year + 3));
  }

  private String settle(String program, String doubted, int year) {
    String settlement =
        client
            .post(
                DemoUser.AGENCY,
                "/v1/programs/" + program + "/settlements",
                "{\"cutOff\": \"%d-11-30\"}".formatted(year))
            .get("id")
            .asText();
    String path = "/v1/settlements/" + settlement;
    client.post(DemoUser.AGENCY, path + "/notice", "");
    object(path, doubted);
    on(year, 12, 11);
    client.post(DemoUser.TREASURY, path + "/approval", "");
    String message =
        client.post(DemoUser.TREASURY, path + "/exports", "").get("messageId").asText();
    on(year, 12, 14);
    client.post(DemoUser.TREASURY, "/v1/payment-status-reports", report(message, year));
    return settlement;
  }

  private void object(String settlement, String license) {
    String objection =
        client
            .post(
                DemoUser.AGENCY,
                settlement + "/objections",
                """
                {"item": "%s", "part": "LICENSEE", "objector": "广西某农机公司",
                 "reason": "被许可人与许可人疑似存在关联关系。"}
                """
                    .formatted(license))
            .get("id")
            .asText();
    client.post(
        DemoUser.AGENCY,
        settlement + "/objections/" + objection + "/resolution",
        "{\"resolution\": \"RELEASED\", \"reason\": \"经核查，双方不存在关联关系。\"}");
  }

  private void payBack(String settlement, String license, int year) {
    client.post(
        DemoUser.AGENCY, "/v1/licenses/" + license + "/voiding", "{\"reason\": \"声明不实：双方存在关联关系\"}");
    String recovery =
        client
            .post(
                DemoUser.TREASURY,
                "/v1/recoveries",
                """
                {"settlement": "%s", "item": "%s", "part": "LICENSEE", "penaltyPercent": "10"}
                """
                    .formatted(settlement, license))
            .get("id")
            .asText();
    client.post(
        DemoUser.TREASURY,
        "/v1/recoveries/" + recovery + "/receipts",
        "{\"amount\": \"3000.00\", \"receivedOn\": \"%d-12-21\"}".formatted(year));
  }

  /** Over more licenses than the demonstration computes at once, so that it is a job. */
  private void simulate(String program) {
    String job =
        client
            .post(
                DemoUser.AGENCY,
                "/v1/programs/" + program + "/simulations",
                """
                {"licensee": {"method": "FLAT", "amounts": {"INVENTION": "8000.00",
                 "UTILITY_MODEL": "2000.00", "DESIGN": "1000.00"}}}
                """)
            .get("id")
            .asText();
    while (isWaiting(job)) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private boolean isWaiting(String job) {
    String status = client.get(DemoUser.AGENCY, "/v1/simulations/" + job).get("status").asText();
    return status.equals("WAITING");
  }

  private void register(DemoUser owner, String patent, String title) {
    client.put(
        owner,
        "/v1/patents/" + patent,
        """
        {"kind": "INVENTION", "title": "%s", "abstract": "本发明公开%s。",
         "inventors": ["韦明", "覃丽"], "owners": ["%s"], "filedOn": "2020-06-19",
         "grantedOn": "2022-03-04", "ipc": ["A01D 45/10"], "applicationFields": ["农业机械"],
         "keywords": ["甘蔗", "收割机"]}
        """
            .formatted(title, title, owner.code.value()));
  }

  private String offer(DemoUser owner, String patent, String title) {
    register(owner, patent, title);
    return client
        .post(
            owner,
            "/v1/offers",
            """
            {"patentNumber": "%s", "royalty": {"method": "FREE"}, "minimumTermMonths": 12,
             "maximumTermMonths": 60,
             "referenceRoyalty": {"amount": "40000.00", "estimation": "INDUSTRY_STATISTICS"}}
            """
                .formatted(patent))
        .get("id")
        .asText();
  }

  private String claim(DemoUser firm, String offer, String use) {
    return client
        .post(
            firm,
            "/v1/licenses",
            """
            {"offerId": "%s", "startsOn": "%s", "termMonths": 24, "intendedUse": "%s",
             "declaredUnrelated": true}
            """
                .formatted(offer, clock.today(), use))
        .get("id")
        .asText();
  }

  private static String report(String message, int year) {
    return """
        <Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><CstmrPmtStsRpt>
          <GrpHdr><MsgId>BANK-%2$d</MsgId><CreDtTm>%2$d-12-14T10:00:00Z</CreDtTm></GrpHdr>
          <OrgnlGrpInfAndSts><OrgnlMsgId>%1$s</OrgnlMsgId>
            <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>ACSC</GrpSts></OrgnlGrpInfAndSts>
        </CstmrPmtStsRpt></Document>
        """
        .formatted(message, year);
  }

  private void on(int year, int month, int day) {
    var morning = LocalDate.of(year, month, day).atTime(9, 30).atZone(LegalClock.ZONE);
    clock.use(Clock.fixed(morning.toInstant(), LegalClock.ZONE));
  }
}
