package org.openpatent.market.license;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.FreeLicenseUntil2031;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** A license ends with its patent [PL 44, PL 47], and with nothing less. */
@QuarkusTest
class LicenseAndPatentTest extends FreeLicenseUntil2031 {
  @ParameterizedTest
  @CsvSource({"LAPSED, PATENT_LAPSED", "INVALIDATED, PATENT_INVALIDATED"})
  void aLicenseEndsWithItsPatentFromTheDayOfTheEvent(String event, String reason) {
    TimeMachine.travelTo("2030-06-20");
    Acts.enterEvent(patent, event, today().minusDays(10)).then().statusCode(201);
    assertStatus("ENDED", reason);
    Acts.readLicense(license).then().body("endsOn", equalTo("2030-06-09"));
  }

  @Test
  void aRestorationRevivesNoLicenseButAllowsANewOne() {
    TimeMachine.travelTo("2030-06-20");
    Acts.enterEvent(patent, "LAPSED", today());
    TimeMachine.travelTo("2030-06-25");
    Acts.enterEvent(patent, "RESTORED", today());
    assertStatus("ENDED", "PATENT_LAPSED");
    String anew = World.license(firm, offer);
    Acts.readLicense(anew).then().body("status", equalTo("EFFECTIVE"));
    Acts.readLicense(license).then().body("endsOn", equalTo("2030-06-19"));
  }

  @Test
  void aClaimAwaitingPaymentEndsWithThePatentToo() {
    patent = World.patent(university, PatentKind.INVENTION);
    var declaration = World.offerBody(patent);
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    license = World.license(firm, World.offer(university, declaration));
    Acts.enterEvent(patent, "LAPSED", today());
    assertStatus("ENDED", "PATENT_LAPSED");
    Acts.confirmReceipt(university, license, "30000.00", today())
        .then()
        .spec(refused(409, "receipt-not-expected"));
  }

  @Test
  void aClaimThatWasTakenBackBeforeDidNotEndWithThePatent() {
    patent = World.patent(university, PatentKind.INVENTION);
    var declaration = World.offerBody(patent);
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    var notice = World.claimBody(World.offer(university, declaration));
    notice.put("startsOn", today().plusDays(90).toString());
    license = Acts.claim(firm, notice).then().statusCode(201).extract().path("id");
    Acts.terminate(Api.licensee(firm), license, today()).then().statusCode(200);
    Acts.enterEvent(patent, "LAPSED", today()).then().statusCode(201);
    assertStatus("ENDED", "TERMINATED_BY_LICENSEE");
  }

  @Test
  void aLicenseWhoseNoticeHasNotRunOutEndsWithItsPatent() {
    Acts.terminate(Api.licensee(firm), license, today().plusMonths(2)).then().statusCode(200);
    TimeMachine.travelTo("2029-04-10");
    Acts.enterEvent(patent, "LAPSED", today()).then().statusCode(201);
    assertStatus("ENDED", "PATENT_LAPSED");
    Acts.readLicense(license).then().body("endsOn", equalTo("2029-04-09"));
  }

  @Test
  void aLicenseWhoseNoticeHasRunOutStaysTerminated() {
    Acts.terminate(Api.licensee(firm), license, today().plusMonths(1)).then().statusCode(200);
    TimeMachine.travelTo("2029-04-10");
    Acts.enterEvent(patent, "LAPSED", today().minusDays(5)).then().statusCode(201);
    assertStatus("ENDED", "TERMINATED_BY_LICENSEE");
    Acts.readLicense(license).then().body("endsOn", equalTo("2029-04-04"));
  }

  @Test
  void otherEventsAndAWithdrawalLeaveLicensesUntouched() {
    for (String event : List.of("FEE_UNPAID", "PLEDGED", "SUSPENDED")) {
      Acts.enterEvent(patent, event, today()).then().statusCode(201);
    }
    Acts.withdraw(university, offer).then().statusCode(200);
    Acts.enterEvent(patent, "EXCLUSIVE_LICENSE", today()).then().statusCode(201);
    assertStatus("EFFECTIVE", null);
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
