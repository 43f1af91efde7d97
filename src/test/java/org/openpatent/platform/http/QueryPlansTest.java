package org.openpatent.platform.http;

import static org.hamcrest.Matchers.equalTo;
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

  /** Ranges that grow, that have too many and are looked at in parts, and those after a page. */
  @Test
  @Order(3)
  void whatIsFoundRangeByRangeIsWhatIsThere() throws Exception {
    String old = "kind = 'INVENTION' and patent_number < '201810033000'";
    assertFound("q=%E5%88%87%E5%89%B2&sort=NEWEST", old, "o.serial desc");
    assertFound("q=%E5%88%87%E5%89%B2&sort=OLDEST", old, "o.serial");
    assertFound("q=%E7%94%98%E8%94%97&sort=NEWEST", "true", "o.serial desc");
    assertFound("q=-%E5%88%87%E5%89%B2&sort=OLDEST", "patent_number >= '201810033000'", "o.serial");
    assertFound("royaltyMethod=FREE&sort=OLDEST", "method = 'FREE'", "o.serial");
    assertFound(
        "division=4501",
        "licensor_code in (select credit_code from organization where division like '4501%')",
        "o.serial desc");
    Api.anonymous()
        .urlEncodingEnabled(false)
        .get("/v1/offers?q=%E5%88%87%E5%89%B2")
        .then()
        .statusCode(200)
        .body("ranked", equalTo(3000));
  }

  private void assertFound(String search, String condition, String order) throws SQLException {
    List<String> found = new ArrayList<>();
    String next = null;
    for (int page = 0; page < 4; page++) {
      String address = "/v1/offers?limit=200&" + search + (next == null ? "" : "&cursor=" + next);
      Response answer = Api.anonymous().urlEncodingEnabled(false).get(address);
      found.addAll(answer.path("items.id"));
      next = answer.path("next");
    }
    String open = "withdrawn_on is null and open_until is null and cardinality(impediments) = 0";
    assertEquals(
        texts(
            "select o.id from offer o join patent on number = patent_number where %s and %s order by %s limit 800"
                .formatted(open, condition, order)),
        found,
        search);
  }

  @Test
  @Order(4)
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
  @Order(5)
  void withPlansMadeForAnyValue() throws Exception {
    execute("alter database postgres set plan_cache_mode = force_generic_plan");
    database.flush(AgroalDataSource.FlushMode.GRACEFUL);
    Thread.sleep(500);
    forAnyValue = true;
    askEverything();
  }

  /**
   * Else deleting a row, or a list by it, reads the table that refers to it. Of legal events none
   * is deleted, and of those that end another one only the standing ones are looked up; of facts of
   * loans none is deleted either.
   */
  @Test
  @Order(6)
  void everyForeignKeyBeginsAnIndex() throws SQLException {
    assertEquals(
        List.of("legal_event_ends_fk", "loan_fact_replaces_fk"),
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
      String parameter = address.matches(".*/(matches|events).*") ? "after=" : "cursor=";
      String more = address + (address.contains("?") ? "&" : "?") + parameter + next;
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
      case "payee", "firm" -> Api.licensee(names.get(who));
      case "bank" -> Api.bank(names.get(who));
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
              'simulation ' || id_of('000e', 10001), 'import ' || id_of('000f', 77),
              'need ' || id_of('0010', 7002), 'rare ' || id_of('0010', 7100),
              'bank ' || b.code, 'pledge ' || 'Y2023450000077', 'wanted ' || id_of('0017', 1999),
              'referral ' || id_of('001b', 7002), 'matching ' || id_of('0019', 77),
              'list ' || id_of('0017', 1000), 'webhook ' || id_of('0020', 7000),
              'delivery ' || id_of('0021', 77)])
            from numbered f, numbered u, numbered b, license l, (select id from recovery limit 1) r,
              (select id from payment where settlement_id = id_of('0005', 2001) limit 1) p
            where f.i = 7000 and u.i = 77 and b.i = 33001 and l.id = id_of('0003', 99000)
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
