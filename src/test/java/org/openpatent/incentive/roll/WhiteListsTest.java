package org.openpatent.incentive.roll;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Loans;
import org.openpatent.Refusal;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.WhiteLists;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** The agency draws up a list, gives notice of it and puts it into force. */
@QuarkusTest
class WhiteListsTest {
  @Inject AgroalDataSource database;

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  private static String patent(String firm) {
    return World.patent(firm, PatentKind.INVENTION);
  }

  private static String firmWith(int patents) {
    String firm = WhiteLists.candidate();
    for (int i = 0; i < patents; i++) {
      patent(firm);
    }
    return firm;
  }

  @Test
  void aListIsDraftedNoticedAndPutIntoForceAndTheNextOneSaysWhatChanged() {
    String strong = firmWith(2);
    String declared = firmWith(1);
    String weak = firmWith(0);
    String outside = firmWith(2);
    Api.agency()
        .body(Map.of("source", "国家知识产权局通报"))
        .put("/v1/list-findings/" + outside + "/ABNORMAL_FILER/" + World.today().minusDays(3))
        .then()
        .statusCode(201);
    Api.licensee(declared)
        .body(Map.of("value", "5.1", "source", "审计报告"))
        .put(
            "/v1/declared-indicators/"
                + declared
                + "/research-share-percent/"
                + World.today().getYear())
        .then()
        .statusCode(201);
    String code = WhiteLists.state(WhiteLists.criteria());

    String first = WhiteLists.inForce(code);

    WhiteLists.entries(first, "&outcome=ADMITTED")
        .then()
        .body("items.creditCode", hasItem(strong))
        .body("items.find{it.creditCode=='" + declared + "'}.score", equalTo("70.00"))
        .body("items.find{it.creditCode=='" + strong + "'}.score", equalTo("60.00"))
        .body("items.find{it.creditCode=='" + strong + "'}.change", equalTo("ADDED"))
        .body("items.creditCode", not(hasItem(weak)));
    Api.licensee(outside)
        .get("/v1/white-lists/" + first + "/entries/" + outside)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("EXCLUDED"))
        .body("exclusions", contains("abnormal-filer"));
    Api.licensee(declared)
        .get("/v1/white-lists/current/entries/" + declared)
        .then()
        .body(
            "items.find{it.list=='" + first + "'}.entry.indicators[0].next.gain", equalTo("30.00"))
        .body("items.find{it.list=='" + first + "'}.entry.indicators[1].value", equalTo("5.1"));
    Api.agency()
        .body(WhiteLists.criteria())
        .header("If-Match", "*")
        .put("/v1/list-criteria/" + code + "/1")
        .then()
        .statusCode(200);
    Map<String, Object> other = WhiteLists.criteria();
    other.put("quota", 1);
    Api.agency()
        .body(other)
        .header("If-Match", "*")
        .put("/v1/list-criteria/" + code + "/1")
        .then()
        .spec(Refusal.of(Code.CRITERIA_USED));

