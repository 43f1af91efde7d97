package org.openpatent.incentive.compensation;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.HeldRows;
import org.openpatent.Owner;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;

/** Settlements too large to wait for, where one license is large. */
@QuarkusTest
@TestProfile(LargeSettlementTest.EveryoneWaits.class)
class LargeSettlementTest {
  /** Nothing is small. */
  public static class EveryoneWaits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "openpatent.settlements.inline-items", "0",
          "openpatent.settlements.inline-simulated-items", "0");
    }
  }

  @Inject AgroalDataSource database;

  private final Programs programs = new Programs();
  private LocalDate monday;
  private String program;
  private String license;
  private String job;

  /** Writing lines waits while somebody holds the place of these tests. */
  @BeforeEach
  void linesWait() throws SQLException {
    execute(
        """
        create or replace function lines_wait() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock_shared(4711);
          return null;
        end $$
        """);
    execute(
        "create or replace trigger lines_wait before insert on settlement_line"
            + " for each statement execute function lines_wait()");
  }

  @AfterEach
  void linesWaitNoMore() throws SQLException {
    execute("drop trigger lines_wait on settlement_line");
  }

  @BeforeEach
  void aLicense() {
    monday = Settled.begin();
    program = programs.open(Settled.program(monday));
    license = Settled.license();
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void itIsComputedWhileNobodyWaits() throws Exception {
    String settlement;
    try (var held = holdLines()) {
      settlement = create();
      held.awaitWaiting(1);
      Settled.read(settlement)
          .then()
          .body("status", equalTo("DRAFT"))
          .body("progress.total", equalTo(1))
          .body("lineCount", equalTo(0));
      Treasury.giveNotice(settlement).then().spec(Acts.refused(409, "settlement-computing"));
    }
    awaitStatus(settlement, "DRAFT");
    assertEquals(List.of("10000.00", "5000.00"), Settled.granted(settlement));
    Treasury.giveNotice(settlement).then().statusCode(200);
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200).body("committed", equalTo("15000.00"));
  }

  @Test
  void itIsCancelledWhileItIsComputed() throws Exception {
    String settlement;
    try (var held = holdLines()) {
      settlement = create();
      held.awaitWaiting(1);
      Treasury.cancel(settlement).then().statusCode(200).body("status", equalTo("CANCELLED"));
    }
    String next = create();
    awaitStatus(next, "DRAFT");
    assertEquals(List.of("10000.00", "5000.00"), Settled.granted(next));
    assertEquals(List.of(), Settled.granted(settlement));
    Settled.read(settlement).then().body("status", equalTo("CANCELLED"));
  }

  @Test
  void itIsComputedAnew() throws Exception {
    String settlement = create();
    awaitStatus(settlement, "DRAFT");
    Settled.license();
    Treasury.recompute(settlement).then().statusCode(202).body("progress.done", equalTo(0));
    awaitStatus(settlement, "DRAFT");
    assertEquals(4, Settled.granted(settlement).size());
  }

  @Test
  void withNothingToSettleItIsRefusedAsASmallOneIs() throws Exception {
    String settlement = create();
    awaitStatus(settlement, "DRAFT");
    Acts.declareVoid(license).then().statusCode(200);
    Treasury.recompute(settlement).then().spec(Acts.refused(409, "nothing-to-settle"));
    Settled.read(settlement).then().body("status", equalTo("DRAFT")).body("lineCount", equalTo(2));
    Treasury.cancel(settlement).then().statusCode(200);
    Treasury.settle(program, monday).then().spec(Acts.refused(409, "nothing-to-settle"));
  }

  @Test
  void whatWasVoidedWhileItWaitedEndsItWithThatReason() throws Exception {
    HeldRows otherNode = takenByAnotherNode(this::create);
    Acts.declareVoid(license).then().statusCode(200);
    otherNode.close();
    awaitStatus(job, "CANCELLED");
    Settled.read(job).then().body("endedReason", equalTo("nothing-to-settle"));
  }

  @Test
  void oneNodeComputesItAndAnotherGoesOnWhenThatIsKilled() throws Exception {
    HeldRows otherNode = takenByAnotherNode(this::create);
    Settled.read(job).then().body("progress.total", equalTo(0));
    assertEquals(0, tries(job));
    otherNode.close();
    awaitStatus(job, "DRAFT");
    assertEquals(List.of("10000.00", "5000.00"), Settled.granted(job));
    assertEquals(1, tries(job));
  }

  @Test
  void aSettlementOfAProgramThatClosedMeanwhileEnds() throws Exception {
    HeldRows otherNode = takenByAnotherNode(this::create);
    programs.closeAll();
    otherNode.close();
    awaitStatus(job, "CANCELLED");
    Settled.read(job).then().body("endedReason", equalTo("program-not-open"));
  }

  @Test
  void whatFailsEachTimeFailsForGoodWithAReason() throws Exception {
    HeldRows otherNode = takenByAnotherNode(this::create);
    execute(
        "insert into settlement_progress (settlement_id, done, total, tries) values (?, 0, 0, 5)",
        UUID.fromString(job));
    otherNode.close();
    awaitStatus(job, "CANCELLED");
    Settled.read(job).then().body("endedReason", equalTo("computation-failed"));
    String next = create();
    awaitStatus(next, "DRAFT");
    assertEquals(2, Settled.granted(next).size());
  }

  @Test
  void aLargeSimulationIsAJobWithTheSameResult() throws Exception {
    Response asked = simulate();
    asked
        .then()
        .statusCode(202)
        .header("Location", "/v1/simulations/" + asked.path("id"))
        .body("status", equalTo("WAITING"))
        .body("result", equalTo(null));
    String id = asked.path("id");
    awaitSimulation(id, "COMPUTED")
        .body("progress.done", equalTo(1))
        .body("result.base.totals.granted", equalTo("15000.00"))
        .body("result.changed.totals.granted", equalTo("12000.00"))
        .body("result.losses.amount", equalTo("3000.00"));
    Api.agency()
        .post("/v1/simulations/" + id + "/cancellation")
        .then()
        .spec(Acts.refused(409, "simulation-ended"));
    Api.licensee("91450100MA0A00110U").get("/v1/simulations/" + id).then().statusCode(403);
    Api.auditor().get("/v1/simulations/" + license).then().statusCode(404);
  }

  @Test
  void aSimulationIsCancelledWhileItWaits() throws Exception {
    HeldRows otherNode = takenByAnotherNode(() -> simulate().path("id"));
    Api.treasury()
        .post("/v1/simulations/" + job + "/cancellation")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"));
    otherNode.close();
    String next = simulate().path("id");
    awaitSimulation(next, "COMPUTED");
    awaitSimulation(job, "CANCELLED").body("result", equalTo(null));
  }

  @Test
  void ofTwoAskedForAtTheSameMomentTheOneThatIsTooManyIsRefused() throws Exception {
    String other = programs.open(Settled.program(monday));
    List<String> waiting = new ArrayList<>();
    try (var held = holdLines()) {
      Treasury.settle(other, monday).then().statusCode(202);
      held.awaitWaiting(1);
      for (int i = 0; i < 19; i++) {
        waiting.add(simulate().then().statusCode(202).extract().path("id"));
      }
      List<CompletableFuture<Response>> last;
      // storing a job locks its program, so both have counted, or one waits to count
      try (var inserting =
          new HeldRows(database, "select 1 from program where code = ? for update", program)) {
        last = List.of(supplyAsync(this::simulate), supplyAsync(this::simulate));
        inserting.awaitWaiting(3);
      }
      for (CompletableFuture<Response> asked : last) {
        Response answer = asked.get();
        if (answer.statusCode() == 202) {
          waiting.add(answer.path("id"));
        } else {
          answer.then().spec(Acts.refused(503, "simulation-running"));
        }
      }
      for (String id : waiting) {
        Api.treasury().post("/v1/simulations/" + id + "/cancellation").then().statusCode(200);
      }
    }
    assertEquals(20, waiting.size());
  }

  private Response simulate() {
    return Api.agency()
        .body(Map.of("budget", "12000.00"))
        .post("/v1/programs/" + program + "/simulations");
  }

  private static ValidatableResponse awaitSimulation(String id, String status) throws Exception {
    for (int i = 0; i < 300 && "WAITING".equals(read(id).path("status")); i++) {
      Thread.sleep(100);
    }
    return read(id).then().statusCode(200).body("status", equalTo(status));
  }

  private static Response read(String simulation) {
    return Api.auditor().get("/v1/simulations/" + simulation);
  }

  private int tries(String settlement) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select coalesce(sum(tries), 0) from settlement_progress where settlement_id = ?")) {
      query.setObject(1, UUID.fromString(settlement));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private void execute(String sql, Object... parameters) throws SQLException {
    try (var connection = Owner.connection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  /** Asks for a job while our node is busy, so that another one takes it, until it is killed. */
  private HeldRows takenByAnotherNode(Supplier<String> asking) throws Exception {
    String other = programs.open(Settled.program(monday));
    try (var held = holdLines()) {
      Treasury.settle(other, monday).then().statusCode(202);
      held.awaitWaiting(1);
      job = asking.get();
      return new HeldRows(database, "select pg_advisory_xact_lock(hashtextextended(?, 10))", job);
    }
  }

  private String create() {
    return Treasury.settle(program, monday)
        .then()
        .statusCode(202)
        .body("progress.done", equalTo(0))
        .extract()
        .path("id");
  }

  /** The computation stands still before it writes a line. */
  private HeldRows holdLines() throws Exception {
    return new HeldRows(database, "select pg_advisory_xact_lock(4711)");
  }

  private static void awaitStatus(String settlement, String status) throws Exception {
    for (int i = 0; i < 300 && Settled.read(settlement).path("progress") != null; i++) {
      Thread.sleep(100);
    }
    Settled.read(settlement).then().body("status", equalTo(status)).body("progress", equalTo(null));
  }
}
