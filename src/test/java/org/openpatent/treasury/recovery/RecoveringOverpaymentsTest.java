package org.openpatent.treasury.recovery;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.SettledLicense;
import org.openpatent.Treasury;
import org.openpatent.World;

/** What the agency's corrections make overpaid comes back as it is, without a penalty. */
@QuarkusTest
class RecoveringOverpaymentsTest {
  private SettledLicense settled;

  @BeforeEach
  void aPaidLicense() {
    settled = SettledLicense.paid();
  }

  @AfterEach
  void theBooksAddUp() {
    settled.end();
  }

  @Test
  void aDeathOfThePatentEnteredLateIsRecoveredWithoutAPenalty() {
    recover(null).then().spec(Acts.refused(409, "line-not-overpaid"));
    String patent = Acts.readOffer(settled.offer).path("patentNumber");
    Acts.enterEvent(patent, "INVALIDATED", settled.monday).then().statusCode(201);
    recover("10").then().spec(Acts.refused(422, "penalty-without-false-statement"));
    String recovery =
        recover(null)
            .then()
            .statusCode(201)
            .body("reason", equalTo("OVERPAID"))
            .body("principal", equalTo("5000.00"))
            .body("penalty", equalTo("0.00"))
            .body("due", equalTo("5000.00"))
            .extract()
            .path("id");
    recover(null).then().spec(Acts.refused(409, "recovery-line-overpaid-check"));
    Treasury.receive(recovery, "5000.00", World.today())
        .then()
        .statusCode(201)
        .body("recovered", equalTo(true));
    Treasury.budget(settled.program)
        .then()
        .body("recovered", equalTo("5000.00"))
        .body("paid", equalTo("15000.00"));
  }

  @Test
  void whatWasObtainedByFalseStatementsComesBackWithAPenaltyOnly() {
    Acts.declareVoid(settled.license).then().statusCode(200);
    recover(null).then().statusCode(422);
    recover("10").then().statusCode(201).body("reason", equalTo("VOID"));
  }

  private Response recover(String percent) {
    Map<String, String> body = new HashMap<>();
    body.put("settlement", settled.settlement);
    body.put("item", settled.license);
    body.put("part", "LICENSEE");
    if (percent != null) {
      body.put("penaltyPercent", percent);
    }
    return Api.treasury().body(body).post("/v1/recoveries");
  }
}
