package org.openpatent.insight.statistics;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.insight.statistics.Asked.groups;
import static org.openpatent.insight.statistics.Asked.total;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** What a year brought, beside the year before. Each test has years in which no other one acts. */
@QuarkusTest
class CountingYearsTest {
  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  private static String offer(String university, PatentKind kind) {
    return World.offer(university, World.offerBody(World.patent(university, kind)));
  }

  @Test
  void theOfficeReadsAYearByCityOfSupplyAndOfDemand() {
    TimeMachine.travelTo("2100-05-10");
    String nanning = Asked.university("450102"); // a district of Nanning
    String guilin = Asked.university("450300");
    String firm = Asked.firm("450100", 60);
    String other = Asked.firm("450200", 10);
    String first = offer(nanning, PatentKind.INVENTION);
    World.license(firm, first);
    TimeMachine.travelTo("2101-02-20");
    String second = offer(guilin, PatentKind.DESIGN);
    TimeMachine.travelTo("2101-03-02");
    String recorded = World.license(firm, second);
    World.license(other, second);
    World.license(other, first);
    Acts.enterRecordal(Api.licensee(firm), recorded, "R1", World.today()).then().statusCode(200);

    TimeMachine.travelTo("2102-01-01");
    String year = "period=2101";
    assertEquals("1 1 0.00", total(year, "offers-published"));
    assertEquals("3 1 200.00", total(year, "licenses-effective"));
    assertEquals("1 0 -", total(year, "licenses-recorded"));
    assertEquals("2 1 100.00", total(year, "licensees"));
    assertEquals("2 1 100.00", total(year, "patents-licensed"));
    assertEquals("1 0 -", total(year, "patents-of-several"));
    assertEquals("50.00 0.00 -", total(year, "patents-of-several-share"));
    assertEquals("100.00 100.00 0.00", total(year, "free-share"));
    assertEquals("10.0 0.0 -", total(year, "days-to-first-license"));
    assertEquals(
        Map.of("450100", "1 1 0.00", "450300", "2 0 -"),
        groups(year + "&by=supply-city", "licenses-effective"));
    assertEquals(
        Map.of("450100", "1 1 0.00", "450200", "2 0 -"),
        groups(year + "&by=demand-city", "licenses-effective"));
    assertEquals(
        Map.of("MICRO", "2 0 -", "SMALL", "1 1 0.00"),
        groups(year + "&by=licensee-size", "licenses-effective"));
    assertEquals(
        Map.of("A", "1 1 0.00", "LOCARNO", "2 0 -"),
        groups(year + "&by=ipc-section", "licenses-effective"));
    assertEquals(
        Map.of(
            "450100 450100",
            "0 1 -100.00",
            "450200 450100",
            "1 0 -",
            "450100 450300",
            "1 0 -",
            "450200 450300",
            "1 0 -"),
        groups(year + "&by=supply-city,demand-city", "licenses-effective"));
    assertEquals(
        Map.of("450300 2101-03", "2 0 -", "450100 2101-03", "1 0 -"),
        swapped(groups(year + "&by=supply-city,month", "licenses-effective")));
  }

  /** The keys of groups come in the order of the dimensions' names. */
  private static Map<String, String> swapped(Map<String, String> groups) {
    Map<String, String> swapped = new java.util.TreeMap<>();
    groups.forEach(
        (key, told) -> {
          String[] parts = key.split(" ");
          if (!told.startsWith("0 ")) {
            swapped.put(parts[1] + " " + parts[0], told);
          }
        });
    return swapped;
  }

  @Test
  void aPeriodUnderWayIsComparedWithTheSamePartOfTheOneBefore() {
    String university = at("2110-03-31", () -> World.university());
    at("2110-03-31", () -> offer(university, PatentKind.INVENTION));
    at("2110-09-01", () -> offer(university, PatentKind.INVENTION));
    at("2111-02-27", () -> offer(university, PatentKind.INVENTION));
    at("2111-03-30", () -> offer(university, PatentKind.INVENTION));
    TimeMachine.travelTo("2111-03-30");
    assertEquals("2 0 -", total("period=2111", "offers-published"));
    assertEquals("1 1 0.00", total("period=2111-03", "offers-published"));
    TimeMachine.travelTo("2111-03-31");
    assertEquals("2 1 100.00", total("period=2111", "offers-published"));
    assertEquals("2 0 -", total("period=2111-Q1", "offers-published"));
    Asked.ask("period=2111-03")
        .then()
        .body("current.to", equalTo("2111-03-31"))
        .body("previous.period", equalTo("2111-02"))
        .body("previous.to", equalTo("2111-02-28"))
        .body("over", equalTo(false));
    TimeMachine.travelTo("2112-01-01");
    assertEquals("2 2 0.00", total("period=2111", "offers-published"));
    assertEquals("0 0 -", total("period=2112-Q1", "offers-published"));
    assertEquals(
        Map.of("2111-02", "1 0 -", "2111-03", "1 1 0.00", "2111-09", "0 1 -100.00"),
        groups("period=2111&by=month", "offers-published"));
  }

