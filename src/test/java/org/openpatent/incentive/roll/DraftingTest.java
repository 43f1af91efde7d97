package org.openpatent.incentive.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.openpatent.WhiteLists;

/** Drafts that a restart left behind are computed, each by one node. */
@QuarkusTest
class DraftingTest {
  @Inject AgroalDataSource database;

  @Test
  void oneThatAnotherNodeComputesIsLeftToIt() throws SQLException {
    WhiteLists.candidate();
    String drafted = WhiteLists.draft(WhiteLists.state(WhiteLists.criteria()));
    String first = drafted.substring(0, 24) + "000000000001";
    String second = drafted.substring(0, 24) + "000000000002";
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      take(other, first);
      leaveBehind(drafted, first, second);
      WhiteLists.awaitComputed(second); // they are computed in the order of their ids
      assertEquals("COMPUTING", WhiteLists.read(first).path("computation"));
      other.rollback();
    }
    WhiteLists.awaitComputed(first);
  }

  private static void take(Connection node, String draft) throws SQLException {
    try (var statement = node.createStatement();
        var taken =
            statement.executeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended('" + draft + "', 10))")) {
      assertTrue(taken.next() && taken.getBoolean(1));
    }
  }

  /** Stores drafts of the same criteria as a node does that then goes down. */
  private void leaveBehind(String same, String... drafts) throws SQLException {
    try (Connection connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into white_list select (jsonb_populate_record(w, jsonb_build_object("
                    + "'id', d.id, 'computed_at', null))).* from white_list w,"
                    + " unnest(cast(? as text[])) d (id) where w.id = cast(? as uuid)")) {
      insert.setArray(1, connection.createArrayOf("text", drafts));
      insert.setString(2, same);
      insert.execute();
    }
  }
}
