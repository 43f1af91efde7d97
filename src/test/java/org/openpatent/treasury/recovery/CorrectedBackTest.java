package org.openpatent.treasury.recovery;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** What was ordered to be paid back is not made owed again by correcting a recordal back. */
@QuarkusTest
class CorrectedBackTest {
  private final Programs programs = new Programs();
  private LocalDate monday;
  private String license;
  private String program;
  private String settlement;

  @BeforeEach
  void aPaidLicenseWhoseRecordalTurnedOutToBeLate() {
    monday = Settled.begin();
    String university = World.university();
    String firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    license = Settled.license(university, firm);
    record(monday).then().statusCode(200);
    Map<String, Object> body = Settled.program(monday);
    body.put("dateBasis", "RECORDED");
    program = programs.open(body);
    settlement = Settled.approved(program, monday);
    Settled.answer(Settled.export(settlement), "ACSC");
    TimeMachine.travelTo(monday.plusDays(60));
    record(World.today()).then().statusCode(200);
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aRecordalIsNotCorrectedBackWhileAnOrderStandsOnIt() {
    String recovery = recover("LICENSOR").then().statusCode(201).extract().path("id");
    Response back = record(monday);
    back.then().spec(refused(409, "correction-built-upon"));
    back.then().body("detail", containsString("/v1/recoveries/" + recovery));
    Acts.readLicense(license).then().body("recordedOn", equalTo(World.today().toString()));
    record(monday.plusDays(59)).then().statusCode(200); // is no more owed than before
    Acts.declareVoid(license).then().statusCode(200);
    Treasury.receive(recovery, "10000.00", World.today())
        .then()
        .statusCode(201)
        .body("recovered", equalTo(true));
  }

  @Test
  void withoutAnOrderItIs() {
    record(monday).then().statusCode(200);
    recover("LICENSOR").then().spec(refused(409, "line-not-overpaid"));
  }

  @RepeatedTest(5)
  void anOrderAndACorrectionBackAtTheSameMomentAgree() throws Exception {
    var answers = Race.run(List.of(() -> recover("LICENSEE"), () -> record(monday)));
    answers.forEach(answer -> answer.then().statusCode(oneOf(200, 201, 409)));
    boolean ordered = answers.get(0).statusCode() == 201;
    assertEquals(ordered ? 409 : 200, answers.get(1).statusCode());
  }

  private Response record(LocalDate on) {
    return Acts.enterRecordal(Api.agency(), license, "GX-" + on, on);
  }

  private Response recover(String side) {
    return Api.treasury()
        .body(Map.of("settlement", settlement, "item", license, "part", side))
        .post("/v1/recoveries");
  }
}
