package org.openpatent.insight.profile;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Financing;
import org.openpatent.Loans;
import org.openpatent.Pledges;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** A firm's patents and their use at a glance, as the register, the licenses and the banks say. */
@QuarkusTest
class ProfileTest {
  private String firm;
  private String bank;

  @BeforeEach
  void aFirmAndABank() {
    firm = World.firm();
    bank = World.bank();
  }

  private String address() {
    return "/v1/organizations/" + firm + "/ip-profile";
  }

  private String patent() {
    return World.patent(firm, PatentKind.INVENTION);
  }

  /** Protected until six months from now. */
  private String oldDesign() {
    LocalDate filed = World.today().minusYears(10).plusMonths(6);
    Map<String, Object> body = World.patentBody(PatentKind.DESIGN, firm);
    body.put("filedOn", filed.toString());
    body.put("grantedOn", filed.plusMonths(8).toString());
    String number = World.newPatentNumber(PatentKind.DESIGN);
    Api.licensor(firm).body(body).put("/v1/patents/" + number).then().statusCode(201);
    return number;
  }

  @Test
  void patentsAreToldByKindByRemainingLifeAndByWhatStandsInTheWayOfAPledge() {
    oldDesign();
    String free = patent();
    Pledges.enter(bank, Pledges.body(firm, bank, patent()));
    String exclusive = patent();
    Acts.enterEvent(exclusive, "EXCLUSIVE_LICENSE", World.today()).then().statusCode(201);
    String offered = patent();
    String taken = World.license(World.firm(), World.offer(firm, World.offerBody(offered)));
    // the pledgee's consent lets the offer go on; the patent stays pledged
    String consented = patent();
    World.offer(firm, World.offerBody(consented));
    Map<String, Object> pledge = Pledges.body(firm, bank, consented);
    pledge.put("openLicenseConsent", true);
    Pledges.enter(bank, pledge);
    String released = patent();
    String number = Pledges.enter(bank, Pledges.body(firm, bank, released));
    Pledges.cancel(Api.bank(bank), number, World.today(), "PERFORMED").then().statusCode(200);
    Acts.enterEvent(patent(), "LAPSED", World.today()).then().statusCode(201);
    World.license(firm, World.freeOffer());

    Api.licensee(firm)
        .get(address())
        .then()
        .statusCode(200)
        .body("patents.valid", equalTo(7))
        .body("patents.inventions", equalTo(6))
        .body("patents.utilityModels", equalTo(0))
        .body("patents.designs", equalTo(1))
        .body("patents.endingWithinTwelveMonths", equalTo(1))
        .body("patents.remaining.upToOneYear", equalTo(1))
        .body("patents.remaining.longer", equalTo(6))
        .body("patents.meanRemainingYears", equalTo(mean(free)))
        .body("patents.pledged", equalTo(2))
        .body("patents.freeToPledge", equalTo(3))
        .body("patents.freeWithConsent", equalTo(1))
        .body("licensedOut.licenses", equalTo(1))
        .body("licensedIn.licenses", equalTo(1))
        .body("licensedIn.patents", equalTo(1))
        .body("compensationReceived", equalTo("0.00"));
    Acts.declareVoid(taken).then().statusCode(200);
    Api.auditor().get(address()).then().body("licensedOut.licenses", equalTo(0));
  }

  /** Of six inventions and a design, in days that count today and the last one. */
  private static String mean(String invention) {
    LocalDate today = World.today();
    LocalDate last =
        LocalDate.parse(
            Api.anonymous().get("/v1/patents/" + invention).<String>path("protectedUntil"));
    LocalDate design = today.minusYears(10).plusMonths(6).plusYears(10).minusDays(1);
    long days =
        6 * (ChronoUnit.DAYS.between(today, last) + 1) + ChronoUnit.DAYS.between(today, design) + 1;
    return BigDecimal.valueOf(days * 4)
        .divide(BigDecimal.valueOf(7 * 1461), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Test
  void loansAreForTheFirmAndWhoOverseesAndTheRestForItsCityAndBanksThatItLets() {
    String number = Loans.enter(bank, firm);
    Loans.add(bank, Loans.enter(bank, firm), "repayment", Map.of("on", World.today().toString()))
        .then()
        .statusCode(201);
    Loans.add(bank, number, "arrears", Map.of("from", World.today().toString()))
        .then()
        .statusCode(201);
    for (var caller : List.of(Api.licensee(firm), Api.agency(), Api.auditor())) {
      caller
          .get(address())
          .then()
          .body("loans.loans", equalTo(2))
          .body("loans.running", equalTo(1))
          .body("loans.overdue", equalTo(1))
          .body("loans.principal", equalTo("4000000.00"))
          .body("patents.meanRemainingYears", nullValue());
    }
    String city = World.city("450100");
    Api.city(city).get(address()).then().statusCode(200).body("loans", nullValue());
    for (var stranger :
        List.of(
            Api.city(World.city("450300")),
            Api.bank(bank),
            Api.licensee(World.firm()),
            Api.licensor(World.university()))) {
      stranger.get(address()).then().spec(Refusal.of(Code.NOT_FOUND));
    }
    Financing.begin(firm, bank);
    Api.bank(bank).get(address()).then().statusCode(200).body("loans", nullValue());
    Api.bank(World.bank()).get(address()).then().spec(Refusal.of(Code.NOT_FOUND));
  }
}
