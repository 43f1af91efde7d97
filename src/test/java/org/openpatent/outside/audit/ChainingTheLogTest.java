package org.openpatent.outside.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Owner;
import org.openpatent.Race;
import org.openpatent.World;

/** Whatever is done to the log afterwards, and whoever does it, is found where it was done. */
@QuarkusTest
class ChainingTheLogTest {
  private static final String UNSEALED =
      "select count(*) from audit_entry e where not exists (select from audit_seal s where"
          + " s.tx = e.tx and s.place = e.place)";

  private static final int TRIES = 200;

  @Inject Sealing sealing;
  @Inject RefusedAttempts refusals;

  private Connection owner;
  private Statement statement;

  /**
   * An owner who turns the triggers off, in a transaction that is rolled back: others see it not.
   */
  @BeforeEach
  void aSealedLog() throws SQLException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      World.firm();
    }
    owner = Owner.connection();
    owner.setAutoCommit(false);
    statement = owner.createStatement();
    sealAll();
    statement.execute("set session_replication_role = replica");
  }

  /** What a job of the service writes meanwhile holds later rows back, until it has ended. */
  private void sealAll() throws SQLException, InterruptedException {
    sealing.seal();
    for (int i = 0; i < TRIES && !told(UNSEALED).equals("0"); i++) {
      Thread.sleep(50);
      sealing.seal();
    }
  }

  @AfterEach
  void undo() throws SQLException {
    owner.rollback();
    owner.close();
  }

  @Test
  void racingWritersAreChainedWithoutAGap() throws Exception {
    String offer = World.freeOffer();
    List<String> firms = List.of(World.firm(), World.firm(), World.firm(), World.firm());
    var racers =
        firms.stream()
            .<Callable<Response>>map(
                firm ->
                    () -> {
                      sealing.seal();
                      var answer =
                          Api.licensee(firm).body(World.claimBody(offer)).post("/v1/licenses");
                      sealing.seal();
                      return answer;
                    })
            .toList();
    Race.run(racers).forEach(answer -> answer.then().statusCode(201));
    refusals.write();
    sealAll();
    assertEquals(List.of(), Audit.faults());
    assertEquals("0", told(UNSEALED));
    assertEquals("t", told("select max(number) = count(*) from audit_seal"));
  }

  @Test
  void theSealIsNotedAndFoundAgain() {
    JsonPath noted = Api.auditor().get("/v1/audit/seal").jsonPath();
    long number = noted.getLong("number");
    assertEquals(List.of(), Audit.faults("number", number, "hash", noted.getString("hash")));
    assertEquals(
        List.of("NOT_AS_NOTED " + (number + 1000)),
        Audit.faults("number", number + 1000, "hash", noted.getString("hash")));
    String other = "0".repeat(64);
    assertEquals(1, Audit.faults("number", number, "hash", other).size());
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    for (String asked :
        List.of(
            "number=-1",
            "number=0",
            "number=x",
            "hash=xyz",
            "number=1",
            "hash=" + "0".repeat(64))) {
      Api.auditor()
          .get("/v1/audit/verification?" + asked)
          .then()
          .spec(refused(400, "invalid-query-parameter"));
    }
  }

  /** The check of a cursor is no secret, so whatever is in it has to be read. */
  @Test
  void aPlaceBeyondAllTimeIsNone() {
    for (String moment : List.of("+294277-01-01T00:00:00Z", "-4713-01-01T00:00:00Z", "today")) {
      assertThrows(IllegalArgumentException.class, () -> AuditPlace.parse(moment + " 1 1"));
    }
    assertEquals("8351-0", AuditPlace.parse("2026-03-04T02:15:31Z 8351 0").id());
  }

  @Test
  void aChangedRowIsFound() throws SQLException {
    for (String change :
        List.of(
            "status = 200",
            "subject = 'somebody else'",
            "happened_at = happened_at + interval '1 microsecond'",
            "roles = roles || 'agency'::text",
            "changes = '[ ]'")) {
      String row = row(2);
      statement.execute("savepoint before");
      statement.execute("update audit_entry set " + change + where(row));
      assertEquals(List.of("CHANGED " + row), faults(), change);
      statement.execute("rollback to before");
    }
    assertEquals(List.of(), faults());
  }

  @Test
  void aRowThatIsGoneIsFound() throws SQLException {
    String row = row(2);
    statement.execute("delete from audit_entry" + where(row));
    assertEquals(List.of("MISSING " + row), faults());
  }

  @Test
  void aRowPutInBetweenIsFound() throws SQLException {
    String row = row(2);
    statement.execute(
        "insert into audit_entry select tx, place + 7, happened_at, request_id, operation, resource,"
            + " subject, client, roles, organization, address, status, problem, changes"
            + " from audit_entry"
            + where(row));
    assertEquals(List.of("NOT_SEALED " + row.split("-")[0] + "-7"), faults());
  }

  @Test
  void rowsThatChangedPlacesAreFound() throws SQLException {
    String first = row(2);
    String second = row(1);
    statement.execute("update audit_entry set place = 99" + where(first));
    statement.execute(
        "update audit_entry set tx = %s, place = 0%s"
            .formatted(first.split("-")[0], where(second)));
    statement.execute(
        "update audit_entry set tx = %s, place = 0 where place = 99"
            .formatted(second.split("-")[0]));
    assertEquals(List.of("CHANGED " + first, "CHANGED " + second), faults());
  }

  @Test
  void aSealThatIsGoneIsFound() throws SQLException {
    String row = row(1);
    String gone = row(2);
    statement.execute("delete from audit_seal" + where(gone));
    assertEquals(List.of("SEAL_MISSING " + row, "NOT_SEALED " + gone), faults());
  }

  /** Nothing in the chain itself tells; the auditor's note does. */
  @Test
  void anEndThatWasCutOffIsFoundByTheNote() throws SQLException {
    String noted =
        told(
            "select number || ', ''\\x' || encode(hash, 'hex') || '''' from audit_seal order by number desc limit 1");
    statement.execute("delete from audit_entry" + where(row(0)));
    statement.execute("delete from audit_seal where number = (select max(number) from audit_seal)");
    assertEquals(List.of(), faults());
    assertEquals(
        "NOT_AS_NOTED", told("select fault from audit_verify(" + noted.replace("''", "'") + ")"));
  }

  @Test
  void nobodyChangesTheLogWhileTheTriggersAreThere() throws SQLException {
    statement.execute("set session_replication_role = origin");
    for (String table : List.of("audit_entry", "audit_seal")) {
      for (String change : List.of("update %s set tx = 0", "delete from %s", "truncate %s")) {
        statement.execute("savepoint before");
        SQLException refused =
            assertThrows(SQLException.class, () -> statement.execute(change.formatted(table)));
        assertTrue(refused.getMessage().contains("only ever appended"), refused.getMessage());
        statement.execute("rollback to before");
      }
    }
  }

  /** So many from the end of the chain. */
  private String row(int fromTheEnd) throws SQLException {
    return told(
        "select tx || '-' || place from audit_seal order by number desc limit 1 offset "
            + fromTheEnd);
  }

  private static String where(String row) {
    String[] parts = row.split("-");
    return " where tx = " + parts[0] + " and place = " + parts[1];
  }

  /** As an auditor finds them by psql. */
  private List<String> faults() throws SQLException {
    String all =
        told("select string_agg(fault || ' ' || tx || '-' || place, ',') from audit_verify()");
    return all == null ? List.of() : List.of(all.split(","));
  }

  private String told(String query) throws SQLException {
    try (var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
