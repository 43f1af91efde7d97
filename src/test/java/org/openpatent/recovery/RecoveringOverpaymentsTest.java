package org.openpatent.recovery;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** What the agency's corrections make overpaid comes back as it is, without a penalty. */
@QuarkusTest
class RecoveringOverpaymentsTest {
  private final Programs programs = new Programs();
  private LocalDate monday;
  private String offer;
  private String license;
  private String program;
  private String settlement;

  @BeforeEach
  void aPaidLicense() {
    monday = Settled.begin();
    String university = World.university();
    String firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    offer = Settled.offer(university);
    license = World.license(firm, offer);
    program = programs.open(Settled.program(monday));
    settlement = Settled.approved(program, monday);
    Settled.answer(Settled.export(settlement), "ACSC");
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aDeathOfThePatentEnteredLateIsRecoveredWithoutAPenalty() {
    recover(null).then().spec(Acts.refused(409, "line-not-overpaid"));
    String patent = Acts.readOffer(offer).path("patentNumber");
    Acts.enterEvent(patent, "INVALIDATED", monday).then().statusCode(201);
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
    recover(null).then().spec(Acts.refused(409, "recovery-line-id-key"));
    Treasury.receive(recovery, "5000.00", World.today())
        .then()
        .statusCode(201)
        .body("recovered", equalTo(true));
    Treasury.budget(program)
        .then()
        .body("recovered", equalTo("5000.00"))
        .body("paid", equalTo("15000.00"));
  }

  @Test
  void whatWasObtainedByFalseStatementsComesBackWithAPenaltyOnly() {
    Acts.declareVoid(license).then().statusCode(200);
    recover(null).then().statusCode(422);
    recover("10").then().statusCode(201).body("reason", equalTo("VOID"));
  }

  private Response recover(String percent) {
    Map<String, String> body = new HashMap<>();
    body.put("settlement", settlement);
    body.put("license", license);
    body.put("side", "LICENSEE");
    if (percent != null) {
      body.put("penaltyPercent", percent);
    }
    return Api.treasury().body(body).post("/v1/recoveries");
  }
}
