package org.openpatent.treasury.recovery;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.SettledLicense;
import org.openpatent.Treasury;
import org.openpatent.World;

/** What was paid for a license that proved void comes back, with a penalty. */
@QuarkusTest
class RecoveriesTest {
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
  void aReceiptSentTwiceUnderOneKeyIsOneReceipt() {
    declareVoid();
    String recovery =
        Treasury.recover(settled.settlement, settled.license, "LICENSEE", "10").path("id");
    var request = Map.of("amount", "2000.00", "receivedOn", World.today().toString());
    String key = Api.newKey();
    String first = receive(recovery, key, request).then().statusCode(201).extract().asString();
    receive(recovery, key, request)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body(equalTo(first));
    assertBudget("3500.00", "2000.00");
    receive(recovery, key, Map.of("amount", "1.00", "receivedOn", World.today().toString()))
        .then()
        .spec(Acts.refused(422, "idempotency-key-reused"));
    assertBudget("3500.00", "2000.00");
  }

  private static Response receive(String recovery, String key, Map<String, String> body) {
    return Api.treasury()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/recoveries/" + recovery + "/receipts");
  }

  @Test
  void itComesBackInParts() {
    declareVoid();
    LocalDate today = World.today();
    String recovery =
        Treasury.recover(settled.settlement, settled.license, "LICENSEE", "33.3333")
            .then()
            .statusCode(201)
            .body("principal", equalTo("5000.00"))
            .body("penalty", equalTo("1666.67"))
            .body("due", equalTo("6666.67"))
            .body("recovered", equalTo(false))
            .extract()
            .path("id");
    assertBudget("6666.67", "0.00");
    Treasury.receive(recovery, "6666.68", today)
        .then()
        .spec(Acts.refused(409, "recovery-receipt-amount"));
    Treasury.receive(recovery, "5000.00", today).then().statusCode(201);
    assertBudget("1666.67", "5000.00");
    Treasury.receive(recovery, "1666.68", today)
        .then()
        .spec(Acts.refused(409, "recovery-receipt-amount"));
    Treasury.receive(recovery, "1666.67", today)
        .then()
        .statusCode(201)
        .body("recovered", equalTo(true))
        .body("receipts", hasSize(2));
    assertBudget("0.00", "6666.67");
    Treasury.receive(recovery, "0.01", today)
        .then()
        .spec(Acts.refused(409, "recovery-receipt-amount"));
    Treasury.budget(settled.program)
        .then()
        .body("available", equalTo("985000.00"))
        .body("paid", equalTo("15000.00"));
  }

  @Test
  void thePenaltyIsTenToFiftyPercent() {
    declareVoid();
    for (String percent : List.of("0", "9.9999", "50.0001", "100")) {
      Treasury.recover(settled.settlement, settled.license, "LICENSEE", percent)
          .then()
          .spec(Acts.refused(422, "penalty-percent-range"));
    }
    for (String percent : List.of("-10", "10.00001", "x")) {
      Treasury.recover(settled.settlement, settled.license, "LICENSEE", percent)
          .then()
          .statusCode(422);
    }
    Treasury.recover(settled.settlement, settled.license, "LICENSEE", "10")
        .then()
        .statusCode(201)
        .body("due", equalTo("5500.00"));
    Treasury.recover(settled.settlement, settled.license, "LICENSOR", "50")
        .then()
        .statusCode(201)
        .body("due", equalTo("15000.00"));
    assertBudget("20500.00", "0.00");
  }

  @Test
  void aLineIsOrderedBackOnceAndOnlyIfItsLicenseIsVoid() {
    Treasury.recover(settled.settlement, settled.license, "LICENSEE", "10")
        .then()
        .spec(Acts.refused(409, "line-not-overpaid"));
    declareVoid();
    Treasury.recover(settled.settlement, settled.settlement, "LICENSEE", "10")
        .then()
        .spec(Acts.refused(422, "line-unknown"));
    Treasury.recover(settled.settlement, settled.license, "LICENSEE", "10").then().statusCode(201);
    Treasury.recover(settled.settlement, settled.license, "LICENSEE", "20")
        .then()
        .spec(Acts.refused(409, "recovery-line-overpaid-check"));
    assertBudget("5500.00", "0.00");
  }

  @Test
  void aReceiptIsOfADayFromTheOrderToToday() {
    declareVoid();
    String recovery =
        Treasury.recover(settled.settlement, settled.license, "LICENSEE", "10").path("id");
    LocalDate today = World.today();
    for (LocalDate day : List.of(today.minusDays(1), today.plusDays(1))) {
      Treasury.receive(recovery, "1.00", day)
          .then()
          .spec(Acts.refused(422, "recovery-receipt-date"));
    }
    for (String amount : List.of("0.00", "-1.00", "1.001")) {
      Treasury.receive(recovery, amount, today).then().statusCode(422);
    }
    assertBudget("5500.00", "0.00");
  }

  @Test
  void aRecoveryIsSeenByItsPayeeAndThoseWhoOverseeIt() {
    declareVoid();
    String recovery =
        Treasury.recover(settled.settlement, settled.license, "LICENSEE", "10").path("id");
    for (var caller :
        List.of(Api.licensee(settled.firm), Api.agency(), Api.treasury(), Api.auditor())) {
      caller.get("/v1/recoveries/" + recovery).then().statusCode(200);
    }
    Api.licensee(World.firm())
        .get("/v1/recoveries/" + recovery)
        .then()
        .spec(Acts.refused(404, "not-found"));
    Api.licensee(settled.firm)
        .get("/v1/recoveries")
        .then()
        .body("items.id", equalTo(List.of(recovery)));
    Api.auditor()
        .get("/v1/recoveries?program=" + settled.program)
        .then()
        .body("items.due", equalTo(List.of("5500.00")));
  }

  private void declareVoid() {
    Acts.declareVoid(settled.license).then().statusCode(200);
  }

  private void assertBudget(String receivable, String recovered) {
    Treasury.budget(settled.program)
        .then()
        .body("receivable", equalTo(receivable))
        .body("recovered", equalTo(recovered));
  }
}
