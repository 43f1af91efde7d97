package org.openpatent.incentive.pledge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Pledges;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** Every rule refuses by its name, all of them at once, and the check says the same. */
@QuarkusTest
class RefusedPledgesTest {
  private String owner;
  private String bank;
  private String patent;
  private LocalDate today;
  private Map<String, Object> body;

  @BeforeEach
  void aPatentAndABank() {
    owner = World.university();
    bank = World.bank();
    patent = World.patent(owner, PatentKind.INVENTION);
    today = World.today();
    body = Pledges.body(owner, bank, patent);
  }

  @Test
  void whatNothingStandsAgainstIsCheckedWithoutBeingEntered() {
    Pledges.check(Api.bank(bank), body).then().statusCode(200).body("refusals", empty());
    Pledges.check(Api.licensor(owner), body).then().body("refusals", empty());
    Pledges.check(Api.agency(), body).then().body("refusals", empty());
    Acts.assertEvents(patent, 0);
    Pledges.check(Api.bank(World.bank()), body)
        .then()
        .spec(Acts.refused(403, "not-your-organization"));
  }

  @Test
  void onlyAnOwnerPledges() {
    body.put("pledgor", World.firm());
    assertRefused("pledgor-is-owner");
  }

  @Test
  void whoOwnedItOnTheDayOfRegistrationCounts() {
    String buyer = World.firm();
    Acts.transfer(patent, today.minusDays(5), buyer).then().statusCode(201);
    assertRefused("pledgor-is-owner");
    body.put("registeredOn", today.minusDays(6).toString());
    assertRefused();
    body.put("pledgor", buyer);
    assertRefused("pledgor-is-owner");
    body.put("registeredOn", today.minusDays(5).toString());
    assertRefused();
  }

  @Test
  void aPatentIsInForce() {
    Acts.enterEvent(patent, "LAPSED", today.minusDays(5)).then().statusCode(201);
    assertRefused("patent-in-force");
    body.put("registeredOn", today.minusDays(6).toString());
    assertRefused();
    body.put("registeredOn", "2023-05-31"); // the day before its grant
    assertRefused("patent-in-force");
  }

  @Test
  void theAnnualFeeIsPaid() {
    Acts.enterEvent(patent, "FEE_UNPAID", today.minusDays(5)).then().statusCode(201);
    assertRefused("annual-fee-paid");
  }

  @Test
  void proceedingsAreNotSuspended() {
    Acts.enterEvent(patent, "SUSPENDED", today.minusDays(5)).then().statusCode(201);
    assertRefused("not-suspended");
  }

  @Test
  void theDebtFallsDueWithinTheTermOfThePatent() {
    body.put("debtDueOn", "2042-03-01");
    assertRefused("debt-within-patent-term");
    body.put("debtDueOn", "2042-02-28");
    assertRefused();
  }

  @Test
  void everyCoOwnerAgrees() {
    String second = World.university();
    String third = World.firm();
    String shared = World.newPatentNumber(PatentKind.INVENTION);
    Api.licensor(owner)
        .body(World.patentBody(PatentKind.INVENTION, owner, second, third))
        .put("/v1/patents/" + shared)
        .then()
        .statusCode(201);
    body.put("patents", List.of(shared));
    body.put("consents", List.of(second));
    assertRefused("co-owners-agree");
    body.put("consents", List.of(third, second));
    assertRefused();
  }

  @Test
  void aPatentIsPledgedOnce() {
    body.put("openLicenseConsent", true);
    String first = Pledges.enter(bank, body);
    assertRefused("not-already-pledged");
    // also of an earlier day, from which it would stand beside the other
    body.put("registeredOn", today.minusDays(4).toString());
    assertRefused("not-already-pledged");
    Pledges.cancel(Api.bank(bank), first, today, "VOID").then().statusCode(200);
    assertRefused();
  }

  @Test
  void aPledgeOfTheLegalHistoryAloneCountsWhetherOrNotThePledgeeConsented() {
    Acts.enterEvent(patent, "PLEDGED", today.minusDays(5)).then().statusCode(201);
    assertRefused("not-already-pledged");
    Acts.enterEvent(patent, "PLEDGE_CONSENTED", today.minusDays(3)).then().statusCode(201);
    assertRefused("not-already-pledged");
    Acts.enterEvent(patent, "PLEDGE_RELEASED", today.minusDays(1)).then().statusCode(201);
    assertRefused();
    body.put("registeredOn", today.minusDays(2).toString());
    assertRefused("not-already-pledged");
  }

  @Test
  void ofAnOpenLicenseThePledgeeKnows() {
    World.offer(owner, World.offerBody(patent));
    assertRefused("open-license-consent");
    body.put("openLicenseConsent", true);
    assertRefused();
  }

