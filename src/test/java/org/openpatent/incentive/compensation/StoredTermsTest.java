package org.openpatent.incentive.compensation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;

/** A program that a node of the next release drafted. */
@QuarkusTest
class StoredTermsTest {
  @Inject AgroalDataSource database;

  @Test
  void whatIsStoredIsReadLenientlyAndWhatIsSentStrictly() throws SQLException {
    String code = Programs.newCode();
    Programs.put(code, Programs.body()).then().statusCode(201);
    String path = "/v1/programs/" + code;
    // by itself, in a condition and in a rule
    for (String place : new String[] {"{later}", "{conditions,later}", "{licensor,later}"}) {
      write("update program set terms = jsonb_set(terms, '" + place + "', '{\"a\": [1]}')", code);
      Api.agency().get(path).then().statusCode(200).body("budget", equalTo("1000000.00"));
    }
    // "terms" is what the service calls them, and no field of the answer
    for (String unknown : new String[] {"later", "terms"}) {
      Map<String, Object> body = Programs.body();
      body.put(unknown, 1);
      Programs.change(code, Api.agency().get(path).header("ETag"), body)
          .then()
          .spec(Acts.refused(422, "invalid-body"))
          .body("errors[0].code", is("unknown-field"));
    }
  }

  private void write(String sql, String code) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql + " where code = ?")) {
      update.setString(1, code);
      update.executeUpdate();
    }
  }
}
