package org.openpatent.market.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.World;

/** Two imports run at a time; a third one waits, and goes on where another node left it. */
@QuarkusTest
class TurnsOfImportsTest {
  private static final String TAKE = "select pg_try_advisory_xact_lock(hashtextextended('%s', 10))";

  @Inject AgroalDataSource database;

  private final List<Connection> others = new ArrayList<>();
  private String university;

  /** As by two imports that run on other nodes. */
  @BeforeEach
  void bothPlacesAreTaken() throws SQLException {
    university = World.university();
    for (int slot = 1; slot <= 2; slot++) {
      Connection other = database.getConnection();
      other.setAutoCommit(false);
      others.add(other);
      long deadline = System.nanoTime() + 10_000_000_000L;
      while (!take(other, "import " + slot)) {
        assertTrue(System.nanoTime() < deadline);
        LockSupport.parkNanos(10_000_000);
      }
    }
  }

  private static boolean take(Connection other, String what) throws SQLException {
    try (var statement = other.createStatement();
        var taken = statement.executeQuery(TAKE.formatted(what))) {
      taken.next();
      return taken.getBoolean(1);
    }
  }

  @AfterEach
  void leave() throws SQLException {
    for (Connection other : others) {
      other.rollback();
      other.close();
    }
  }

  private void leaveOne() throws SQLException {
    others.get(0).rollback();
  }

  private static String start(String licensor, byte[] table) {
    return Offices.send(Api.licensor(licensor), "text/csv", table, "")
        .then()
        .statusCode(202)
        .body("status", equalTo("WAITING"))
        .extract()
        .path("id");
  }

  private void run(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var sql = connection.createStatement()) {
      sql.executeUpdate(statement);
    }
  }

  private List<String> ask(String question) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (var connection = database.getConnection();
        var sql = connection.createStatement();
        var rows = sql.executeQuery(question)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }

  private byte[] table(int rows) {
    return Offices.table(
        Stream.generate(() -> Offices.row(Offices.newNumber(), university))
            .limit(rows)
            .toArray(String[]::new));
  }

  @Test
  void oneThatWasLeftBehindGoesOnWithTheNextRow() throws SQLException {
    String done = Offices.newNumber();
    String next = Offices.newNumber();
    byte[] table = Offices.table(Offices.row(done, university), Offices.row(next, university));
    String id = start(university, table);
    run(
        "update import_job set status = 'RUNNING', begun_at = now(), tries = 1, total = 2,"
            + " rows_read = 1, rows_stored = 1, offers_published = 1 where id = '"
            + id
            + "'");
    leaveOne();
    Offices.ended(id)
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("read", equalTo(2))
        .body("stored", equalTo(2))
        .body("offersPublished", equalTo(2));
    Offices.patent(done).then().statusCode(404); // it was the other node's
    Offices.patent(next).then().statusCode(200);
    assertEquals(List.of(), ask("select part from import_content where import_id = '" + id + "'"));
  }

  @Test
  void oneThatAnotherNodeStoresIsLeftToIt() throws SQLException {
    String first = start(university, table(1));
    String second = start(university, table(1));
    Connection other = others.get(1);
    assertTrue(take(other, first));
    leaveOne();
    Offices.ended(second).then().body("status", equalTo("COMPLETED"));
    assertEquals(
        List.of("WAITING"), ask("select status from import_job where id = '" + first + "'"));
    other.rollback();
    Offices.ended(first).then().body("status", equalTo("COMPLETED")).body("stored", equalTo(1));
  }

  @Test
  void oneThatAlwaysFailsEndsWithItsReason() throws SQLException {
    String id = start(university, table(1));
    run("update import_job set status = 'RUNNING', tries = 5 where id = '" + id + "'");
    leaveOne();
    Offices.ended(id)
        .then()
        .body("status", equalTo("FAILED"))
        .body("failure.code", equalTo("import-failed"));
  }

  @Test
  void organizationsTakeTurns() throws SQLException {
    String other = World.university();
    List<String> own = Stream.generate(() -> start(university, table(1))).limit(3).toList();
    String others = start(other, Offices.table(Offices.row(Offices.newNumber(), other)));
    leaveOne();
    own.forEach(Offices::ended);
    Offices.ended(others);
    String all = String.join("','", own) + "','" + others;
    assertEquals(
        List.of(own.get(0), others, own.get(1), own.get(2)),
        ask("select id from import_job where id in ('" + all + "') order by begun_at"));
  }

  @Test
  void twentyOfAnOrganizationWaitAlsoIfMoreComeAtOnce() throws Exception {
    List<Callable<Response>> senders =
        Collections.nCopies(
            24, () -> Offices.send(Api.licensor(university), "text/csv", table(1), ""));
    List<Response> answers = Race.run(senders);
    assertEquals(20, answers.stream().filter(answer -> answer.statusCode() == 202).count());
    for (Response answer : answers) {
      if (answer.statusCode() == 202) {
        cancel(answer.path("id")).then().statusCode(200);
      } else {
        answer.then().spec(Acts.refused(503, "import-queue-full"));
      }
    }
  }

  @Test
  void oneThatIsCancelledWhileItWaitsStoresNothing() throws SQLException {
    String number = Offices.newNumber();
    String id = start(university, Offices.table(Offices.row(number, university)));
    cancel(id).then().statusCode(200).body("status", equalTo("CANCELLED"));
    leaveOne();
    cancel(id).then().spec(Acts.refused(409, "import-ended"));
    Offices.patent(number).then().statusCode(404);
  }

  @Test
  void oneThatIsCancelledWhileItRunsStoresNoMore() throws Exception {
    String kept = Offices.newNumber();
    Offices.patent(kept);
    Api.licensor(university)
        .body(World.patentBody(org.openpatent.market.patent.PatentKind.INVENTION, university))
        .put("/v1/patents/" + kept)
        .then()
        .statusCode(201);
    String number = Offices.newNumber();
    byte[] table = Offices.table(Offices.row(number, university), Offices.row(kept, university));
    String id = start(university, table);
    try (Connection holding = database.getConnection()) {
      holding.setAutoCommit(false);
      try (var sql = holding.createStatement()) {
        sql.executeQuery("select 1 from patent where number = '" + kept + "' for update");
        leaveOne();
        while (ask("select 1 from import_job where total = 2 and id = '" + id + "'").isEmpty()) {
          LockSupport.parkNanos(10_000_000);
        }
        cancel(id).then().statusCode(200);
      }
      holding.rollback();
    }
    LockSupport.parkNanos(200_000_000);
    Offices.patent(number).then().statusCode(404);
    Offices.ended(id).then().body("status", equalTo("CANCELLED")).body("read", equalTo(0));
  }

  private Response cancel(String id) {
    return Api.licensor(university).post("/v1/imports/" + id + "/cancellation");
  }
}