  private static <T> T at(String day, java.util.function.Supplier<T> act) {
    TimeMachine.travelTo(day);
    return act.get();
  }

  @Test
  void whatIsVoidedOrAnnulledLaterIsCountedAsItIsKnownNow() {
    TimeMachine.travelTo("2120-06-01");
    String university = World.university();
    String firm = World.firm();
    String patent = World.patent(university, PatentKind.INVENTION);
    String offer = World.offer(university, World.offerBody(patent));
    String license = World.license(firm, offer);
    String other = World.license(World.firm(), offer(university, PatentKind.INVENTION));
    TimeMachine.travelTo("2121-02-01");
    String lapse = Acts.enterEvent(patent, "LAPSED", World.today()).path("id");
    assertEquals("1 0 -", total("period=2121", "licenses-ended"));
    assertEquals("1 0 -", total("period=2121", "licenses-ended-by-lapse"));
    Acts.annul(patent, lapse).then().statusCode(200);
    assertEquals("0 0 -", total("period=2121", "licenses-ended"));
    Acts.declareVoid(license).then().statusCode(200);
    assertEquals("1 0 -", total("period=2120", "licenses-effective"));
    assertEquals("1 0 -", total("period=2120", "licenses-taken"));
    assertEquals("0 0 -", total("period=2120", "licenses-voided"));
    assertEquals("1 0 -", total("period=2121", "licenses-voided"));
    Acts.annulVoiding(license).then().statusCode(200);
    assertEquals("2 0 -", total("period=2120", "licenses-effective"));
    Acts.terminate(Api.licensee(firm), license, World.today()).then().statusCode(200);
    assertEquals("1 0 -", total("period=2121", "licenses-ended-by-licensee"));
    Acts.enterRecordal(Api.agency(), other, "R7", World.today()).then().statusCode(200);
    Acts.enterRecordal(Api.agency(), other, "R7", World.today().minusMonths(3))
        .then()
        .statusCode(200);
    assertEquals("0 0 -", total("period=2121", "licenses-recorded"));
    assertEquals("1 0 -", total("period=2120-Q4", "licenses-recorded"));
  }

  @Test
  void aLicenseIsCountedWhereItsPartiesWereWhenItTookEffect() {
    TimeMachine.travelTo("2130-06-01");
    String university = Asked.university("450100");
    String firm = Asked.firm("450200", 60);
    String offer = offer(university, PatentKind.INVENTION);
    World.license(firm, offer);
    TimeMachine.travelTo("2130-07-01");
    Asked.move(university, "UNIVERSITY", "450300", null).then().statusCode(200);
    Asked.move(firm, "FIRM", "450400", World.size(5, 100)).then().statusCode(200);
    World.license(Asked.firm("450500", 60), offer);

    String year = "period=2130";
    assertEquals(
        Map.of("450200", "1 0 -", "450500", "1 0 -"),
        groups(year + "&by=demand-city", "licenses-effective"));
    assertEquals(
        Map.of("450100", "1 0 -", "450300", "1 0 -"),
        groups(year + "&by=supply-city", "licenses-effective"));
    assertEquals(Map.of("450100", "1 0 -"), groups(year + "&by=supply-city", "offers-published"));
    assertEquals(
        Map.of("SMALL", "2 0 -"), groups(year + "&by=licensee-size", "licenses-effective"));
  }

