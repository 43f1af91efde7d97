package org.openpatent.platform.value;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * For how long the database may say nothing. Where its machine or the network before it is gone,
 * nobody closes the connection, and whoever reads from it would wait for ever. A connection comes
 * with the time of a request (see {@code application.properties}); what long work was given is
 * taken back when the connection returns to the pool.
 */
@Singleton
class DatabaseSilence implements AgroalPoolInterceptor {
  private static final Duration BEYOND_A_STATEMENT = Duration.ofSeconds(10);

  @ConfigProperty(name = "openpatent.database.silence-seconds")
  int usual;

  /** Bears it for as long as a statement may take now, and a little longer. */
  static void bear(Connection connection, Duration statement) throws SQLException {
    allow(connection, statement.plus(BEYOND_A_STATEMENT));
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    try {
      allow(connection, Duration.ofSeconds(usual));
    } catch (SQLException broken) {
      // the pool finds that out itself
    }
  }

  private static void allow(Connection connection, Duration most) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(most.toMillis()));
  }
}
