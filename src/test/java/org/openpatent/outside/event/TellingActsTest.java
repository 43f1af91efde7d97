package org.openpatent.outside.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Contract;
import org.openpatent.Designated;
import org.openpatent.Financing;
import org.openpatent.Loans;
import org.openpatent.Priorities;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.WhiteLists;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What is done over HTTP is told: to its sides, or to everybody, and to no stranger. */
@QuarkusTest
class TellingActsTest {
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private final Programs programs = new Programs();

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  private static String put(RequestSpecification caller, String path, Object body) {
    caller.body(body).put(path).then().statusCode(201);
    return path;
  }

  private static Object example(String operation) {
    return Contract.operations().stream()
        .filter(one -> one.id().equals(operation))
        .findFirst()
        .orElseThrow()
        .example()
        .toString();
  }

  @Test
  void anOrganizationIsToldOfItsAccountAndNobodyOfItsNumber() {
    String firm = World.firm();
    Treasury.nameAccount(firm);
    String account = "/v1/organizations/" + firm + "/payout-account";
    String[] types = {"payout-account.declared", "payout-account.verified"};
    Told.to(() -> Api.licensee(firm), account, types);
    Told.to(Api::treasury, account, types);
    String told = Events.of(Api::treasury, Map.of("subject", account)).page().asString();
    assertFalse(told.contains("45000000"), told);
    for (Supplier<RequestSpecification> other :
        List.<Supplier<RequestSpecification>>of(
            Api::agency, Api::auditor, Api::anonymous, () -> Api.licensee(World.newCode("91")))) {
      assertEquals(List.of(), Events.of(other, Map.of("subject", account)).read());
      Map<String, String> asked = Map.of("subject", account, "type", Events.type(types[0]));
      assertEquals(List.of(), Events.of(other, asked).read());
    }
    String level = "REGION_ADVANTAGE";
    Designated.enter(level, firm, YearMonth.from(World.today()));
    int year = World.today().getYear();
    Designated.assess(level, firm, year, "PASSED").then().statusCode(201);
    Told.everybody(
        Designated.path(level, firm) + "/assessments/" + year, "designation-assessment.entered");
  }

  @Test
  void aFirmIsToldOfItsNeeds() {
    String firm = World.firm();
    String need = put(Api.licensee(firm), "/v1/needs/" + Api.newKey(), Map.of("words", "水泵"));
    Api.licensee(firm).post(need + "/consent").then().statusCode(200);
    Api.licensee(firm).post(need + "/consent/withdrawal").then().statusCode(200);
    Api.licensee(firm)
        .header("If-Match", "*")
        .body(Map.of("words", "水轮机"))
        .put(need)
        .then()
        .statusCode(200);
    Api.licensee(firm).delete(need).then().statusCode(200);
    Told.side(
        () -> Api.licensee(firm),
        need,
        "need.posted",
        "need.consent-given",
        "need.consent-withdrawn",
        "need.changed",
        "need.closed");
  }

  @Test
  void theRegisterTellsOfAwardsAndOfOwners() {
    String university = World.university();
    String patent = World.patent(university, PatentKind.INVENTION);
    String path = "/v1/patents/" + patent;
    Told.everybody(
        put(
            Api.agency(),
            path + "/awards/CHINA_PATENT_AWARD/2024",
            Map.of("grade", "GOLD", "source", "公告")),
        "patent-award.entered");
    Acts.transfer(patent, World.today(), World.university()).then().statusCode(201);
    Told.everybody(path, "patent.registered", "patent.changed");
  }

  @Test
  void aSuspensionIsToldOfTheVersionOfTheOfferThatIsStored() {
    String university = World.university();
    String patent = World.patent(university, PatentKind.INVENTION);
    String offer = "/v1/offers/" + World.offer(university, World.offerBody(patent));
    Acts.withdraw(university, offer.substring(11), World.today().plusDays(3));
    Acts.enterEvent(patent, "SUSPENDED", World.today()).then().statusCode(201);
    Events events = Events.of(Api::anonymous, Map.of("subject", offer));
    List<Map<String, Object>> told = events.read();
    for (long end = System.nanoTime() + PATIENCE_NANOS; told.size() < 3; pause(end)) {
      told.addAll(events.read());
    }
    assertEquals(Events.type("offer.suspended"), told.get(2).get("type"));
    int stored = Api.anonymous().get(offer).path("version");
    assertEquals(stored, ((Map<?, ?>) told.get(2).get("data")).get("version"));
  }

