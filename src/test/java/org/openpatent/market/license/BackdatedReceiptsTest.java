package org.openpatent.market.license;

import static org.hamcrest.Matchers.equalTo;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** Who pays has the license from the day of payment, whenever that is entered. */
@QuarkusTest
class BackdatedReceiptsTest {
  private static final LocalDate CLAIMED = LocalDate.parse("2029-03-05");

  private String university;
  private String firm;
  private String patent;
  private String license;

  @BeforeEach
  void aClaimThatAwaitsItsPayment() {
    TimeMachine.travelTo(CLAIMED);
    university = World.university();
    firm = World.firm();
    patent = World.patent(university, PatentKind.INVENTION);
    var declaration = World.offerBody(patent);
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    license = World.license(firm, World.offer(university, declaration));
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @ParameterizedTest
  @CsvSource({"2029-03-09, 1", "2029-03-10, 2", "2029-03-12, 2"})
  void thePartiesAreWhatTheySaidOnTheDayOfPayment(String receivedOn, int version) {
    TimeMachine.travelTo("2029-03-10");
    String path = "/v1/organizations/" + firm;
    Api.licensee(firm)
        .header("If-Match", Api.licensee(firm).get(path).header("ETag"))
        .body(World.organization("测试企业", "FIRM", World.size(5_200, 860_000)))
        .put(path)
        .then()
        .statusCode(200);
    TimeMachine.travelTo("2029-03-12");
    receive(LocalDate.parse(receivedOn))
        .then()
        .statusCode(200)
        .body("effectiveOn", equalTo(receivedOn))
        .body("licensor.factsVersion", equalTo(1))
        .body("licensee.factsVersion", equalTo(version));
  }

  @Test
  void aPaymentBeforeThePatentEndedHasMadeALicenseUntilThen() {
    TimeMachine.travelTo("2029-03-20");
    Acts.enterEvent(patent, "LAPSED", CLAIMED.plusDays(10)).then().statusCode(201);
    receive(CLAIMED.plusDays(10)).then().spec(refused(409, "receipt-not-expected"));
    receive(CLAIMED.plusDays(4))
        .then()
        .statusCode(200)
        .body("status", equalTo("ENDED"))
        .body("neverRan", equalTo(false))
        .body("effectiveOn", equalTo(CLAIMED.plusDays(4).toString()))
        .body("endReason", equalTo("PATENT_LAPSED"))
        .body("endsOn", equalTo(CLAIMED.plusDays(9).toString()));
  }

  @Test
  void aReceiptIsDatedFromTheClaimToTodayAndInTheThirtyDays() {
    TimeMachine.travelTo(CLAIMED.plusDays(31));
    for (LocalDate day :
        new LocalDate[] {CLAIMED.minusDays(1), CLAIMED.plusDays(31), CLAIMED.plusDays(32)}) {
      receive(day).then().spec(refused(422, "receipt-date"));
    }
    receive(CLAIMED.plusDays(30)).then().statusCode(200);
  }

  @Test
  void anEventAnnulledLetsTheClaimAwaitItsPaymentAgain() {
    String event =
        Acts.enterEvent(patent, "LAPSED", CLAIMED).then().statusCode(201).extract().path("id");
    Acts.readLicense(license).then().body("status", equalTo("ENDED"));
    Acts.annul(patent, event).then().statusCode(200);
    Acts.readLicense(license).then().body("status", equalTo("AWAITING_PAYMENT"));
    receive(CLAIMED).then().statusCode(200).body("status", equalTo("EFFECTIVE"));
  }

  private Response receive(LocalDate on) {
    return Acts.confirmReceipt(university, license, "30000.00", on);
  }
}
