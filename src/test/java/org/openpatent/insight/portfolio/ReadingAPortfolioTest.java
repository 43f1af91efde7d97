package org.openpatent.insight.portfolio;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.SettledLicense;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/**
 * An office opens its portfolio in the morning: how everything stands and what must not be missed.
 */
@QuarkusTest
class ReadingAPortfolioTest {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void patentsAndOffersAreCountedByHowTheyStand() {
    String university = World.university();
    offered(university, invention(university));
    invention(university);
    String suspended = invention(university);
    offered(university, suspended);
    Acts.enterEvent(suspended, "SUSPENDED", World.today()).then().statusCode(201);
    String lapsed = invention(university);
    Acts.enterEvent(lapsed, "LAPSED", World.today()).then().statusCode(201);
    String invalid = invention(university);
    offered(university, invalid);
    Acts.enterEvent(invalid, "INVALIDATED", World.today()).then().statusCode(201);
    portfolio(Api.licensor(university), university)
        .body("on", equalTo(World.today().toString()))
        .body("patents.total", equalTo(5))
        .body("patents.inForce", equalTo(3))
        .body("patents.lapsed", equalTo(1))
        .body("patents.invalidated", equalTo(1))
        .body("patents.offered", equalTo(2))
        .body("patents.notOffered", equalTo(1))
        .body("offers.open", equalTo(1))
        .body("offers.suspended", equalTo(1))
        .body("offers.withdrawn", equalTo(1));
  }

  @Test
  void aPatentBelongsToEachOfItsOwnersWithTheOfferOfWhicheverPublishedIt() {
    String first = World.university();
    String second = World.university();
    String patent = World.newPatentNumber(PatentKind.INVENTION);
    Api.licensor(first)
        .body(World.patentBody(PatentKind.INVENTION, first, second))
        .put("/v1/patents/" + patent)
        .then()
        .statusCode(201);
    var declaration = World.offerBody(patent);
    declaration.put("ownerConsents", List.of(second));
    String offer = World.offer(first, declaration);
    World.license(World.firm(), offer);
    for (String owner : List.of(first, second)) {
      int own = owner.equals(first) ? 1 : 0;
      portfolio(Api.licensor(owner), owner)
          .body("patents.total", equalTo(1))
          .body("patents.shared", equalTo(1))
          .body("patents.offered", equalTo(1))
          .body("offers.open", equalTo(own))
          .body("licensesGranted.effective", equalTo(own));
      patents(owner)
          .body("items.patentNumber", contains(patent))
          .body("items[0].offer.id", equalTo(offer))
          .body("items[0].offer.licensor", equalTo(first))
          .body("items[0].licensesEffective", equalTo(1));
    }
  }

  @Test
  void aTransferredPatentLeavesThePortfolioAndItsLicensesStay() {
    String seller = World.university();
    String buyer = World.university();
    String patent = invention(seller);
    String license = World.license(World.firm(), offered(seller, patent));
    Acts.transfer(patent, World.today(), buyer).then().statusCode(201);
    portfolio(Api.licensor(seller), seller)
        .body("patents.total", equalTo(0))
        .body("offers.withdrawn", equalTo(1))
        .body("licensesGranted.effective", equalTo(1));
    patents(seller).body("items", empty());
    portfolio(Api.licensor(buyer), buyer)
        .body("patents.total", equalTo(1))
        .body("patents.notOffered", equalTo(1))
        .body("licensesGranted.effective", equalTo(0));
    patents(buyer)
        .body("items[0].offer.status", equalTo("WITHDRAWN"))
        .body("items[0].offer.licensor", equalTo(seller))
        .body("items[0].licensesTaken", equalTo(1));
    LocalDate due = LocalDate.parse(Acts.readLicense(license).path("recordalDueOn"));
    TimeMachine.travelTo(due);
    due(seller).body("items.license", contains(license));
    due(buyer).body("items", empty());
  }

