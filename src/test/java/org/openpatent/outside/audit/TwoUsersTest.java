package org.openpatent.outside.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpatent.Owner;

/** The user that serves reads and writes rows, and is refused everything else by the database. */
@QuarkusTest
class TwoUsersTest {
  private static final String DENIED = "42501";
  private static final String WRITTEN =
      "select count(*) from pg_class where xmin = pg_current_xact_id()::xid";
  private static final String MAY = "select has_%s_privilege('openpatent_service', '%s', '%s')";

  @Inject AgroalDataSource database;

  @Test
  void whatIsOnlyAppendedToTheServiceNeitherChangesNorDeletes() throws SQLException {
    List<String> tables =
        told(
            "select distinct tgrelid::regclass::text from pg_trigger where tgfoid ="
                + " 'append_only()'::regprocedure and tgtype & 8 > 0 and tgtype & 16 > 0 order by 1");
    assertTrue(tables.containsAll(List.of("audit_entry", "audit_seal", "event", "ledger_entry")));
    for (String table : tables) {
      assertDenied("delete from " + table);
      assertDenied("truncate " + table + " cascade");
      assertEquals(
          List.of("t"), told("select has_table_privilege('" + table + "', 'select, insert')"));
      if (!table.equals("loan_fact")) {
        assertDenied("select 1 from " + table + " for update");
      }
    }
    assertDenied("update audit_entry set status = 200");
    assertDenied("update loan_fact set amount = 1");
    assertEquals(
        List.of(), told("update loan_fact set standing = standing where false returning 1"));
    assertDenied("delete from white_list");
  }

  @Test
  void theServiceCannotChangeWhatThereIs() throws SQLException {
    for (String change :
        List.of(
            "create table more (id int)",
            "alter table audit_entry disable trigger audit_entry_append_only",
            "drop table event",
            "drop trigger event_append_only on event",
            "create or replace function append_only() returns trigger language plpgsql as 'begin return null; end'",
            "set session_replication_role = replica",
            "truncate offer",
            "select * from flyway_schema_history",
            "refresh materialized view offer_figure",
            "create role another")) {
      assertDenied(change);
    }
    assertEquals(List.of("openpatent_service"), told("select current_user"));
    assertEquals(
        List.of(),
        told("select relname from pg_class where relowner = 'openpatent_service'::regrole"));
  }

  /** A node that starts beside others writes nothing of the catalog that they may be at. */
  @Test
  void rightsAreGivenWhereTheyDiffer() throws SQLException {
    try (var connection = Owner.connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select service_grants()");
      assertEquals("0", one(statement, WRITTEN));
      statement.execute("revoke insert on offer from openpatent_service");
      statement.execute("grant delete, update on audit_entry to openpatent_service");
      statement.execute("revoke update (standing) on loan_fact from openpatent_service");
      statement.execute("select service_grants()");
      assertEquals("t", one(statement, MAY.formatted("table", "offer", "insert")));
      assertEquals("f", one(statement, MAY.formatted("table", "audit_entry", "delete")));
      assertEquals("f", one(statement, MAY.formatted("table", "audit_entry", "update")));
      assertEquals("t", one(statement, MAY.formatted("column", "loan_fact', 'standing", "update")));
      connection.rollback();
    }
  }

  private static String one(Statement statement, String query) throws SQLException {
    try (var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void assertDenied(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      SQLException denied = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
      assertTrue(DENIED.equals(denied.getSQLState()), () -> sql + ": " + denied.getMessage());
    }
  }

  private List<String> told(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      List<String> told = new ArrayList<>();
      while (row.next()) {
        told.add(row.getString(1));
      }
      return told;
    }
  }
}
