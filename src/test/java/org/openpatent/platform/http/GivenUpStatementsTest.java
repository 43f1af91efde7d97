package org.openpatent.platform.http;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.HeldRows;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** A statement that takes too long is given up and said to pass; its connection serves others. */
@QuarkusTest
@TestProfile(GivenUpStatementsTest.Impatient.class)
class GivenUpStatementsTest {
  /** Three connections: the test holds rows with one and looks on with another. */
  public static class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.datasource.jdbc.max-size", "3");
    }
  }

  @Inject AgroalDataSource database;

  @ParameterizedTest
  @ValueSource(strings = {"lock_timeout", "statement_timeout"})
  void aStatementThatWaitsTooLongIsGivenUp(String limit) throws Exception {
    String patent = World.patent();
    allConnections("set " + limit + " = '200ms'");
    var held = new HeldRows(database, "select 1 from patent where number = ? for update", patent);
    try {
      for (int i = 0; i < 4; i++) { // more often than there are connections
        Acts.enterEvent(patent, "FEE_UNPAID", World.today())
            .then()
            .spec(Refusal.of(Code.OVERLOADED))
            .header("Retry-After", "1");
      }
    } finally {
      held.close();
      allConnections("set statement_timeout = '30s'; set lock_timeout = '10s'");
    }
    Acts.enterEvent(patent, "FEE_UNPAID", World.today()).then().statusCode(201);
  }

  private void allConnections(String sql) throws Exception {
    try (var one = database.getConnection();
        var two = database.getConnection();
        var three = database.getConnection()) {
      for (var connection : new Connection[] {one, two, three}) {
        try (var statement = connection.createStatement()) {
          statement.execute(sql);
        }
      }
    }
  }
}