  private static void pause(long end) {
    assertTrue(System.nanoTime() < end);
    LockSupport.parkNanos(20_000_000);
  }

  @Test
  void whoSendsAFileIsToldThatItWasReadToItsEnd() {
    String university = World.university();
    Supplier<RequestSpecification> sender = () -> Api.licensor(university);
    String id =
        sender.get().contentType("text/csv").body("a,b\n1,2\n").post("/v1/imports").path("id");
    String job = "/v1/imports/" + id;
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!sender.get().get(job).asString().contains("\"endedAt\"")) {
      pause(end);
    }
    Told.side(sender, job, "import.started", "import.ended");
  }

  @Test
  void banksAndGuarantorsAreTold() {
    String bank = World.bank();
    String firm = World.firm();
    String number = Loans.enter(bank, firm);
    Response fact = Loans.balance(bank, number, World.today(), "3000000.00");
    String told = fact.then().statusCode(201).extract().header("Location");
    String path = told.substring(told.indexOf("/v1/"));
    Told.side(() -> Api.bank(bank), path, "loan-fact.reported");
    Told.to(() -> Api.licensee(firm), path, "loan-fact.reported");
    Told.everybody(Financing.path(bank, Financing.offer(bank)), "bank-product.stated");
    Told.side(
        () -> Api.bank(bank),
        put(Api.agency(), "/v1/guarantors/" + bank, example("putGuarantor")),
        "guarantor.assessed");
    String code = WhiteLists.newCode();
    Told.everybody(
        put(Api.agency(), "/v1/guarantee-products/" + code, example("putGuaranteeProduct")),
        "guarantee-product.stated");
    Told.everybody(
        put(Api.agency(), "/v1/reference-rates/LPR-1Y/1990-05-07", Map.of("percent", "3.85")),
        "reference-rate.entered");
  }

  @Test
  void whoLooksForMoneyIsTold() {
    String firm = World.firm();
    String need = "/v1/financing-needs/" + Financing.need(firm, "3000000.00");
    Api.licensee(firm).post(need + "/consent/withdrawal").then().statusCode(200);
    Api.licensee(firm).post(need + "/consent").then().statusCode(200);
    Api.licensee(firm).post(need + "/withdrawal").then().statusCode(200);
    Told.side(
        () -> Api.licensee(firm),
        need,
        "financing-need.opened",
        "financing-need.consent-given",
        "financing-need.consent-withdrawn",
        "financing-need.consent-given",
        "financing-need.withdrawn",
        "financing-need.consent-withdrawn");
    String event = "/v1/matching-events/" + Financing.event("450100");
    Api.agency()
        .body(Map.of("organization", firm, "intents", List.of("融资")))
        .post(event + "/attendances")
        .then()
        .statusCode(201);
    Told.overseers(event, "matching-event.entered", "attendance.entered");
  }

  @Test
  void aFirmIsToldWhatCountsForLists() {
    String firm = WhiteLists.candidate();
    Supplier<RequestSpecification> reader = () -> Api.licensee(firm);
    Told.side(reader, "/v1/list-consents/" + firm, "list-consent.stated");
    WhiteLists.declare(firm, "5").then().statusCode(201);
    Told.side(
        reader,
        "/v1/declared-indicators/%s/%s/%d"
            .formatted(firm, WhiteLists.DECLARED, World.today().getYear()),
        "declared-indicator.stated");
    Told.side(
        reader,
        put(
            Api.agency(),
            "/v1/list-findings/" + firm + "/ABNORMAL_FILER/" + World.today(),
            Map.of("source", "通报", "until", World.today().toString())),
        "list-finding.entered");
  }

  @Test
  void aListIsToldFromItsDraftToItsRecipients() {
    String firm = WhiteLists.candidate();
    World.patent(firm, PatentKind.INVENTION);
    String bank = World.bank();
    String code = WhiteLists.state(WhiteLists.criteria());
    Told.everybody("/v1/list-criteria/" + code + "/1", "list-criteria.stated");
    String list = WhiteLists.inForce(code);
    String path = "/v1/white-lists/" + list;
    Told.to(Api::auditor, path, "white-list.drafted", "white-list.moved", "white-list.moved");
    Told.everybody(path, "white-list.moved", "white-list.moved");
    Response sent = WhiteLists.push(list, bank, "CREDIT", "NAME");
    String push = "/v1/pushes/" + sent.path("id");
    put(
        Api.bank(bank),
        push + "/acknowledgment",
        Map.of("sha256", sent.<String>path("jsonSha256")));
    Told.side(() -> Api.bank(bank), push, "push.sent", "push.acknowledged");
    WhiteLists.consent(firm, false).then().statusCode(200);
    String alert = Api.agency().get(path + "/alerts").path("items[0].id");
    Api.agency()
        .body(Map.of("decision", "REMOVE", "reason", "不再同意"))
        .post(path + "/alerts/" + alert + "/decision")
        .then()
        .statusCode(200);
    Told.to(
        Api::auditor,
        path + "/entries/" + firm,
        "list-alert.raised",
        "list-alert.decided",
        "list-entry.decided");
  }

  @Test
  void whatTheOfficePublishesIsToldToEverybody() {
    Told.everybody(
        put(
            Api.agency(),
            "/v1/holidays/2148",
            Map.of("holidays", List.of("2148-01-01"), "workingWeekends", List.of())),
        "holidays.arranged");
    Priorities.leave(2148, 5);
    Told.everybody("/v1/priority-allotments/2148", "priority-allotment.stated");
    Told.everybody(
        put(
            Api.agency(),
            "/v1/official-figures/transfers-and-licenses/2001/450000",
            Map.of("value", "12", "source", "公报")),
        "official-figure.entered");
    Api.agency().body(Map.of()).post("/v1/statistics/1996/freezing").then().statusCode(202);
    Told.everybody("/v1/statistics/1996/freezings", "statistics.frozen");
    String university = World.university();
    Told.side(
        () -> Api.licensor(university),
        put(
            Api.licensor(university),
            "/v1/conversion-reports/" + university + "/2024",
            example("putConversionReport")),
        "conversion-report.entered");
  }

  @Test
  void thoseConcernedAreToldOfAnObjection() {
    var monday = Settled.begin();
    String firm = World.firm();
    String license = Settled.license(World.university(), firm);
    String program = programs.open(Settled.program(monday));
    String settlement = Settled.draft(program, monday);
    Treasury.recompute(settlement).then().statusCode(200);
    Treasury.giveNotice(settlement).then().statusCode(200);
    String path = "/v1/settlements/" + settlement;
    Told.to(
        Api::auditor, path, "settlement.drafted", "settlement.recomputed", "settlement.noticed");
    Told.everybody(path, "settlement.noticed");
    String objection =
        Api.licensee(firm)
            .body(Map.of("item", license, "part", "LICENSOR", "reason", "存疑"))
            .post(path + "/objections")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Treasury.resolve(settlement, objection, "RELEASED").then().statusCode(200);
    Told.side(
        () -> Api.licensee(firm),
        path + "/objections/" + objection,
        "objection.raised",
        "objection.decided");
    Treasury.raise(program, "2000000.00").then().statusCode(200);
    Told.overseers(
        "/v1/programs/" + program + "/appropriation",
        "appropriation.decided",
        "appropriation.decided");
  }

  @Test
  void whatIsCarriedOverIsTold() {
    Settled.begin();
    String line = "LINE-" + Programs.newCode();
    String old = ofYear(2000, line);
    String next = ofYear(2001, line);
    Api.treasury()
        .body(Map.of("to", next, "amount", "10.00", "documentNumber", "桂财〔2051〕7号"))
        .post("/v1/programs/" + old + "/carry-over")
        .then()
        .statusCode(200);
    Told.everybody("/v1/programs/" + old, "program.opened", "program.carried-over");
  }

  private String ofYear(int year, String line) {
    Map<String, Object> body = new HashMap<>(Settled.program(World.today()));
    body.put("fiscalYear", year);
    body.put("budgetLine", Map.of("line", line, "level", "REGION"));
    return programs.open(body);
  }
}
