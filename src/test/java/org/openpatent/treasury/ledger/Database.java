package org.openpatent.treasury.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;

/** Whoever writes to the database by hand. */
final class Database {
  private Database() {}

  /** Refused by this constraint, or by the trigger that raises its name. */
  static void assertRefused(DataSource database, String constraint, String sql)
      throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      PSQLException refused = assertThrows(PSQLException.class, () -> statement.execute(sql), sql);
      assertEquals(constraint, refused.getServerErrorMessage().getConstraint(), sql);
    }
  }
}
