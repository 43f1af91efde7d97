package org.openpatent.market.license;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.FreeLicenseUntil2031;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** How a license ends, and that a new one may follow. */
@QuarkusTest
class EndingLicensesTest extends FreeLicenseUntil2031 {
  @Test
  void aLicenseExpiresAfterItsLastDayAndTheFirmMayClaimAnew() {
    TimeMachine.travelTo("2031-03-04");
    assertStatus("EFFECTIVE", null);
    Acts.claim(firm, World.claimBody(offer))
        .then()
        .spec(refused(409, "license-patent-licensee-excl"));
    TimeMachine.travelTo("2031-03-05");
    assertStatus("ENDED", null);
    Acts.terminate(Api.licensee(firm), license, today()).then().spec(refused(409, "license-ended"));
    World.license(firm, offer);
  }

  @Test
  void aLicenseMayFollowTheOneBeforeWithoutAGap() {
    TimeMachine.travelTo("2031-03-01");
    var notice = World.claimBody(offer);
    notice.put("startsOn", "2031-03-04");
    Acts.claim(firm, notice).then().spec(refused(409, "license-patent-licensee-excl"));
    notice.put("startsOn", "2031-03-05");
    Acts.claim(firm, notice).then().statusCode(201).body("beginsOn", equalTo("2031-03-05"));
  }

  @Test
  void theFirmLeavesTodayAndMayComeBackTheSameDay() {
    Acts.terminate(Api.licensee(firm), license, today())
        .then()
        .statusCode(200)
        .body("status", equalTo("ENDED"))
        .body("endReason", equalTo("TERMINATED_BY_LICENSEE"))
        .body("endNote", equalTo("不再需要"))
        .body("neverRan", equalTo(true))
        .body("endsOn", equalTo("2029-03-05"));
    World.license(firm, offer);
  }

  @Test
  void aLicenseLeftBeforeItsFirstDayNeverRan() {
    var notice = World.claimBody(World.freeOffer());
    notice.put("startsOn", "2029-05-01");
    license = Acts.claim(firm, notice).then().statusCode(201).extract().path("id");
    Acts.terminate(Api.licensee(firm), license, today().plusDays(10)).then().statusCode(200);
    assertStatus("EFFECTIVE", "TERMINATED_BY_LICENSEE");
    TimeMachine.travelTo("2029-08-06"); // past the deadline of a recordal that nobody needs
    assertStatus("ENDED", "TERMINATED_BY_LICENSEE");
    Acts.readLicense(license)
        .then()
        .body("neverRan", equalTo(true))
        .body("recordalOverdue", equalTo(false))
        .body("beginsOn", equalTo("2029-05-01"))
        .body("endsOn", equalTo("2029-05-01"));
    Api.licensee(firm)
        .queryParam("recordalOverdue", true)
        .get("/v1/licenses")
        .then()
        .body("items.id", not(hasItem(license)));
  }

