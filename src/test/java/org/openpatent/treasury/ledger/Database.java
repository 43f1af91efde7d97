package org.openpatent.treasury.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import org.openpatent.Owner;
import org.postgresql.util.PSQLException;

/** Whoever owns the database and writes to it by hand. */
final class Database {
  private Database() {}

  /** Refused by this constraint, or by the trigger that raises its name. */
  static void assertRefused(String constraint, String sql) throws SQLException {
    try (var connection = Owner.connection();
        var statement = connection.createStatement()) {
      PSQLException refused = assertThrows(PSQLException.class, () -> statement.execute(sql), sql);
      assertEquals(constraint, refused.getServerErrorMessage().getConstraint(), sql);
    }
  }
}
