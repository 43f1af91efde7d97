package org.openpatent.treasury.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which lines keep the next settlement from a line of the same part of an item. */
@QuarkusTest
class StandingLinesTest {
  private static final Pattern STATUSES = Pattern.compile("ARRAY\\[('[^]]*)]");
  private static final Pattern STATUS = Pattern.compile("'([A-Z]+)'");

  @Inject AgroalDataSource database;

  @Test
  void theIndexSaysWhatTheCodeSays() throws SQLException {
    assertSame("pg_get_indexdef('settlement_line_item_part_key'::regclass)");
  }

  @Test
  void theViewOfOpenLinesSaysIt() throws SQLException {
    assertSame("pg_get_viewdef('open_line'::regclass)");
  }

  private void assertSame(String definition) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery("select " + definition)) {
      row.next();
      String stated =
          STATUSES.matcher(row.getString(1)).results().findFirst().orElseThrow().group(1);
      assertEquals(statuses(SettlementLine.STANDING), statuses(stated));
    }
  }

  private static Set<String> statuses(String condition) {
    return STATUS
        .matcher(condition)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