  @Test
  void whoGivesAndTakesLicensesSeesBothSides() {
    String university = World.university();
    String other = World.university();
    World.license(World.firm(), offered(university, invention(university)));
    String taken = World.license(university, offered(other, invention(other)));
    Acts.declareVoid(World.license(university, offered(other, invention(other))));
    portfolio(Api.licensor(university), university)
        .body("licensesGranted.effective", equalTo(1))
        .body("licensesTaken.effective", equalTo(1))
        .body("licensesTaken.annulled", equalTo(1));
    TimeMachine.travelTo(World.today().plusMonths(4));
    due(university)
        .body("items.kind", contains("RECORDAL_OVERDUE", "RECORDAL_OVERDUE"))
        .body("items.side", containsInAnyOrder("LICENSOR", "LICENSEE"))
        .body("items.find { it.side == 'LICENSEE' }.license", equalTo(taken))
        .body("items.find { it.side == 'LICENSEE' }.otherSide.creditCode", equalTo(other));
  }

  @Test
  void aRecordalIsNearThirtyDaysBeforeItsLastWorkingDayAndOverdueTheDayAfter() {
    String university = World.university();
    String firm = World.firm();
    String license = World.license(firm, offered(university, invention(university)));
    LocalDate last = LocalDate.parse(Acts.readLicense(license).path("recordalDueOn"));
    Map<Integer, List<String>> kinds = new HashMap<>();
    for (int day : new int[] {-31, -30, 0, 1}) {
      TimeMachine.travelTo(last.plusDays(day));
      ValidatableResponse seen =
          portfolio(Api.licensee(firm), firm)
              .body("licensesTaken.recordalOverdue", equalTo(day == 1 ? 1 : 0));
      kinds.put(day, seen.extract().path("due.kind"));
      if (day >= -30) {
        seen.body("due[0].items[0].on", equalTo(last.toString()))
            .body("due[0].items[0].license", equalTo(license));
      }
    }
    assertEquals(
        Map.of(
            -31, List.of(),
            -30, List.of("RECORDAL"),
            0, List.of("RECORDAL"),
            1, List.of("RECORDAL_OVERDUE")),
        kinds);
    Acts.enterRecordal(Api.licensee(firm), license, "GX-1", World.today()).then().statusCode(200);
    due(firm).body("items", empty());
  }

  @Test
  void offersAndProtectionThatEndWithinThirtyDaysAreNear() {
    String university = World.university();
    LocalDate today = World.today();
    String ending = offeredUntil(university, today.plusDays(30));
    offeredUntil(university, today.plusDays(31));
    String announced = offered(university, invention(university));
    Acts.withdraw(university, announced, today.plusDays(10)).then().statusCode(200);
    String old = utilityModel(university, today.plusDays(5));
    utilityModel(university, today.plusDays(31));
    Acts.enterEvent(utilityModel(university, today.plusDays(6)), "LAPSED", today);
    due(university)
        .body("items.kind", contains("OFFER_END", "OFFER_END", "PROTECTION_END"))
        .body("items.offer", contains(announced, ending, null))
        .body("items[2].patentNumber", equalTo(old))
        .body(
            "items.on",
            contains(
                today.plusDays(9).toString(),
                today.plusDays(30).toString(),
                today.plusDays(5).toString()));
  }

