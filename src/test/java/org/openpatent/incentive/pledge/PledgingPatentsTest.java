package org.openpatent.incentive.pledge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Pledges;
import org.openpatent.Race;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.market.patent.PatentKind;

/**
 * A bank enters a pledge, the patent and its offer follow; it is cancelled, and they follow again.
 */
@QuarkusTest
class PledgingPatentsTest {
  private String owner;
  private String bank;
  private String patent;
  private LocalDate today;

  @BeforeEach
  void aPatentAndABank() {
    owner = World.university();
    bank = World.bank();
    patent = World.patent(owner, PatentKind.INVENTION);
    today = World.today();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void aPledgeSuspendsTheOfferUntilThePledgeeConsentsOrItIsCancelled() {
    LocalDate before = today.minusDays(3);
    String offer = World.offer(owner, World.offerBody(patent));
    // entered late, of a day before the offer was published
    Map<String, Object> body = body();
    body.put("registeredOn", before.toString());
    String number = Pledges.enter(bank, body);
    assertOffer(offer, "SUSPENDED");
    assertImpediments("PLEDGED");
    Acts.claim(World.firm(), World.claimBody(offer))
        .then()
        .spec(Acts.refused(409, "offer-suspended"));
    String consent =
        Acts.enterEvent(patent, "PLEDGE_CONSENTED", today)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertOffer(offer, "OPEN");
    Acts.annul(patent, consent).then().statusCode(200);
    assertOffer(offer, "SUSPENDED");
    Pledges.cancel(Api.bank(bank), number, today, "PERFORMED")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("cancelledOn", equalTo(today.toString()))
        .body("cancellationReason", equalTo("PERFORMED"))
        .body("version", equalTo(1));
    assertOffer(offer, "OPEN");
    assertImpediments();
    events().body("items.type", contains("PLEDGED", "PLEDGE_CONSENTED", "PLEDGE_RELEASED"));
    World.license(World.firm(), offer);
  }

  @Test
  void withThePledgeesConsentTheOfferGoesOn() {
    String offer = World.offer(owner, World.offerBody(patent));
    Map<String, Object> body = body();
    body.put("openLicenseConsent", true);
    String number = Pledges.enter(bank, body);
    assertOffer(offer, "OPEN");
    events()
        .body("items.type", contains("PLEDGED", "PLEDGE_CONSENTED"))
        .body("items.note", contains(number, number));
    Pledges.cancel(Api.agency(), number, today, "REALIZED").then().statusCode(200);
    events().body("items.type", contains("PLEDGED", "PLEDGE_CONSENTED", "PLEDGE_RELEASED"));
    assertOffer(offer, "OPEN");
  }

  @Test
  void whatIsEnteredIsReadByBothSidesAndNobodyElse() {
    Map<String, Object> body = body();
    body.put(
        "valuation",
        Map.of(
            "amount", "4000000.00",
            "appraiser", "某评估公司",
            "fee", "0.00",
            "feePayer", "BANK",
            "on", today.minusDays(9).toString()));
    String number = Pledges.newNumber();
    Response entered = Pledges.put(Api.bank(bank), number, body);
    entered
        .then()
        .statusCode(201)
        .header("Location", "/v1/pledges/" + number)
        .body("registrationNumber", equalTo(number))
        .body("status", equalTo("REGISTERED"))
        .body("pledgorName", equalTo("测试大学"))
        .body("patents", contains(patent))
        .body("valuation.fee", equalTo("0.00"))
        .body("openLicenseConsent", equalTo(false))
        .body("version", equalTo(0));
    for (var reader :
        List.of(
            Api.bank(bank),
            Api.licensor(owner),
            Api.agency(),
            Api.treasury(),
            Api.as(DemoUser.AUDITOR))) {
      reader.get("/v1/pledges/" + number.toLowerCase()).then().statusCode(200);
    }
    Stream.of(Api.bank(World.bank()), Api.licensor(World.university()), Api.licensee(World.firm()))
        .forEach(
            stranger ->
                stranger.get("/v1/pledges/" + number).then().spec(Acts.refused(404, "not-found")));
    Pledges.cancel(Api.bank(World.bank()), number, today, "WAIVED")
        .then()
        .spec(Acts.refused(404, "not-found"));
    String other = World.bank();
    Pledges.put(Api.bank(other), number, Pledges.body(owner, other, patent))
        .then()
        .spec(Acts.refused(404, "not-found"));
    Pledges.put(Api.bank(other), Pledges.newNumber(), body)
        .then()
        .spec(Acts.refused(403, "not-your-organization"));
    Pledges.put(
            Api.agency(),
            Pledges.newNumber(),
            Pledges.body(owner, other, World.patent(owner, PatentKind.DESIGN)))
        .then()
        .statusCode(201);
  }

  @Test
  void theSameAgainChangesNothingAndAnotherSpellingIsTheSame() {
    String number = Pledges.enter(bank, body());
    Response read = Api.bank(bank).get("/v1/pledges/" + number);
    Pledges.put(Api.bank(bank), number.toLowerCase(), body())
        .then()
        .statusCode(200)
        .body("version", equalTo(0));
    // all that was read, with what a PUT does not own
    Pledges.put(Api.bank(bank), number, read.asString())
        .then()
        .statusCode(200)
        .header("ETag", equalTo(read.header("ETag")));
    events().body("items.type", contains("PLEDGED"));
  }

  @Test
  void whatWasRegisteredStaysAndTheAgencyCorrectsAmountAndDueDay() {
    String number = Pledges.enter(bank, body());
    Map<String, Object> corrected = body();
    corrected.put("securedAmount", "3000000.00");
    var registered = Acts.refused(409, "pledge-registered");
    Pledges.put(Api.bank(bank), number, corrected).then().spec(registered);
    Pledges.put(Api.agency(), number, corrected)
        .then()
        .spec(Acts.refused(428, "precondition-required"));
    String tag = Api.agency().get("/v1/pledges/" + number).header("ETag");
    Pledges.put(Api.agency().header("If-Match", tag), number, corrected)
        .then()
        .statusCode(200)
        .body("securedAmount", equalTo("3000000.00"))
        .body("version", equalTo(1));
    Api.bank(bank)
        .get("/v1/pledges/" + number + "/corrections")
        .then()
        .body("items[0].previous.field", contains("securedAmount"))
        .body("items[0].previous.value", contains("2000000.00"));
    corrected.put("debtDueOn", "2099-01-01");
    Pledges.put(Api.agency().header("If-Match", "*"), number, corrected)
        .then()
        .spec(Acts.refused(409, "debt-within-patent-term"));
    for (Map<String, Object> other :
        List.<Map<String, Object>>of(
            Map.of("registeredOn", today.minusDays(1).toString()),
            Map.of("pledgor", World.university()),
            Map.of("pledgee", World.bank()),
            Map.of("openLicenseConsent", true),
            Map.of("patents", List.of(patent, World.patent(owner, PatentKind.INVENTION))))) {
      Map<String, Object> body = body();
      body.putAll(other);
      Pledges.put(Api.agency().header("If-Match", "*"), number, body).then().spec(registered);
    }
  }

  @Test
  void ofTwoPledgesOfAPatentAtOnceOneIsEntered() throws Exception {
    String second = World.patent(owner, PatentKind.INVENTION);
    List<Response> answers =
        Race.run(
            Stream.of(List.of(patent, second), List.of(second, patent))
                .flatMap(patents -> Stream.generate(() -> patents).limit(6))
                .<Callable<Response>>map(
                    patents ->
                        () -> {
                          Map<String, Object> body = body();
                          body.put("patents", patents);
                          return Pledges.put(Api.bank(bank), Pledges.newNumber(), body);
                        })
                .toList());
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(
            answer ->
                answer
                    .then()
                    .spec(Acts.refused(409, "not-already-pledged"))
                    .body("errors.size()", equalTo(2)));
    Acts.assertEvents(patent, 1);
    Acts.assertEvents(second, 1);
  }

  @Test
  void thePledgeEnteredTwiceAtOnceIsOne() throws Exception {
    String number = Pledges.newNumber();
    List<Integer> statuses =
        Race.run(() -> Pledges.put(Api.bank(bank), number, body())).stream()
            .map(Response::statusCode)
            .sorted()
            .toList();
    assertEquals(List.of(200, 201), statuses.stream().distinct().toList());
    assertEquals(15, statuses.indexOf(201));
    Acts.assertEvents(patent, 1);
  }

  @Test
  void aCancellationIsOnADayOfThePledgeAndOnce() throws Exception {
    String number = Pledges.enter(bank, body());
    Pledges.cancel(Api.bank(bank), number, today.minusDays(1), "VOID")
        .then()
        .spec(Acts.refused(422, "pledge-cancelled-on-check"));
    Pledges.cancel(Api.bank(bank), number, today.plusDays(1), "VOID")
        .then()
        .spec(Acts.refused(422, "date-in-future"));
    Api.licensor(owner)
        .body(Map.of("on", today.toString(), "reason", "VOID"))
        .post("/v1/pledges/" + number + "/cancellation")
        .then()
        .spec(Acts.refused(403, "forbidden"));
    List<Response> answers =
        Race.run(() -> Pledges.cancel(Api.bank(bank), number, today, "WAIVED"));
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    answers.stream()
        .filter(answer -> answer.statusCode() != 200)
        .forEach(answer -> answer.then().spec(Acts.refused(409, "pledge-cancelled")));
    Acts.assertEvents(patent, 2);
  }

  @Test
  void theEventsOfAPledgeEndWithItAlone() {
    Map<String, Object> body = body();
    body.put("openLicenseConsent", true);
    String number = Pledges.enter(bank, body);
    var refused = Acts.refused(409, "legal-event-of-pledge");
    List<String> ids = events().extract().path("items.id");
    ids.forEach(id -> Acts.annul(patent, id).then().spec(refused));
    Acts.endEvent(patent, "PLEDGE_RELEASED", today, ids.get(0)).then().spec(refused);
    Acts.enterEvent(patent, "PLEDGE_RELEASED", today).then().spec(refused);
    Acts.assertEvents(patent, 2);
    Pledges.cancel(Api.bank(bank), number, today, "VOID").then().statusCode(200);
    ids = events().extract().path("items.id");
    assertEquals(3, ids.size());
    ids.forEach(id -> Acts.annul(patent, id).then().spec(refused));
    // on the day of its registration it was none: another takes its place
    Pledges.enter(bank, body());
  }

  @Test
  void whatAPledgeRestsOnIsNotAnnulledWhileItStands() {
    String buyer = World.firm();
    Acts.enterEvent(patent, "FEE_UNPAID", today.minusDays(9)).then().statusCode(201);
    Acts.enterEvent(patent, "PLEDGED", today.minusDays(9)).then().statusCode(201);
    List<String> clearing =
        Stream.of(
                Acts.transfer(patent, today.minusDays(5), buyer),
                Acts.enterEvent(patent, "FEE_PAID", today.minusDays(4)),
                Acts.enterEvent(patent, "PLEDGE_RELEASED", today.minusDays(3)))
            .map(entered -> entered.then().statusCode(201).extract().<String>path("id"))
            .toList();
    String number = Pledges.enter(bank, Pledges.body(buyer, bank, patent));
    clearing.forEach(
        event ->
            Acts.annul(patent, event)
                .then()
                .spec(Acts.refused(409, "legal-event-built-upon"))
                .body("detail", containsString("/v1/pledges/" + number)));
    Pledges.cancel(Api.bank(bank), number, today, "VOID").then().statusCode(200);
    clearing.forEach(event -> Acts.annul(patent, event).then().statusCode(200));
  }

  @Test
  void eachListsItsOwnPledges() {
    String number = Pledges.enter(bank, body());
    String later = Pledges.enter(owner, bank);
    Pledges.cancel(Api.bank(bank), later, today, "OTHER");
    for (String list :
        List.of(
            "patent=" + patent,
            "status=REGISTERED",
            "pledgor=" + owner + "&status=REGISTERED",
            "status=REGISTERED&registeredFrom=" + today + "&registeredTo=" + today)) {
      Api.bank(bank)
          .get("/v1/pledges?" + list)
          .then()
          .body("items.registrationNumber", contains(number));
    }
    Api.licensor(owner)
        .get("/v1/pledges?status=CANCELLED")
        .then()
        .body("items.registrationNumber", contains(later));
    Api.bank(bank)
        .get("/v1/pledges?registeredTo=" + today.minusDays(1))
        .then()
        .body("items", empty());
    Response first = Api.agency().get("/v1/pledges?limit=1&pledgee=" + bank);
    first.then().body("items.size()", equalTo(1));
    Api.agency()
        .get("/v1/pledges?limit=1&pledgee=" + bank + "&cursor=" + first.path("next"))
        .then()
        .body(
            "items.registrationNumber",
            not(contains(first.<String>path("items[0].registrationNumber"))))
        .body("next", nullValue());
    Api.bank(World.bank()).get("/v1/pledges?pledgee=" + bank).then().body("items", empty());
  }

  @Test
  void aBankReadsInOneAnswerWhetherAPatentCanBePledged() {
    String offer = World.offer(owner, World.offerBody(patent));
    String license = World.license(World.firm(), offer);
    String ends = Acts.readLicense(license).path("endsOn");
    Api.bank(bank)
        .get("/v1/patents/" + patent + "/pledgeability")
        .then()
        .statusCode(200)
        .body("on", equalTo(today.toString()))
        .body("pledgeable", equalTo(true))
        .body("conditions.met", contains(true, true, true, true, true))
        .body("conditions[0].since", equalTo("2023-06-01"))
        .body("conditions[1].since", nullValue())
        .body("offer.id", equalTo(offer))
        .body("offer.status", equalTo("OPEN"))
        .body("licenses.count", equalTo(1))
        .body("licenses.lastDay", equalTo(ends))
        .body("protectedUntil", equalTo("2042-02-28"));
    Acts.enterEvent(patent, "SUSPENDED", today.minusDays(2)).then().statusCode(201);
    Acts.enterEvent(patent, "FEE_UNPAID", today.minusDays(9)).then().statusCode(201);
    Acts.enterEvent(patent, "FEE_PAID", today.minusDays(4)).then().statusCode(201);
    Api.licensor(owner)
        .get("/v1/patents/" + patent + "/pledgeability")
        .then()
        .body("pledgeable", equalTo(false))
        .body("conditions.met", contains(true, true, true, false, true))
        .body("conditions[1].since", equalTo(today.minusDays(4).toString()))
        .body("conditions[3].since", equalTo(today.minusDays(2).toString()))
        .body("offer.status", equalTo("SUSPENDED"));
    String unoffered = World.patent(owner, PatentKind.INVENTION);
    Map<String, Object> body = Pledges.body(owner, bank, unoffered);
    body.put("openLicenseConsent", true);
    Pledges.enter(bank, body);
    Api.agency()
        .get("/v1/patents/" + unoffered + "/pledgeability")
        .then()
        .body("conditions[2].met", equalTo(false))
        .body("conditions[2].since", equalTo(today.toString()))
        .body("offer", nullValue())
        .body("licenses.count", equalTo(0));
    Api.licensor(World.university())
        .get("/v1/patents/" + patent + "/pledgeability")
        .then()
        .spec(Acts.refused(403, "not-an-owner"));
  }

  private Map<String, Object> body() {
    return Pledges.body(owner, bank, patent);
  }

  private ValidatableResponse events() {
    return Api.anonymous().get("/v1/patents/" + patent + "/legal-events").then();
  }

  private void assertImpediments(String... impediments) {
    Api.anonymous()
        .get("/v1/patents/" + patent)
        .then()
        .body("impediments", equalTo(List.of(impediments)));
  }

  private static void assertOffer(String offer, String status) {
    Acts.readOffer(offer).then().body("status", equalTo(status));
  }
}
