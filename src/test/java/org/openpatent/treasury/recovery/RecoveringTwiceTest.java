package org.openpatent.treasury.recovery;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/**
 * A line is recovered as often as more of it turns out to be overpaid, never more than that. No
 * request corrects a reference royalty today, so the test does it in the database.
 */
@QuarkusTest
class RecoveringTwiceTest {
  @Inject AgroalDataSource database;

  private final Programs programs = new Programs();
  private LocalDate monday;
  private String offer;
  private String license;
  private String program;
  private String settlement;

  @BeforeEach
  void aLicensePaidAQuarterOfItsReferenceRoyalty() {
    monday = Settled.begin();
    String university = World.university();
    String firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    offer = Settled.offer(university);
    license = World.license(firm, offer);
    var body = Settled.program(monday);
    body.put("licensee", Map.of("method", "PERCENT_OF_REFERENCE_ROYALTY", "percent", "25"));
    program = programs.open(body);
    settlement = Settled.approved(program, monday);
    Settled.lines(settlement).then().body("items[1].granted", equalTo("10000.00"));
    Settled.answer(Settled.export(settlement), "ACSC");
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aSecondCorrectionIsRecoveredBesideTheFirstAndNeverMoreThanWasOverpaid() throws Exception {
    correctReferenceRoyalty(3_200_000);
    String first = ordered("2000.00");
    recover(null).then().spec(Acts.refused(409, "recovery-line-overpaid-check"));
    correctReferenceRoyalty(2_000_000);
    String second = ordered("3000.00");
    recover(null).then().spec(Acts.refused(409, "recovery-line-overpaid-check"));
    correctReferenceRoyalty(3_600_000); // less than was ordered back already
    recover(null).then().spec(Acts.refused(409, "recovery-line-overpaid-check"));
    correctReferenceRoyalty(4_000_000);
    recover(null).then().spec(Acts.refused(409, "line-not-overpaid"));
    Treasury.receive(first, "2000.00", World.today()).then().statusCode(201);
    Treasury.receive(second, "3000.01", World.today())
        .then()
        .spec(Acts.refused(409, "recovery-receipt-amount"));
    Acts.declareVoid(license).then().statusCode(200);
    recover("10")
        .then()
        .statusCode(201)
        .body("principal", equalTo("5000.00"))
        .body("due", equalTo("6000.00")); // the penalty is on all that was paid
    Treasury.budget(program).then().body("receivable", equalTo("9000.00"));
  }

  @Test
  void whatWasOrderedBackWholeBeforeTheVoidingStillHasItsPenaltyOnce() throws Exception {
    String patent = Acts.readOffer(offer).path("patentNumber");
    Acts.enterEvent(patent, "INVALIDATED", monday).then().statusCode(201);
    String whole = ordered("10000.00");
    Acts.declareVoid(license).then().statusCode(200);
    var answers = Race.run(() -> recover("10"));
    var won = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
    assertEquals(1, won.size());
    won.get(0)
        .then()
        .body("reason", equalTo("VOID"))
        .body("principal", equalTo("0.00"))
        .body("penalty", equalTo("1000.00"))
        .body("recovered", equalTo(false));
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(answer -> answer.then().spec(Acts.refused(409, "recovery-line-overpaid-check")));
    Treasury.budget(program).then().body("receivable", equalTo("11000.00"));
    Acts.annulVoiding(license).then().spec(Acts.refused(409, "voiding-built-upon"));
    Treasury.receive(whole, "10000.00", World.today()).then().statusCode(201);
    String penalty = won.get(0).path("id");
    Treasury.receive(penalty, "1000.01", World.today())
        .then()
        .spec(Acts.refused(409, "recovery-receipt-amount"));
    Treasury.receive(penalty, "1000.00", World.today())
        .then()
        .statusCode(201)
        .body("recovered", equalTo(true));
    recover("10").then().spec(Acts.refused(409, "recovery-line-overpaid-check"));
  }

  @Test
  void ofManyOrdersAtOnceOneRecoversWhatWasOverpaidSince() throws Exception {
    correctReferenceRoyalty(3_200_000);
    ordered("2000.00");
    correctReferenceRoyalty(2_000_000);
    var answers = Race.run(() -> recover(null));
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(answer -> answer.then().spec(Acts.refused(409, "recovery-line-overpaid-check")));
    Treasury.budget(program).then().body("receivable", equalTo("5000.00"));
  }

  private void correctReferenceRoyalty(long fen) throws SQLException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement("update offer set reference_royalty = ? where id = ?")) {
      update.setLong(1, fen);
      update.setObject(2, UUID.fromString(offer));
      assertEquals(1, update.executeUpdate());
    }
  }

  private String ordered(String principal) {
    return recover(null)
        .then()
        .statusCode(201)
        .body("principal", equalTo(principal))
        .extract()
        .path("id");
  }

  private Response recover(String percent) {
    Map<String, String> body = new HashMap<>();
    body.put("settlement", settlement);
    body.put("item", license);
    body.put("part", "LICENSEE");
    if (percent != null) {
      body.put("penaltyPercent", percent);
    }
    return Api.treasury().body(body).post("/v1/recoveries");
  }
}
