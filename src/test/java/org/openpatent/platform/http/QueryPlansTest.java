package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.TimeMachine;

/**
 * What the service asks of PostgreSQL where the tables are large: each statement as it was carried
 * out for a request, with the rows that it read. None reads more than its answer needs.
 */
@QuarkusTest
@TestProfile(QueryPlansTest.Large.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QueryPlansTest {
  public static class Large implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(LargeDatabase.class));
    }
  }

  /** What one act on one license, offer, patent or small settlement may read in a statement. */
  private static final long ACT = 10_000;

  @Inject AgroalDataSource database;
  @Inject IdempotencyCleanup cleanup;

  @ConfigProperty(name = LargeDatabase.PLANS)
  Path file;

  private final Programs programs = new Programs();
  private final Map<String, String> tooMuch = new LinkedHashMap<>();
  private Map<String, String> names;
  private Plans plans;
  private boolean forAnyValue;

  @BeforeEach
  void lookUpNames() throws Exception {
    plans = new Plans(file, database);
    names = names();
    plans.next();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  @Order(1)
  void rightAfterAProgramWasWrittenAndNotYetAnalyzed() throws Exception {
    askEverything();
  }

  @Test
  @Order(2)
  void analyzed() throws Exception {
    execute("analyze");
    askEverything();
  }

  @Test
  @Order(3)
  void whatIsDoneReadsNoMoreThanWhatIsRead() throws Exception {
    Acting.everything(programs);
    TimeMachine.comeBack();
    cleanup.forget();
    var statements = plans.next();
    statements.forEach(plan -> judge("done", plan, isAnAnswer(plan) ? 5 * ACT : ACT));
    assertTrue(statements.size() > 400, () -> "only " + statements.size());
    assertNothingTooMuch();
  }

  /** A bank's answer may be about all payments under way, so it is compared with them at once. */
  private static boolean isAnAnswer(Plans.Plan plan) {
    return plan.text().contains("update payment p set status = a.outcome");
  }

  /** Once a statement was sent often enough PostgreSQL may make its plan for any value. */
  @Test
  @Order(4)
  void withPlansMadeForAnyValue() throws Exception {
    execute("alter database postgres set plan_cache_mode = force_generic_plan");
    database.flush(AgroalDataSource.FlushMode.GRACEFUL);
    Thread.sleep(500);
    forAnyValue = true;
    askEverything();
  }

  /**
   * Else deleting a row, or a list by it, reads the table that refers to it. Of legal events none
   * is deleted, and of those that end another one only the standing ones are looked up.
   */
  @Test
  @Order(5)
  void everyForeignKeyBeginsAnIndex() throws SQLException {
    assertEquals(
        List.of("legal_event_ends_fk"),
        texts(
            """
            select f.conname from pg_constraint f where f.contype = 'f' and not exists (
              select 1 from pg_index i where i.indrelid = f.conrelid and i.indpred is null
                and i.indkey[0] = any (f.conkey))
            order by 1
            """));
  }

  private void askEverything() throws Exception {
    for (String question : LargeDatabase.text("questions.txt").split("\n")) {
      if (!question.isEmpty() && !question.startsWith("#")) {
        String[] parts = question.split(" ");
        ask(parts[1], parts[2], Long.parseLong(parts[0]));
      }
    }
    assertNothingTooMuch();
  }

  private void ask(String who, String template, long most) throws Exception {
    String address = template;
    for (var name : names.entrySet()) {
      address = address.replace("{" + name.getKey() + "}", name.getValue());
    }
    Response answer = ask(who, template, address, most);
    String next = answer.contentType().contains("json") ? answer.path("next") : null;
    if (next != null) {
      String more = address + (address.contains("?") ? "&" : "?") + "cursor=" + next;
      ask(who, template + " next", more, most);
    }
  }

  private Response ask(String who, String template, String address, long most) throws Exception {
    Response answer = caller(who).urlEncodingEnabled(false).get(address);
    String question = who + " " + template;
    if (answer.statusCode() != 200) {
      tooMuch.put(question + " was answered " + answer.statusCode(), answer.asString());
    }
    plans.next().forEach(plan -> judge(question, plan, most));
    return answer;
  }

  private RequestSpecification caller(String who) {
    return switch (who) {
      case "auditor" -> Api.auditor();
      case "treasury" -> Api.treasury();
      case "payee" -> Api.licensee(names.get(who));
      default -> Api.licensor(names.get(who));
    };
  }

  private void judge(String question, Plans.Plan plan, long most) {
    if (plan.rows() > most && !(forAnyValue && plan.isOfAPage())) {
      tooMuch.put(question + " reads " + plan.rows() + " rows", plan.text());
    }
  }

  private void assertNothingTooMuch() {
    assertTrue(
        tooMuch.isEmpty(),
        () -> String.join("\n", tooMuch.keySet()) + "\n\n" + String.join("\n", tooMuch.values()));
  }

  private Map<String, String> names() throws SQLException {
    Map<String, String> found = new LinkedHashMap<>();
    texts(
            """
            select unnest(array['firm ' || f.code, 'university ' || u.code, 'patent ' || u.patent,
              'offer ' || id_of('0001', 99000), 'event ' || id_of('0002', 77),
              'license ' || id_of('0003', 99000), 'payee ' || l.licensee_code,
              'settlement ' || id_of('0005', 2001), 'old ' || id_of('0005', 101),
              'payment ' || p.id, 'recovery ' || r.id, 'export ' || id_of('0008', 2001),
              'simulation ' || id_of('000e', 10001)])
            from numbered f, numbered u, license l, (select id from recovery limit 1) r,
              (select id from payment where settlement_id = id_of('0005', 2001) limit 1) p
            where f.i = 7000 and u.i = 77 and l.id = id_of('0003', 99000)
            """)
        .forEach(pair -> found.put(pair.split(" ")[0], pair.split(" ")[1]));
    return found;
  }

  private List<String> texts(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
