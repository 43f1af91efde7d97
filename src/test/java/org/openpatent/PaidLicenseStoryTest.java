package org.openpatent;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.market.patent.PatentKind;

/** A license that costs something: no payment, no right; no right, no term. */
@QuarkusTest
class PaidLicenseStoryTest {
  private String university;
  private String firm;
  private String offer;

  @BeforeEach
  void anOfferForALumpSum() {
    TimeMachine.travelTo("2029-03-05");
    university = World.university();
    firm = World.firm();
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    offer = World.offer(university, declaration);
  }

  @AfterEach
  void end() {
    TimeMachine.comeBack();
  }

  @Test
  void theTermRunsFromThePaymentAndEndsWhenTheFirmLeaves() {
    String license = claimAwaitingPayment();

    TimeMachine.travelTo("2029-03-20");
    Acts.confirmReceipt(university, license, "29999.99", World.today())
        .then()
        .spec(refused(422, "receipt-amount"));
    Acts.readLicense(license).then().body("status", equalTo("AWAITING_PAYMENT"));

    Acts.confirmReceipt(university, license, "30000.00", World.today())
        .then()
        .statusCode(200)
        .body("status", equalTo("EFFECTIVE"))
        .body("effectiveOn", equalTo("2029-03-20"))
        .body("beginsOn", equalTo("2029-03-20"))
        .body("endsOn", equalTo("2031-03-19"))
        .body("receivedOn", equalTo("2029-03-20"))
        .body("recordalDueOn", equalTo("2029-06-20"));

    TimeMachine.travelTo("2030-01-10");
    Acts.terminate(Api.licensee(firm), license, World.today().plusDays(5))
        .then()
        .statusCode(200)
        .body("status", equalTo("EFFECTIVE"))
        .body("endsOn", equalTo("2030-01-14"));
    TimeMachine.travelTo("2030-01-15");
    Acts.readLicense(license)
        .then()
        .body("status", equalTo("ENDED"))
        .body("endReason", equalTo("TERMINATED_BY_LICENSEE"))
        .body("receivedOn", equalTo("2029-03-20"));
  }

  @Test
  void aPaymentBeforeTheAgreedStartLeavesTheTermToItsStart() {
    var notice = World.claimBody(offer);
    notice.put("startsOn", "2029-05-01");
    String license = Acts.claim(firm, notice).path("id");
    TimeMachine.travelTo("2029-03-20");
    Acts.confirmReceipt(university, license, "30000.00", World.today())
        .then()
        .statusCode(200)
        .body("effectiveOn", equalTo("2029-03-20"))
        .body("beginsOn", equalTo("2029-05-01"))
        .body("endsOn", equalTo("2031-04-30"));
  }

  @Test
  void aClaimNotPaidInThirtyDaysLapsesAndTheFirmMayClaimAnew() {
    String lapsed = claimAwaitingPayment();
    TimeMachine.travelTo("2029-04-04"); // the thirtieth day
    Acts.readLicense(lapsed).then().body("status", equalTo("AWAITING_PAYMENT"));
    Acts.claim(firm, World.claimBody(offer))
        .then()
        .spec(refused(409, "license-patent-licensee-excl"));

    TimeMachine.travelTo("2029-04-05");
    Acts.readLicense(lapsed)
        .then()
        .body("status", equalTo("ENDED"))
        .body("endReason", equalTo("UNPAID"));
    Acts.confirmReceipt(university, lapsed, "30000.00", World.today())
        .then()
        .spec(refused(422, "receipt-date"));

    String anew = claimAwaitingPayment();
    Acts.readLicense(lapsed).then().body("endReason", equalTo("UNPAID"));
    Acts.confirmReceipt(university, lapsed, "30000.00", World.today().minusDays(1))
        .then()
        .spec(refused(409, "receipt-not-expected"));
    Acts.confirmReceipt(university, anew, "30000.00", World.today())
        .then()
        .statusCode(200)
        .body("status", equalTo("EFFECTIVE"));
  }

  @Test
  void aPaymentInTimeCountsEvenIfTheUniversityConfirmsItLate() {
    String license = claimAwaitingPayment();
    TimeMachine.travelTo("2029-04-20");
    Acts.confirmReceipt(university, license, "30000.00", World.today().minusDays(16))
        .then()
        .statusCode(200)
        .body("status", equalTo("EFFECTIVE"))
        .body("effectiveOn", equalTo("2029-04-04"));
  }

  @Test
  void aReceiptIsDatedBetweenTheClaimAndTodayAndConfirmedOnceByTheLicensor() {
    String license = claimAwaitingPayment();
    for (int days : new int[] {-1, 1}) {
      Acts.confirmReceipt(university, license, "30000.00", World.today().plusDays(days))
          .then()
          .spec(refused(422, "receipt-date"));
    }
    Acts.confirmReceipt(World.university(), license, "30000.00", World.today())
        .then()
        .spec(refused(404, "not-found"));
    Acts.confirmReceipt(university, license, "30000.00", World.today()).then().statusCode(200);
    Acts.confirmReceipt(university, license, "30000.00", World.today())
        .then()
        .spec(refused(409, "receipt-not-expected"));
  }

  private String claimAwaitingPayment() {
    return Acts.claim(firm, World.claimBody(offer))
        .then()
        .statusCode(201)
        .body("status", equalTo("AWAITING_PAYMENT"))
        .body("amountDue", equalTo("30000.00"))
        .body("paymentDueOn", equalTo(World.today().plusDays(30).toString()))
        .body("effectiveOn", nullValue())
        .body("recordalDueOn", nullValue())
        .extract()
        .path("id");
  }
}