  @Test
  void anOfferIsOpenOnTheDaysOnWhichItCouldBeTaken() {
    TimeMachine.travelTo("2140-01-10");
    String university = World.university();
    String patent = World.patent(university, PatentKind.INVENTION);
    Map<String, Object> body = World.offerBody(patent);
    body.put("openUntil", "2140-09-30");
    World.offer(university, body);
    String withdrawn = offer(university, PatentKind.INVENTION);
    TimeMachine.travelTo("2140-03-20");
    String unpaid = Acts.enterEvent(patent, "FEE_UNPAID", World.today()).path("id");
    TimeMachine.travelTo("2140-05-02");
    Acts.endEvent(patent, "FEE_PAID", World.today(), unpaid).then().statusCode(201);
    TimeMachine.travelTo("2140-06-30");
    Acts.withdraw(university, withdrawn).then().statusCode(200);
    TimeMachine.travelTo("2141-01-01");

    assertEquals("0 0 -", total("period=2140", "offers-open"));
    assertEquals("2 2 0.00", total("period=2140-02", "offers-open"));
    assertEquals("1 1 0.00", total("period=2140-Q2", "offers-open"));
    assertEquals(
        Map.of(
            "2140-01", "2 0 -", "2140-02", "2 0 -", "2140-03", "1 0 -", "2140-04", "1 0 -",
            "2140-05", "2 0 -", "2140-06", "1 0 -", "2140-07", "1 0 -", "2140-08", "1 0 -",
            "2140-09", "1 0 -"),
        groups("period=2140&by=month", "offers-open"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "period=2026-13 | PERIOD_FORM",
        "period=2026-Q5 | PERIOD_FORM",
        "period=26 | PERIOD_FORM",
        "period=1984 | PERIOD_FORM",
        "period=2026' or 1=1 | PERIOD_FORM",
        "period=２０２６ | PERIOD_FORM",
        "period=2999 | PERIOD_NOT_BEGUN",
        "by=city | DIMENSION_UNKNOWN",
        "by=kind,,month | DIMENSION_UNKNOWN",
        "by=kind;drop table offer | DIMENSION_UNKNOWN",
        "by=kind,month,licensor | DIMENSIONS_TOO_MANY",
        "indicators=offers | INDICATOR_UNKNOWN",
        "indicators=😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 | INDICATOR_UNKNOWN",
        "by=kind&by=month | REPEATED_QUERY_PARAMETER",
        "by= | INVALID_QUERY_PARAMETER",
        "year=2026 | UNKNOWN_QUERY_PARAMETER"
      })
  void aQuestionThatCannotBeAnsweredIsRefused(String query, Code code) {
    Api.anonymous().get("/v1/statistics?" + query).then().spec(Refusal.of(code, 400));
    Api.anonymous().get("/v1/statistics/csv?" + query).then().spec(Refusal.of(code, 400));
  }

  @Test
  void aVeryLongNameIsNotRepeated() {
    Api.anonymous()
        .queryParam("by", "甘".repeat(300))
        .get("/v1/statistics")
        .then()
        .spec(Refusal.of(Code.DIMENSION_UNKNOWN, 400))
        .body("detail.length()", org.hamcrest.Matchers.lessThan(400));
  }

  @Test
  void aDimensionGivenTwiceIsOneAndOneThatAnIndicatorHasNotIsToldInTotal() {
    TimeMachine.travelTo("2150-01-10");
    World.freeOffer();
    Asked.ask("by=kind,kind&indicators=offers-published, licensees")
        .then()
        .body("by", equalTo(java.util.List.of("kind")))
        .body("total.indicator", equalTo(java.util.List.of("offers-published", "licensees")));
    Asked.ask("by=demand-city&indicators=offers-published")
        .then()
        .body("groups", equalTo(java.util.List.of()))
        .body("total[0].current", equalTo("1"));
  }

  @Test
  void theTableHasARowForEachGroupAndTheTotal() {
    TimeMachine.travelTo("2160-01-10");
    offer(Asked.university("450100"), PatentKind.INVENTION);
    offer(Asked.university("440100"), PatentKind.INVENTION);
    Asked.prepare();
    String csv =
        Api.anonymous()
            .header("Accept-Language", "zh")
            .get("/v1/statistics/csv?by=supply-city&indicators=offers-published")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    assertEquals(
        """
        period,supply-city,supply-city-name,offers-published,offers-published-previous,offers-published-growth
        2160,440100,,1,0,
        2160,450100,南宁市,1,0,
        2160,TOTAL,,2,0,
        """
            .replace("\n", "\r\n"),
        csv);
  }

  @Test
  void everyIndicatorSaysWhatItIs() {
    Api.anonymous()
        .get("/v1/statistics/indicators")
        .then()
        .statusCode(200)
        .body("indicators.name", hasItems("offers-open", "compensation-paid-to-licensees"))
        .body(
            "indicators.find { it.name == 'licenses-recorded' }.countedBy",
            equalTo("the day of recordal"))
        .body(
            "indicators.find { it.name == 'compensation-paid-to-licensors' }.by",
            not(hasItems("licensor")))
        .body("dimensions.name", hasItems("month", "supply-city"));
  }
}
