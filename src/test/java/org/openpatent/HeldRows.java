package org.openpatent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A transaction of somebody else that has rows locked, so that requests for them stand still at a
 * known place until it ends. It always rolls back.
 */
public final class HeldRows implements AutoCloseable {
  private final DataSource database;
  private final Connection holder;

  public HeldRows(DataSource database, String sql, Object... parameters) throws SQLException {
    this.database = database;
    holder = database.getConnection();
    holder.setAutoCommit(false);
    try (var statement = holder.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  /** Returns once so many requests wait for a lock. */
  public void awaitWaiting(int requests) throws Exception {
    int waiting = 0;
    for (int i = 0; i < 500 && waiting < requests; i++) {
      Thread.sleep(10);
      try (var connection = database.getConnection();
          var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "select count(distinct pid) from pg_locks where not granted")) {
        row.next();
        waiting = row.getInt(1);
      }
    }
    assertTrue(waiting >= requests, "only " + waiting + " requests wait");
  }

  @Override
  public void close() throws SQLException {
    if (holder.isClosed()) {
      return;
    }
    holder.rollback();
    holder.setAutoCommit(true);
    holder.close();
  }
}
