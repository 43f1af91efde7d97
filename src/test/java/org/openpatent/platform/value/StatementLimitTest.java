package org.openpatent.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.http.ProblemMapper;

/** No statement and no wait for a lock holds a connection for good. */
@QuarkusTest
class StatementLimitTest {
  @Inject AgroalDataSource database;
  @Inject EntityManager entities;

  @Test
  void longWorkHasMoreTimeInItsTransactionAndNobodyAfterIt() throws SQLException {
    assertEquals("30s", limit());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              StatementLimit.raise(Duration.ofMinutes(10));
              assertEquals("10min", limit());
            });
    for (int i = 0; i < 30; i++) { // whichever connection comes
      assertEquals("30s", limit());
    }
  }

  @Test
  void whatMayBeLeftOutIsLeftOutAfterItsTime() throws SQLException {
    assertEquals(Optional.of("1s"), StatementLimit.within(Duration.ofSeconds(1), this::own));
    assertEquals(
        Optional.empty(),
        StatementLimit.within(
            Duration.ofMillis(50), () -> own("select cast(pg_sleep(9) as text)")));
    assertThrows(
        RuntimeException.class,
        () -> StatementLimit.within(Duration.ofSeconds(9), () -> own("select no_such_thing")));
    assertEquals("30s", limit());
  }

  private String own() {
    return own("select current_setting('statement_timeout')");
  }

  private String own(String question) {
    return (String) entities.createNativeQuery(question).getSingleResult();
  }

  private String limit() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("show statement_timeout")) {
      row.next();
      return row.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"57P01", "57P03", "25006", "55P03", "57014", "40P01", "53300", "08006"})
  void whatPassesIsSaidToPass(String state) {
    assertEquals(Code.OVERLOADED, ProblemMapper.ofSqlState(new SQLException("", state)).code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001"})
  void whatDoesNotPassIsNot(String state) {
    assertNull(ProblemMapper.ofSqlState(new SQLException("", state)));
  }
}