  @Test
  void aPaymentIsAwaitedByOneSideAndOwedByTheOtherUntilItIsReceived() {
    String university = World.university();
    String firm = World.firm();
    Map<String, Object> declaration = World.offerBody(invention(university));
    declaration.put(
        "royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00", "freeMonths", 2));
    String license = World.license(firm, World.offer(university, declaration));
    Acts.enterRecordal(Api.agency(), license, "GX-1", World.today()).then().statusCode(200);
    declaration.put("patentNumber", invention(university));
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "500.00"));
    String claim = World.license(firm, World.offer(university, declaration));
    due(firm).body("items.license", contains(claim)).body("items.side", contains("LICENSEE"));
    LocalDate dueOn = LocalDate.parse(Acts.readLicense(license).path("paymentDueOn"));
    TimeMachine.travelTo(dueOn);
    due(university)
        .body("items.kind", contains("PAYMENT"))
        .body("items[0].on", equalTo(dueOn.toString()))
        .body("items[0].side", equalTo("LICENSOR"))
        .body("items[0].amount", equalTo("30000.00"));
    TimeMachine.travelTo(dueOn.plusDays(1));
    due(firm).body("items.kind", contains("PAYMENT_OVERDUE"));
    Acts.confirmReceipt(university, license, "30000.00", World.today()).then().statusCode(200);
    due(firm).body("items", empty());
  }

  @Test
  void theCountsAreThoseOfTheLists() {
    String university = World.university();
    String firm = World.firm();
    for (int i = 0; i < 3; i++) {
      String license = World.license(firm, offered(university, invention(university)));
      if (i == 0) {
        Acts.terminate(Api.licensee(firm), license, World.today()).then().statusCode(200);
      }
      if (i == 1) {
        Acts.declareVoid(license).then().statusCode(200);
      }
    }
    Map<String, Object> declaration = World.offerBody(invention(university));
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "500.00"));
    World.license(firm, World.offer(university, declaration));
    for (int months : new int[] {0, 4, 25}) {
      TimeMachine.travelTo(World.today().plusMonths(months));
      Map<String, Integer> granted =
          portfolio(Api.auditor(), university).extract().path("licensesGranted");
      assertEquals(
          Map.of(
              "awaitingPayment", listed(university, "status=AWAITING_PAYMENT"),
              "effective", listed(university, "status=EFFECTIVE"),
              "ended", listed(university, "status=ENDED"),
              "annulled", listed(university, "status=VOID"),
              "recordalOverdue", listed(university, "recordalOverdue=true")),
          granted);
    }
  }

  @Test
  void moneyIsWhatTheTreasurySees() {
    SettledLicense settled = SettledLicense.paid();
    Acts.declareVoid(settled.license).then().statusCode(200);
    String recovery =
        Treasury.recover(settled.settlement, settled.license, "LICENSOR", "10")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Treasury.receive(recovery, "1000.00", World.today()).then().statusCode(201);
    Map<String, Object> total =
        Api.treasury()
            .get("/v1/settlement-lines/totals?payee=" + settled.university)
            .path("items[0]");
    portfolio(Api.treasury(), settled.university)
        .body("money.programs", contains(total))
        .body("money.granted", equalTo("10000.00"))
        .body("money.paid", equalTo("10000.00"))
        .body("money.awaited", equalTo("0.00"))
        .body("money.toPayBack", equalTo("10000.00"));
    portfolio(Api.licensee(settled.firm), settled.firm)
        .body("money.paid", equalTo("5000.00"))
        .body("money.toPayBack", equalTo("0.00"));
    settled.end();
  }

  @Test
  void pagesShowEveryPatentAndEveryDateOnce() {
    String university = World.university();
    String firm = World.firm();
    for (int i = 0; i < 5; i++) {
      World.license(firm, offered(university, invention(university)));
    }
    TimeMachine.travelTo(World.today().plusMonths(4));
    assertEquals(5, all(university, "/patents", "patentNumber").stream().distinct().count());
    assertEquals(5, all(university, "/due", "license").stream().distinct().count());
    portfolio(Api.licensor(university), university)
        .body("due[0].count", equalTo(5))
        .body("due[0].items.size()", equalTo(5));
  }

  @Test
  void theWorkbookHasAllOfItAsTextThatNoSpreadsheetComputes() throws IOException {
    String university = World.university();
    String patent = World.newPatentNumber(PatentKind.INVENTION);
    Map<String, Object> body = World.patentBody(PatentKind.INVENTION, university);
    body.put("title", "=1+1 的测试装置");
    Api.licensor(university).body(body).put("/v1/patents/" + patent).then().statusCode(201);
    String firm = World.firm();
    String license = World.license(firm, offered(university, patent));
    TimeMachine.travelTo(World.today().plusMonths(4));
    Map<String, List<List<String>>> book = workbook(Api.licensor(university), university, "zh");
    assertEquals(List.of("概况", "待办", "专利", "许可", "补偿"), List.copyOf(book.keySet()));
    assertTrue(book.get("概况").contains(List.of("逾期未备案", "1")), () -> book.get("概况").toString());
    assertEquals(
        List.of(patent, "=1+1 的测试装置"),
        List.of(book.get("专利").get(1).get(0), book.get("专利").get(1).get(2)));
    assertEquals("RECORDAL_OVERDUE", book.get("待办").get(1).get(0));
    assertEquals(List.of(license, "LICENSOR", "EFFECTIVE"), book.get("许可").get(1).subList(0, 3));
    assertEquals(1, book.get("补偿").size());
    assertEquals(
        List.of("summary", "due", "patents", "licenses", "money"),
        List.copyOf(workbook(Api.auditor(), firm, "en").keySet()));
  }

  @Test
  void strangersFindNoPortfolio() {
    String university = World.university();
    for (String part : List.of("", "/patents", "/due")) {
      String path = "/v1/organizations/" + university + "/portfolio" + part;
      Api.licensor(World.university()).get(path).then().spec(Acts.refused(404, "not-found"));
      Api.agency()
          .get(path.replace(university, World.newCode("12")))
          .then()
          .spec(Acts.refused(404, "not-found"));
    }
    Api.licensor(university)
        .accept("text/csv")
        .get("/v1/organizations/" + university + "/portfolio")
        .then()
        .spec(Acts.refused(406, "not-acceptable"));
  }

  private static String invention(String owner) {
    return World.patent(owner, PatentKind.INVENTION);
  }

  private static String offered(String licensor, String patent) {
    return World.offer(licensor, World.offerBody(patent));
  }

  private static String offeredUntil(String licensor, LocalDate day) {
    Map<String, Object> declaration = World.offerBody(invention(licensor));
    declaration.put("openUntil", day.toString());
    return World.offer(licensor, declaration);
  }

  /** Protected for the ten years that end on this day. */
  private static String utilityModel(String owner, LocalDate protectedUntil) {
    Map<String, Object> body = World.patentBody(PatentKind.UTILITY_MODEL, owner);
    body.put("filedOn", protectedUntil.plusDays(1).minusYears(10).toString());
    body.put("grantedOn", protectedUntil.minusYears(9).toString());
    String number = World.newPatentNumber(PatentKind.UTILITY_MODEL);
    Api.licensor(owner).body(body).put("/v1/patents/" + number).then().statusCode(201);
    return number;
  }

  private static ValidatableResponse portfolio(RequestSpecification caller, String org) {
    return caller.get("/v1/organizations/" + org + "/portfolio").then().statusCode(200);
  }

  private static ValidatableResponse patents(String org) {
    return Api.auditor().get("/v1/organizations/" + org + "/portfolio/patents").then();
  }

  private static ValidatableResponse due(String org) {
    return Api.auditor().get("/v1/organizations/" + org + "/portfolio/due").then();
  }

  private static int listed(String university, String filter) {
    List<?> items =
        Api.auditor().get("/v1/licenses?licensor=" + university + "&" + filter).path("items");
    return items.size();
  }

  private static List<String> all(String org, String part, String field) {
    List<String> found = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page =
          Api.auditor().get("/v1/organizations/" + org + "/portfolio" + part + "?limit=2" + next);
      found.addAll(page.<List<String>>path("items." + field));
      next = page.path("next") == null ? null : "&cursor=" + page.path("next");
    }
    assertEquals(5, found.size());
    return found;
  }

  private static Map<String, List<List<String>>> workbook(
      RequestSpecification caller, String org, String language) throws IOException {
    byte[] file =
        caller
            .accept(XLSX)
            .header("Accept-Language", language)
            .get("/v1/organizations/" + org + "/portfolio")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book.getSheets().toList()) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
          rows.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
        }
        sheets.put(sheet.getName(), rows);
      }
    }
    return sheets;
  }
}
