package org.openpatent.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;

/**
 * Each query of a list or a look-up, as PostgreSQL received it, explained where the tables are
 * large: none of them is read as a whole.
 */
@QuarkusTest
class QueryPlansTest {
  private static final String FIRM = DemoUser.FIRM.code.value();
  private static final String ID = UUID.randomUUID().toString();
  private static final String PATENT = "202010566088.9";
  private static final Pattern LARGE =
      Pattern.compile(
          "Seq Scan on (patent|legal_event|offer|license|compensation_line|objection|payment"
              + "|payment_attempt|recovery|recovery_receipt|journal|correction|idempotency_key)\\b");

  /** What can be asked for; whoever oversees sees most, so that the query is the widest. */
  private static final List<String> QUESTIONS =
      List.of(
          "/v1/patents/" + PATENT,
          "/v1/patents",
          "/v1/patents?owner=" + FIRM,
          "/v1/patents?owner=" + FIRM + "&offered=false",
          "/v1/patents?offered=true",
          "/v1/patents/" + PATENT + "/legal-events",
          "/v1/offers",
          "/v1/offers?sort=OLDEST",
          "/v1/offers?patent=" + PATENT,
          "/v1/offers?licensor=" + FIRM,
          "/v1/offers?status=SUSPENDED",
          "/v1/offers?status=WITHDRAWN",
          "/v1/offers?royaltyMethod=FREE",
          "/v1/offers?openOn=2026-03-03",
          "/v1/offers/" + ID,
          "/v1/licenses",
          "/v1/licenses?licensor=" + FIRM,
          "/v1/licenses?licensee=" + FIRM,
          "/v1/licenses?patent=" + PATENT,
          "/v1/licenses?offer=" + ID,
          "/v1/licenses?status=EFFECTIVE",
          "/v1/licenses?recordalOverdue=true",
          "/v1/licenses?recordalDueTo=2026-03-03&recorded=false",
          "/v1/licenses?effectiveFrom=2026-03-03&effectiveTo=2026-03-04",
          "/v1/licenses?licenseeDivision=4501",
          "/v1/licenses/" + ID,
          "/v1/licenses/" + ID + "/compensation",
          "/v1/compensation-lines",
          "/v1/compensation-lines?payee=" + FIRM,
          "/v1/compensation-lines?program=GX-2026-FREE",
          "/v1/compensation-lines?settlement=" + ID,
          "/v1/compensation-lines/totals?payee=" + FIRM,
          "/v1/payments",
          "/v1/payments?payee=" + FIRM,
          "/v1/payments?settlement=" + ID,
          "/v1/payments?status=PENDING",
          "/v1/payments/" + ID,
          "/v1/recoveries",
          "/v1/recoveries?payee=" + FIRM,
          "/v1/recoveries/" + ID);

  private static LargeDatabase large;

  @Inject DataSource database;

  @BeforeAll
  static void fill() throws SQLException {
    large = new LargeDatabase();
  }

  @AfterAll
  static void drop() throws SQLException {
    large.close();
  }

  @Test
  void noListAndNoLookUpReadsALargeTableAsAWhole() throws SQLException {
    Map<String, String> queries = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      for (String question : QUESTIONS) {
        statement.execute("select pg_stat_statements_reset()");
        int status = Api.auditor().get(question).statusCode();
        assertTrue(status == 200 || status == 404, () -> question + " answered " + status);
        received(statement).forEach(query -> queries.put(query, question));
      }
      statement.execute("select pg_stat_statements_reset()");
      assertEquals(200, Api.licensee(World.firm()).get("/v1/licenses").statusCode());
      received(statement).forEach(query -> queries.put(query, "a firm's licenses"));
    }
    assertTrue(queries.size() >= QUESTIONS.size() - 5, () -> "only " + queries.size());
    Map<String, String> readWhole = new TreeMap<>();
    for (var query : queries.entrySet()) {
      String plan = plan("explain (generic_plan) " + limited(query.getKey()));
      if (LARGE.matcher(plan).find()) {
        readWhole.put(query.getValue(), query.getKey() + "\n" + plan);
      }
    }
    assertEquals(Map.of(), readWhole);
  }

  @Test
  void whatJobsLookForIsFoundByAnIndex() throws SQLException {
    for (String query :
        List.of(
            "delete from idempotency_key where kept_until <= '2026-01-01'",
            "select id from settlement where status = 'DRAFT' and computed_at is null",
            "select * from objection where line_id = 7",
            "select * from compensation_line where license_id = md5('7')::uuid",
            "select * from license where patent_number = '000000000007' and licensee_code = '7'")) {
      String plan = plan("explain " + query);
      assertTrue(!LARGE.matcher(plan).find(), () -> query + "\n" + plan);
    }
  }

  @Test
  void everyForeignKeyBeginsAnIndex() throws SQLException {
    assertEquals(
        List.of(),
        large.texts(
            """
            select f.conname from pg_constraint f where f.contype = 'f' and not exists (
              select 1 from pg_index i where i.indrelid = f.conrelid and i.indpred is null
                and i.indkey[0] = any (f.conkey))
            order by 1
            """));
  }

  /** Without the number of rows, which the planner must know: a page is short. */
  private static String limited(String query) {
    return query.replaceAll("(fetch first|limit) \\$\\d+( rows only)?", "$1 51$2");
  }

  private static List<String> received(Statement statement) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select query from pg_stat_statements where query ~ '^(select|with) '"
                + " and query !~ 'pg_|kept_answer' and query ~ ' (from|join) '")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static String plan(String explain) throws SQLException {
    return String.join("\n", large.texts(explain));
  }
}
