package org.openpatent.incentive.compensation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openpatent.Acts.refused;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.World;
import org.postgresql.util.PSQLException;

/** A program is thought over as a draft, fixed by its opening, and ended. */
@QuarkusTest
class ProgramsTest {
  @Inject AgroalDataSource database;

  private final Programs programs = new Programs();

  @AfterEach
  void end() {
    programs.closeAll();
  }

  @Test
  void aDraftIsChangedUntilItIsOpened() {
    String code = Programs.newCode();
    Programs.put(code, Programs.body())
        .then()
        .statusCode(201)
        .body("code", equalTo(code))
        .body("status", equalTo("DRAFT"))
        .body("budget", equalTo("1000000.00"));
    var larger = Programs.body();
    larger.put("budget", "2000000.00");
    Programs.change(code, etag(code), larger)
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("budget", equalTo("2000000.00"));
  }

  @Test
  void aChangeNamesTheVersionItChanges() {
    String code = Programs.newCode();
    Programs.put(code, Programs.body()).then().statusCode(201);
    String first = etag(code);
    Programs.put(code, Programs.body()).then().spec(refused(428, "precondition-required"));
    var larger = Programs.body();
    larger.put("budget", "2000000.00");
    Programs.change(code, first, larger).then().statusCode(200);
    Programs.change(code, first, Programs.body()).then().spec(refused(412, "precondition-failed"));
  }