    WhiteLists.consent(strong, false).then().statusCode(200);
    patent(weak);
    String stale = WhiteLists.draft(code);
    String second = WhiteLists.inForce(code);
    WhiteLists.read(first).then().body("status", equalTo("SUPERSEDED"));
    WhiteLists.entries(second, "&change=REMOVED").then().body("items.creditCode", hasItem(strong));
    WhiteLists.entries(second, "&change=ADDED").then().body("items.creditCode", hasItem(weak));
    WhiteLists.entries(second, "&change=KEPT").then().body("items.creditCode", hasItem(declared));
    WhiteLists.notice(stale).then().spec(Refusal.of(Code.WHITE_LIST_STALE));
  }

  @Test
  void aVersionGoesOneStepAtATimeAndByTwoPersons() {
    String firm = firmWith(1);
    String code = WhiteLists.state(WhiteLists.criteria());
    WhiteLists.ask("NO-SUCH-LIST", Map.of())
        .then()
        .spec(Refusal.at("/criteria", Code.LIST_CRITERIA_UNKNOWN));
    WhiteLists.ask(code, Map.of("asOf", World.today().plusDays(1).toString()))
        .then()
        .spec(Refusal.at("/asOf", Code.DATE_IN_FUTURE));
    Settled.announceHolidays();
    String list = WhiteLists.draft(code);
    Api.anonymous().get("/v1/white-lists/" + list).then().spec(Refusal.of(Code.NOT_FOUND));
    WhiteLists.enter(list).then().spec(Refusal.of(Code.WHITE_LIST_NOT_IN_NOTICE));
    WhiteLists.notice(list).then().statusCode(200);
    WhiteLists.notice(list).then().spec(Refusal.of(Code.WHITE_LIST_NOT_DRAFT));
    WhiteLists.enter(list).then().spec(Refusal.of(Code.NOTICE_RUNNING));
    Api.agency()
        .post("/v1/white-lists/" + list + "/entry-into-force")
        .then()
        .spec(Refusal.of(Code.WHITE_LIST_FOUR_EYES_CHECK));
    Api.anonymous()
        .get("/v1/white-lists/" + list + "/entries?limit=200")
        .then()
        .body("items.creditCode", hasItem(firm))
        .body("items[0].score", nullValue())
        .body("items[0].indicators", nullValue());
    Api.anonymous()
        .get("/v1/white-lists/" + list + "/entries?outcome=EXCLUDED")
        .then()
        .body("items", empty());
    Api.licensee(World.firm())
        .get("/v1/white-lists/" + list + "/entries/" + firm)
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
    String city = World.city("450200");
    Api.city(city)
        .get("/v1/white-lists/" + list + "/entries")
        .then()
        .body("items.creditCode", not(hasItem(firm)));
    Api.city(city)
        .get("/v1/white-lists/" + list + "/entries/" + firm)
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
  }

  @Test
  void aFirmThatMovedIsReadByTheCityWhereItWasListed() {
    String firm = firmWith(1);
    String list = WhiteLists.inForce(WhiteLists.state(WhiteLists.criteria()));
    Map<String, Object> moved = World.organization("测试企业", "FIRM", World.size(60, 1_500));
    moved.put("division", "450200");
    Api.licensee(firm)
        .header("If-Match", "*")
        .body(moved)
        .put("/v1/organizations/" + firm)
        .then()
        .statusCode(200);
    String before = World.city("450100");
    String now = World.city("450200");
    String entry = "/v1/white-lists/" + list + "/entries/" + firm;
    String current = "/v1/white-lists/current/entries/" + firm;
    Api.city(before).get(entry).then().statusCode(200);
    Api.city(now).get(entry).then().spec(Refusal.of(Code.NOT_FOUND));
    Api.city(before).get(current).then().body("items.list", hasItem(list));
    Api.city(now).get(current).then().statusCode(200).body("items", empty());
  }

  @Test
  void whatAFirmHasIsCountedAsOfTheDay() {
    String firm = firmWith(1);
    String lapsed = patent(firm);
    Acts.enterEvent(lapsed, "LAPSED", World.today()).then().statusCode(201);
    String sold = patent(firm);
    Acts.transfer(sold, World.today(), World.firm()).then().statusCode(201);
    World.patent(firm, PatentKind.UTILITY_MODEL);
    World.license(firm, World.freeOffer());
    Map<String, Object> criteria = WhiteLists.criteria();
    criteria.put(
        "indicators",
        List.of(
            WhiteLists.indicator("valid-inventions", "20", "1", 100),
            WhiteLists.indicator("valid-patents", "20", "1", 100),
            WhiteLists.indicator("licensed-in", "20", "1", 100),
            WhiteLists.indicator("licensed-out", "10", "1", 100),
            WhiteLists.indicator("pledged", "10", "1", 100),
            WhiteLists.indicator("remaining-years", "10", "1", 100),
            WhiteLists.indicator("designation-level", "10", "1", 100)));
    String code = WhiteLists.state(criteria);
    Map<String, Object> yesterday = new HashMap<>();
    yesterday.put("asOf", World.today().minusDays(1).toString());
    String path = "/v1/white-lists/%s/entries/" + firm;

    String now = WhiteLists.draft(code);
    values(path.formatted(now))
        .body("indicators.value[0]", equalTo("1"))
        .body("indicators.value[1]", equalTo("2"))
        .body("indicators.value[2]", equalTo("1"))
        .body("indicators.value[3]", equalTo("0"));
    // the firm owned what it sold, and nothing had lapsed
    String then = WhiteLists.draft(code, yesterday);
    values(path.formatted(then))
        .body("indicators.value[0]", equalTo("3"))
        .body("indicators.value[2]", equalTo("0"));
  }

  private static ValidatableResponse values(String path) {
    return Api.agency().get(path).then().statusCode(200).body("indicators", hasSize(7));
  }

  @Test
  void whatIsNotOneSOwnOrCannotBeIsRefused() {
    String firm = World.firm();
    String year = "/" + World.today().getYear();
    String declared = "/v1/declared-indicators/" + firm + "/";
    Map<String, Object> value = Map.of("value", "5", "source", "年报");
    Api.licensee(firm)
        .body(value)
        .put(declared + "valid-inventions" + year)
        .then()
        .spec(Refusal.of(Code.INDICATOR_NOT_DECLARABLE));
    Api.licensee(firm)
        .body(value)
        .put(declared + "research-share-percent/2999")
        .then()
        .spec(Refusal.of(Code.INDICATOR_YEAR));
    Api.licensee(World.firm())
        .body(value)
        .put(declared + "research-share-percent" + year)
        .then()
        .spec(Refusal.of(Code.NOT_YOUR_ORGANIZATION));
    Map<String, Object> criteria = WhiteLists.criteria();
    criteria.put("quota", 0);
    criteria.put(
        "indicators",
        List.of(
            WhiteLists.indicator("valid-inventions", "59", "2", 50, "1", 100),
            WhiteLists.indicator("no-such-thing", "40", "3", 50)));
    Api.agency()
        .body(criteria)
        .put("/v1/list-criteria/" + WhiteLists.newCode() + "/1")
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body(
            "errors.code",
            containsInAnyOrder(
                "criteria-steps-order",
                "criteria-indicator-unknown",
                "criteria-weights",
                "criteria-quota"));
  }

  @Test
  void aGuaranteeProductAndASubsidyAskWhetherTheBorrowerIsOnTheList() {
    String firm = firmWith(1);
    String code = WhiteLists.state(WhiteLists.criteria());
    WhiteLists.inForce(code);
    String bank = World.bank();
    String guarantor = World.bank();
    String product = "GP-" + code;
    Api.agency()
        .body(
            Map.of(
                "name",
                "名单担",
                "feePercent",
                "1",
                "perBorrowerLimit",
                "2500000.00",
                "listRequired",
                code,
                "shares",
                List.of(
                    Map.of("party", "GUARANTOR", "percent", "60"),
                    Map.of("party", "BANK", "percent", "40"))))
        .put("/v1/guarantee-products/" + product)
        .then()
        .statusCode(201);
    Map<String, Object> drawnToday = Loans.body(firm);
    drawnToday.put("drawnOn", World.today().toString());
    String listed = Loans.newNumber();
    Loans.put(bank, listed, drawnToday).then().statusCode(201);
    String before = Loans.enter(bank, firm);
    guarantee(guarantor, bank, before, firm, product)
        .then()
        .spec(Refusal.of(Code.GUARANTEE_BORROWER_LIST));
    guarantee(guarantor, bank, listed, firm, product).then().statusCode(201);
  }

  @Test
  void anEntryIsOfAListThatExists() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement insert = connection.createStatement()) {
      SQLException refused =
          assertThrows(
              SQLException.class,
              () ->
                  insert.execute(
                      "insert into list_entry (list_id, place, credit_code, outcome, exclusions,"
                          + " valid_inventions, measured, declared_years) values"
                          + " (gen_random_uuid(), 1, '91450100MA0A00110U', 'ADMITTED', '{}', 0,"
                          + " '{}', '{}')"));
      assertEquals("23503", refused.getSQLState());
    }
  }

  private static Response guarantee(
      String guarantor, String bank, String loan, String firm, String product) {
    return Api.bank(guarantor)
        .body(
            Map.of(
                "loan",
                Map.of("bank", bank, "number", loan, "borrower", firm),
                "product",
                product,
                "amount",
                "1.00",
                "guaranteedOn",
                World.today().toString()))
        .put("/v1/guarantees/" + guarantor + "/G-" + loan);
  }
}
