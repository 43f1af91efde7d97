package org.openpatent.outside.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The user that serves reads and writes rows, and is refused everything else by the database. */
@QuarkusTest
class TwoUsersTest {
  private static final String DENIED = "42501";

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