  @Test
  void aNoticeThatHasNotRunOutDoesNotTakeTheUniversitysRemedy() {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put(
        "royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00", "freeMonths", 6));
    license = World.license(firm, World.offer(university, declaration));
    TimeMachine.travelTo("2029-09-06");
    Acts.terminate(Api.licensee(firm), license, LocalDate.parse("2030-06-01"))
        .then()
        .statusCode(200);
    Acts.terminate(Api.licensor(university), license, LocalDate.parse("2030-06-02"))
        .then()
        .spec(refused(422, "termination-range")); // the notice has run out by then
    Acts.terminate(Api.licensor(university), license, today().plusDays(14))
        .then()
        .statusCode(200)
        .body("endReason", equalTo("TERMINATED_FOR_NON_PAYMENT"))
        .body("endsOn", equalTo("2029-09-19"));
    Acts.terminate(Api.licensor(university), license, today())
        .then()
        .spec(refused(409, "license-ended"));
    Acts.terminate(Api.licensee(firm), license, today()).then().spec(refused(409, "license-ended"));
    Api.licensee(firm)
        .get("/v1/licenses/" + license + "/corrections")
        .then()
        .statusCode(200)
        .body("items[0].correctedFor", equalTo(university))
        .body("items[0].previous.find { it.field == 'endsOn' }.value", equalTo("2030-05-31"))
        .body(
            "items[0].previous.find { it.field == 'endReason' }.value",
            equalTo("TERMINATED_BY_LICENSEE"))
        .body("items[0].previous.find { it.field == 'endedFor' }.value", equalTo(firm))
        .body("items[0].previous.find { it.field == 'endedBy' }", nullValue());
    Api.auditor()
        .get("/v1/licenses/" + license + "/corrections")
        .then()
        .body("items[0].previous.find { it.field == 'endedBy' }.value", notNullValue());
  }

  @Test
  void theFirmLeavesOnceFromTodayToTheLastDayOfTheTerm() {
    for (String day : List.of("2029-03-04", "2031-03-05")) {
      Acts.terminate(Api.licensee(firm), license, LocalDate.parse(day))
          .then()
          .spec(refused(422, "termination-range"));
    }
    Acts.terminate(Api.licensee(firm), license, today().plusDays(30)).then().statusCode(200);
    assertStatus("EFFECTIVE", "TERMINATED_BY_LICENSEE");
    Acts.terminate(Api.licensee(firm), license, today()).then().spec(refused(409, "license-ended"));
  }

  @Test
  void theUniversityCannotEndALicenseThatIsPaidAsAnnounced() {
    Acts.terminate(Api.licensor(university), license, today())
        .then()
        .spec(refused(409, "not-in-arrears"));
    assertStatus("EFFECTIVE", null);
    Acts.terminate(Api.licensee(World.firm()), license, today())
        .then()
        .spec(refused(404, "not-found"));
    Acts.terminate(Api.agency(), license, today()).then().spec(refused(403, "forbidden"));
  }

  @Test
  void theUniversityEndsALicenseUsedFirstAndNotPaidLater() {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put(
        "royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00", "freeMonths", 6));
    license = World.license(firm, World.offer(university, declaration));
    TimeMachine.travelTo("2029-09-05"); // the payment is due today
    Acts.terminate(Api.licensor(university), license, today())
        .then()
        .spec(refused(409, "not-in-arrears"));
    TimeMachine.travelTo("2029-09-06");
    Acts.terminate(Api.licensor(university), license, today())
        .then()
        .statusCode(200)
        .body("status", equalTo("ENDED"))
        .body("endReason", equalTo("TERMINATED_FOR_NON_PAYMENT"));
  }

  @Test
  void theAgencyDeclaresALicenseVoidOnceAndTheFirmMayClaimAnew() {
    Acts.declareVoid(license)
        .then()
        .statusCode(200)
        .body("status", equalTo("VOID"))
        .body("voidReason", equalTo("虚假陈述"))
        .body("effectiveOn", equalTo("2029-03-05"));
    Acts.declareVoid(license).then().spec(refused(409, "license-void"));
    Acts.terminate(Api.licensee(firm), license, today()).then().spec(refused(409, "license-void"));
    World.license(firm, offer);
    Acts.enterEvent(patent, "LAPSED", today());
    assertStatus("VOID", null);
  }

  @Test
  void theFirmTakesBackAClaimItHasNotPaid() {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    String paid = World.offer(university, declaration);
    license = World.license(firm, paid);
    Acts.terminate(Api.licensee(firm), license, today().plusDays(200)).then().statusCode(200);
    assertStatus("ENDED", "TERMINATED_BY_LICENSEE"); // at once: there was nothing to end later
    World.license(firm, paid);
  }

  private void assertStatus(String status, String reason) {
    Acts.readLicense(license)
        .then()
        .statusCode(200)
        .body("status", equalTo(status))
        .body("endReason", reason == null ? nullValue() : equalTo(reason));
    Api.licensee(firm)
        .queryParam("status", status)
        .get("/v1/licenses")
        .then()
        .body("items.find { it.id == '" + license + "' }.status", equalTo(status));
  }
}
