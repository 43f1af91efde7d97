package org.openpatent.market.license;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What has to be paid before a license is effective, and what later. */
@QuarkusTest
class RoyaltyMethodsTest {
  private String university;
  private String patent;
  private String firm;

  @BeforeEach
  void aPatentAndAFirm() {
    TimeMachine.travelTo("2029-03-05");
    university = World.university();
    patent = World.patent(university, PatentKind.INVENTION);
    firm = World.firm();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void aFreeLicenseIsEffectiveAtOnce() {
    claim(Map.of("method", "FREE"))
        .then()
        .statusCode(201)
        .body("status", equalTo("EFFECTIVE"))
        .body("effectiveOn", equalTo("2029-03-05"))
        .body("amountDue", nullValue())
        .body("paymentDueOn", nullValue())
        .body("licensee.creditCode", equalTo(firm));
  }

  @Test
  void aLumpSumIsAwaited() {
    claim(Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"))
        .then()
        .statusCode(201)
        .body("status", equalTo("AWAITING_PAYMENT"))
        .body("amountDue", equalTo("30000.00"))
        .body("paymentDueOn", equalTo("2029-04-04"))
        .body("effectiveOn", nullValue());
  }

  @Test
  void anEntryFeeIsAwaited() {
    claim(entryPlusRunning(null))
        .then()
        .statusCode(201)
        .body("status", equalTo("AWAITING_PAYMENT"))
        .body("amountDue", equalTo("8000.00"))
        .body("paymentDueOn", equalTo("2029-04-04"));
  }

  @Test
  void aRunningRoyaltyIsEffectiveAtOnce() {
    claim(Map.of("method", "RUNNING", "ratePercent", "3.5", "rateBase", "NET_SALES"))
        .then()
        .statusCode(201)
        .body("status", equalTo("EFFECTIVE"))
        .body("effectiveOn", equalTo("2029-03-05"))
        .body("amountDue", nullValue());
  }

  @Test
  void withFreeMonthsTheLicenseIsEffectiveAtOnceAndThePaymentFallsDueAfterThem() {
    Response claim = claim(entryPlusRunning(6));
    claim
        .then()
        .statusCode(201)
        .body("status", equalTo("EFFECTIVE"))
        .body("effectiveOn", equalTo("2029-03-05"))
        .body("amountDue", equalTo("8000.00"))
        .body("paymentDueOn", equalTo("2029-09-05"));
    TimeMachine.travelTo("2029-09-01");
    Acts.confirmReceipt(university, claim.path("id"), "8000.00", today())
        .then()
        .statusCode(200)
        .body("effectiveOn", equalTo("2029-03-05"))
        .body("receivedOn", equalTo("2029-09-01"));
  }

  @Test
  void aRunningRoyaltyMayBeginWithFreeMonths() {
    Map<String, Object> royalty =
        Map.of("method", "RUNNING", "ratePercent", "3.5", "rateBase", "NET_SALES", "freeMonths", 6);
    claim(royalty)
        .then()
        .statusCode(201)
        .body("status", equalTo("EFFECTIVE"))
        .body("amountDue", nullValue());
  }

  private static Map<String, Object> entryPlusRunning(Integer freeMonths) {
    Map<String, Object> royalty = new HashMap<>();
    royalty.put("method", "ENTRY_PLUS_RUNNING");
    royalty.put("entryFee", "8000.00");
    royalty.put("ratePercent", "2");
    royalty.put("rateBase", "PROFIT");
    if (freeMonths != null) {
      royalty.put("freeMonths", freeMonths);
    }
    return royalty;
  }

  private Response claim(Map<String, Object> royalty) {
    var declaration = World.offerBody(patent);
    declaration.put("royalty", royalty);
    return Acts.claim(firm, World.claimBody(World.offer(university, declaration)));
  }
}