  @Test
  void allRefusalsAreAnsweredAtOnceInTheirOrder() {
    String shared = World.newPatentNumber(PatentKind.INVENTION);
    Api.licensor(owner)
        .body(World.patentBody(PatentKind.INVENTION, owner, World.university()))
        .put("/v1/patents/" + shared)
        .then()
        .statusCode(201);
    Map<String, Object> declaration = new HashMap<>(World.offerBody(shared));
    declaration.put("ownerConsents", Api.anonymous().get("/v1/patents/" + shared).path("owners"));
    World.offer(owner, declaration);
    for (String type : List.of("PLEDGED", "SUSPENDED", "FEE_UNPAID", "LAPSED")) {
      Acts.enterEvent(shared, type, today).then().statusCode(201);
    }
    body.put("patents", List.of(shared));
    body.put("debtDueOn", "2050-01-01");
    assertRefused(
        "patent-in-force",
        "annual-fee-paid",
        "not-suspended",
        "debt-within-patent-term",
        "co-owners-agree",
        "not-already-pledged",
        "open-license-consent");
  }

  @Test
  void aRefusalNamesItsPatent() {
    String lapsed = World.patent(owner, PatentKind.INVENTION);
    Acts.enterEvent(lapsed, "LAPSED", today).then().statusCode(201);
    body.put("patents", List.of(patent, lapsed));
    Pledges.put(Api.bank(bank), Pledges.newNumber(), body)
        .then()
        .spec(Acts.refused(409, "patent-in-force"))
        .body("errors.pointer", contains("/patents/1"));
    Pledges.check(Api.bank(bank).header("Accept-Language", "zh"), body)
        .then()
        .body("refusals.patentNumber", contains(lapsed))
        .body("refusals.detail", contains("专利 " + lapsed + " 在登记日的状态为 LAPSED；只有有效的专利权可以出质。"));
    Acts.assertEvents(patent, 0);
  }

  @Test
  void whatIsWrongByItselfIsRefusedAllAtOnce() {
    body.put("registeredOn", today.plusDays(2).toString());
    body.put("debtDueOn", today.plusDays(1).toString());
    body.put("pledgee", owner);
    body.put("patents", List.of(patent, "ZL" + patent.replace(".", "")));
    body.put("securedAmount", "0.00");
    body.put(
        "valuation",
        Map.of(
            "amount", "0.00",
            "appraiser", "某评估公司",
            "fee", "0.00",
            "feePayer", "FIRM",
            "on", today.plusDays(1).toString()));
    Pledges.put(Api.agency(), Pledges.newNumber(), body)
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            contains(
                "date-in-future",
                "pledge-parties-check",
                "pledged-patent-repeated",
                "range",
                "pledge-debt-due-on-check",
                "range",
                "date-in-future"))
        .body("errors[2].pointer", equalTo("/patents/1"));
  }

  @Test
  void whatIsMalformedOrUnknownIsRefused() {
    var wrong =
        Map.<String, Object>of(
            "/patents/0 patent-number-form", Map.of("patents", List.of("US1234567B2X")),
            "/patents/0 patent-number-check-digit", Map.of("patents", List.of("202010566088.1")),
            "/patents required", Map.of("patents", List.of()),
            "/securedAmount money-form", Map.of("securedAmount", "-1.00"),
            "/pledgee credit-code-check-character", Map.of("pledgee", "914501000000000000"));
    wrong.forEach(
        (refusal, change) -> {
          Map<String, Object> sent = new HashMap<>(body);
          ((Map<?, ?>) change).forEach((name, value) -> sent.put((String) name, value));
          var errors = Pledges.put(Api.agency(), Pledges.newNumber(), sent).then().statusCode(422);
          String pointer = errors.extract().path("errors[0].pointer");
          assertEquals(refusal, pointer + " " + errors.extract().path("errors[0].code"));
        });
    body.put("patents", List.of(patent, World.newPatentNumber(PatentKind.INVENTION)));
    Pledges.put(Api.agency(), Pledges.newNumber(), body)
        .then()
        .spec(Acts.refused(422, "patent-not-registered"))
        .body("errors.pointer", contains("/patents/1"));
    body.put("patents", List.of(patent));
    body.put("pledgee", World.firm());
    Pledges.put(Api.agency(), Pledges.newNumber(), body)
        .then()
        .spec(Acts.refused(422, "pledgee-kind"));
    body.put("pledgee", World.newCode("91"));
    Pledges.put(Api.agency(), Pledges.newNumber(), body)
        .then()
        .spec(Acts.refused(409, "organization-not-registered"));
    body.put("pledgee", bank);
    Pledges.put(Api.agency(), "-1", body).then().spec(Acts.refused(422, "pledge-number-form"));
    Api.agency().get("/v1/pledges/Y1").then().spec(Acts.refused(404, "not-found"));
  }

  private void assertRefused(String... codes) {
    Pledges.check(Api.agency(), body)
        .then()
        .statusCode(200)
        .body("refusals.code", equalTo(List.of(codes)));
    if (codes.length > 0) {
      Pledges.put(Api.bank(bank), Pledges.newNumber(), body)
          .then()
          .spec(Acts.refused(409, codes[0]))
          .body("errors.code", equalTo(List.of(codes)));
    }
  }
}