  @Test
  void anOpenOrClosedProgramIsNotChanged() {
    String code = programs.open(Programs.body());
    Programs.change(code, etag(code), Programs.body()).then().spec(refused(409, "program-frozen"));
    step(Api.agency(), code, "closing").then().statusCode(200).body("status", equalTo("CLOSED"));
    Programs.change(code, etag(code), Programs.body()).then().spec(refused(409, "program-frozen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "terms = jsonb_set(terms, '{budget}', '\"1.00\"')",
        "terms = jsonb_set(terms, '{conditions,minimumTermMonths}', '1')",
        "name = 'another'",
        "kind = 'LATER'"
      })
  void theDatabaseItselfRefusesToChangeAnOpenProgram(String change) throws SQLException {
    String draft = Programs.newCode();
    Programs.put(draft, Programs.body()).then().statusCode(201);
    assertEquals(1, update(change, draft), "a draft changes");

    String open = programs.open(Programs.body());
    var refused = assertThrows(PSQLException.class, () -> update(change, open));
    assertEquals("program_frozen", refused.getServerErrorMessage().getConstraint());
    Api.agency().get("/v1/programs/" + open).then().body("budget", equalTo("1000000.00"));
  }

  @Test
  void aProgramOpensOnceAndClosesOnce() {
    String code = Programs.newCode();
    Programs.put(code, Programs.body()).then().statusCode(201);
    step(Api.agency(), code, "closing").then().spec(refused(409, "program-not-open"));
    step(Api.agency(), code, "opening").then().statusCode(200).body("status", equalTo("OPEN"));
    step(Api.agency(), code, "opening").then().spec(refused(409, "program-not-draft"));
    step(Api.agency(), code, "closing").then().statusCode(200);
    step(Api.agency(), code, "closing").then().spec(refused(409, "program-not-open"));
    step(Api.agency(), code, "opening").then().spec(refused(409, "program-not-draft"));
  }

  @Test
  void aProgramHasItsSayInStatementsWhileItIsOpen() {
    String license = World.license(World.firm(), World.freeOffer());
    String code = Programs.newCode();
    Programs.put(code, Programs.body()).then().statusCode(201);
    assertEquals(0, statements(license, code));
    step(Api.agency(), code, "opening").then().statusCode(200);
    assertEquals(1, statements(license, code));
    step(Api.agency(), code, "closing").then().statusCode(200);
    assertEquals(0, statements(license, code));
  }

  /** A node remembers the open programs, and is told of no change but by the version it reads. */
  @Test
  void aProgramHasItsSayInClaimsWhileItIsOpen() {
    String code = Programs.newCode();
    Programs.put(code, Programs.body()).then().statusCode(201);
    assertEquals(0, claimed(code));
    step(Api.agency(), code, "opening").then().statusCode(200);
    assertEquals(1, claimed(code));
    assertEquals(1, claimed(code));
    step(Api.agency(), code, "closing").then().statusCode(200);
    assertEquals(0, claimed(code));
  }

  private static int claimed(String program) {
    List<String> programs =
        Api.licensee(World.firm())
            .body(World.claimBody(World.freeOffer()))
            .post("/v1/licenses")
            .jsonPath()
            .getList("compensation.program");
    return Collections.frequency(programs, program);
  }

  @Test
  void aDraftIsShownToThoseWhoOverseeAndToNobodyElse() {
    String code = Programs.newCode();
    Programs.put(code, Programs.body()).then().statusCode(201);
    for (var overseer : List.of(Api.agency(), Api.treasury(), Api.auditor())) {
      overseer.get("/v1/programs/" + code).then().statusCode(200);
      overseer
          .queryParam("status", "DRAFT")
          .queryParam("limit", 200)
          .get("/v1/programs")
          .then()
          .body("items.code", hasItem(code));
    }
    String firm = World.firm();
    for (var other : List.of(Api.anonymous(), Api.licensee(firm))) {
      other.get("/v1/programs/" + code).then().spec(refused(404, "not-found"));
      other
          .queryParam("limit", 200)
          .get("/v1/programs")
          .then()
          .body("items.code", not(hasItem(code)));
    }
    step(Api.agency(), code, "opening").then().statusCode(200);
    Api.anonymous().get("/v1/programs/" + code).then().statusCode(200);
    step(Api.agency(), code, "closing").then().statusCode(200);
  }

  @Test
  void onlyTheAgencyDraftsOpensAndCloses() {
    String code = programs.open(Programs.body());
    for (var other : List.of(Api.treasury(), Api.auditor(), Api.licensor(World.university()))) {
      step(other, code, "closing").then().spec(refused(403, "forbidden"));
      other
          .body(Programs.body())
          .put("/v1/programs/" + Programs.newCode())
          .then()
          .spec(refused(403, "forbidden"));
    }
    step(Api.anonymous(), code, "closing").then().spec(refused(401, "unauthenticated"));
  }

  @Test
  void termsThatContradictEachOtherAreRefused() {
    var body = Programs.body();
    body.put("eligibleTo", "2020-01-01");
    Map<String, Object> rule = new HashMap<>(Programs.flat("1.00", "1.00", "1.00"));
    rule.put("percent", "5");
    body.put("licensor", rule);
    Programs.put(Programs.newCode(), body)
        .then()
        .spec(refused(422, "invalid-body"))
        .body("errors.code", equalTo(List.of("program-period", "side-rule-fields")))
        .body("errors.pointer", equalTo(List.of("/eligibleTo", "/licensor")));
  }

  @Test
  void aRuleThatPaysMoreThanAnAmountCanSayIsRefused() {
    var body = Programs.body();
    body.put("licensor", Programs.flat("1.00", "500000000000.00", "1.00"));
    body.put("licensee", Map.of("method", "PERCENT_OF_REFERENCE_ROYALTY", "percent", "100.0001"));
    Programs.put(Programs.newCode(), body)
        .then()
        .spec(refused(422, "invalid-body"))
        .body("errors.code", equalTo(List.of("range", "range")))
        .body("errors.pointer", equalTo(List.of("/licensor/amounts", "/licensee/percent")));
  }

  private int update(String change, String code) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("update program set " + change + " where code = ?")) {
      statement.setString(1, code);
      return statement.executeUpdate();
    }
  }

  private static int statements(String license, String program) {
    List<String> all = Acts.readCompensation(Api.auditor(), license).path("items.program");
    return (int) all.stream().filter(program::equals).count();
  }

  private static Response step(RequestSpecification caller, String code, String action) {
    return caller.post("/v1/programs/" + code + "/" + action);
  }

  private static String etag(String code) {
    return Api.agency().get("/v1/programs/" + code).header("ETag");
  }
}
