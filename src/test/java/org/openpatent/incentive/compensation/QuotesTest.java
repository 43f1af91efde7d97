package org.openpatent.incentive.compensation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What a firm learns before it decides is what it is told once it has. */
@QuarkusTest
class QuotesTest {
  private final Programs programs = new Programs();
  private String university;
  private String firm;
  private String offer;

  @BeforeEach
  void anOffer() {
    university = World.university();
    firm = World.firm();
    offer =
        World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
  }

  @AfterEach
  void end() {
    programs.closeAll();
    TimeMachine.comeBack();
  }

  @ParameterizedTest
  @CsvSource({
    "minimumTermMonths, 12",
    "minimumTermMonths, 36",
    "licenseeDivisions, 4502",
    "licensorKinds, RESEARCH_INSTITUTE"
  })
  void aQuoteIsWhatTheClaimAnswersThen(String condition, String value) {
    Object asked = condition.endsWith("Months") ? Integer.valueOf(value) : List.of(value);
    String program = programs.open(Programs.bodyWith(condition, asked));
    JsonPath quoted = Programs.statement(quote(Api.licensee(firm), body()), program);
    JsonPath claimed = Programs.statement(Acts.claim(firm, World.claimBody(offer)), program);
    assertEquals(claimed.getList("sides"), quoted.getList("sides"));
    String rules = "rules.findAll { it.rule != 'recorded' }"; // its day is assumed
    assertEquals(claimed.getList(rules), quoted.getList(rules));
  }

  @Test
  void aQuoteAssumesTheRecordalThatTheClaimStillHopesFor() {
    var terms = Programs.bodyWith("recordalRequired", true);
    terms.put("dateBasis", "RECORDED");
    String program = programs.open(terms);
    JsonPath quoted = Programs.statement(quote(Api.licensee(firm), body()), program);
    assertEquals(List.of(), Programs.unmet(quoted));
    assertNull(quoted.get("sides[0].prospect"));
    JsonPath claimed = Programs.statement(Acts.claim(firm, World.claimBody(offer)), program);
    assertEquals(Programs.amounts(quoted), claimed.getList("sides.prospect"));
  }

  @Test
  void aQuoteAssumesTheRecordalOnTheDayItStarts() {
    TimeMachine.travelTo("2029-03-05");
    var terms = Programs.body();
    terms.put("dateBasis", "RECORDED");
    terms.put("eligibleFrom", "2029-03-06");
    String program = programs.open(terms);
    var later = body();
    later.put("startsOn", "2029-03-06");
    assertEquals(
        List.of("in-period FAILED"),
        Programs.unmet(Programs.statement(quote(Api.licensee(firm), body()), program)));
    assertEquals(
        List.of(), Programs.unmet(Programs.statement(quote(Api.licensee(firm), later), program)));
  }

  @Test
  void aPairAlreadyCountedIsTold() {
    TimeMachine.travelTo("2029-03-05");
    String program = programs.open(Programs.body());
    World.license(firm, offer);
    TimeMachine.travelTo("2031-03-05");
    JsonPath quoted = Programs.statement(quote(Api.licensee(firm), body()), program);
    assertEquals(List.of("pair-counted-once FAILED"), Programs.unmet(quoted));
  }

  @Test
  void askingTakesNothing() {
    for (int twice = 0; twice < 2; twice++) {
      quote(Api.licensee(firm), body()).then().statusCode(200);
    }
    Acts.readOffer(offer).then().body("licenseCount", equalTo(0));
    World.license(firm, offer);
  }

  @Test
  void aQuoteIsRefusedAsTheClaimWouldBe() {
    var late = body();
    late.put("startsOn", today().plusDays(91).toString());
    quote(Api.licensee(firm), late).then().spec(refused(422, "starts-on-range"));
    var tooLong = body();
    tooLong.put("termMonths", 61);
    quote(Api.licensee(firm), tooLong).then().spec(refused(422, "term-outside-offer"));
    var unknown = body();
    unknown.put("offerId", UUID.randomUUID().toString());
    quote(Api.licensee(firm), unknown).then().spec(refused(422, "offer-unknown"));
    quote(Api.licensee(World.newCode("91")), body())
        .then()
        .spec(refused(409, "organization-not-registered"));
    quote(Api.licensor(university), body()).then().spec(refused(409, "licensee-owns-patent"));
    Acts.withdraw(university, offer);
    quote(Api.licensee(firm), body()).then().spec(refused(409, "offer-withdrawn"));
  }

  @Test
  void aFirmAsksForItselfAndTheAgencyForAnyone() {
    String program = programs.open(Programs.body());
    var named = body();
    named.put("licensee", firm);
    for (var caller : List.of(Api.licensee(firm), Api.agency())) {
      JsonPath quoted = Programs.statement(quote(caller, named), program);
      assertEquals(List.of(university, firm), quoted.getList("sides.payee"));
    }
    quote(Api.licensee(World.firm()), named).then().spec(refused(403, "not-your-organization"));
    quote(Api.licensor(university), named).then().spec(refused(403, "not-your-organization"));
    quote(Api.agency(), body()).then().spec(refused(422, "licensee-required"));
  }

  @Test
  void othersDoNotAsk() {
    quote(Api.treasury(), body()).then().spec(refused(403, "forbidden"));
    quote(Api.auditor(), body()).then().spec(refused(403, "forbidden"));
    quote(Api.anonymous(), body()).then().spec(refused(401, "unauthenticated"));
  }

  private Map<String, Object> body() {
    var body = World.claimBody(offer);
    body.remove("intendedUse");
    return body;
  }

  private static Response quote(RequestSpecification caller, Map<String, Object> body) {
    return caller.body(body).post("/v1/compensation-quotes");
  }
}
