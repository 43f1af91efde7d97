package org.openpatent.treasury.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.demo.DemoConfigSource;
import org.openpatent.platform.value.Role;

/** Every act keeps who did it and for whom: a person may act for two offices, two for one. */
@QuarkusTest
class KeptActsTest {
  private static final String CITY = World.newCode("11");
  private static final String DISTRICT = World.newCode("11");
  private static final String FINANCE = World.newCode("11");

  @Inject AgroalDataSource database;

  private final Programs programs = new Programs();
  private String program;
  private String path;
  private LocalDate monday;

  @BeforeEach
  void aLicenseUnderAProgramThatTheCityHasOpened() {
    monday = Settled.begin();
    Settled.license();
    program = Programs.newCode();
    path = "/v1/programs/" + program;
    agent("li", CITY).body(Settled.program(monday)).put(path).then().statusCode(201);
    agent("li", CITY).post(path + "/opening").then().statusCode(200);
  }

  @AfterEach
  void comeBack() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    agent("li", CITY).post(path + "/closing?confirm=true");
    programs.closeAll();
  }

  @Test
  void onePersonWhoActsForTwoOfficesIsKeptWithTheOneOfEachAct() throws SQLException {
    agent("li", DISTRICT).post(path + "/closing?confirm=true").then().statusCode(200);
    assertKept(who("li", CITY), "changed_by, changed_for from program where code = ?");
    assertKept(who("li", CITY), "opened_by, opened_for from program where code = ?");
    assertKept(who("li", DISTRICT), "closed_by, closed_for from program where code = ?");
    assertKept(who("li", CITY), "subject, organization from appropriation where program_code = ?");
    assertKept(who("li", CITY), "subject, organization from journal where program_code = ?");
  }

  @Test
  void aSettlementKeepsWhoPreparedNoticedAndApprovedIt() throws SQLException {
    String settlement = draft();
    move(agent("wang", CITY), settlement, "recomputation").then().statusCode(200);
    move(agent("li", DISTRICT), settlement, "notice").then().statusCode(200);
    Settled.travelToApproval(settlement);
    // the same person for another office is no second pair of eyes
    approve("li", settlement).then().spec(refused(403, "settlement-four-eyes-check"));
    approve("zhao", settlement).then().statusCode(200);
    String row = " from settlement where program_code = ?";
    assertKept(who("li", CITY), "created_by, created_for" + row);
    assertKept(who("wang", CITY), "recomputed_by, recomputed_for" + row);
    assertKept(who("li", DISTRICT), "noticed_by, noticed_for" + row);
    assertKept(who("zhao", FINANCE), "approved_by, approved_for" + row);
    List<String> ledger = Api.auditor().get(path + "/ledger").path("items.organization");
    assertEquals(List.of(CITY, FINANCE), ledger);
  }

  @Test
  void whoCancelledOrRefusedItIsKept() throws SQLException {
    move(agent("wang", DISTRICT), draft(), "cancellation").then().statusCode(200);
    String refused = draft();
    move(agent("li", CITY), refused, "notice").then().statusCode(200);
    move(treasurer("li").body(Map.of("reason", "有误")), refused, "refusal").then().statusCode(200);
    assertEquals(
        List.of(who("wang", DISTRICT), who("li", FINANCE)),
        rows("ended_by, ended_for from settlement where program_code = ? order by id", program));
  }

  @Test
  void aRaisedAppropriationKeepsWhoDecidedIt() throws SQLException {
    treasurer("zhao")
        .header("If-Match", Api.treasury().get(path + "/appropriation").header("ETag"))
        .body(Map.of("total", "2000000.00", "documentNumber", "财〔2034〕1号"))
        .put(path + "/appropriation")
        .then()
        .statusCode(200);
    List<String> both = List.of(who("li", CITY), who("zhao", FINANCE));
    String of = "subject, organization from %s where program_code = ? order by %s";
    assertEquals(both, rows(of.formatted("appropriation", "version"), program));
    assertEquals(both, rows(of.formatted("journal", "id"), program));
  }

  @Test
  void aCarryOverKeepsWhoDecidedItInBothLedgers() throws SQLException {
    Map<String, Object> body = Settled.program(monday);
    body.put("budgetLine", Map.of("line", program, "level", "REGION"));
    List<String> both = new ArrayList<>();
    for (int year : new int[] {2020, 2021}) {
      body.put("fiscalYear", year);
      both.add(programs.open(body));
    }
    treasurer("zhao")
        .body(Map.of("to", both.get(1), "amount", "1.00", "documentNumber", "财〔2051〕1号"))
        .post("/v1/programs/" + both.get(0) + "/carry-over")
        .then()
        .statusCode(200);
    assertEquals(
        List.of(who("zhao", FINANCE)),
        rows("carried_over_by, carried_over_for from program where code = ?", both.get(0)));
    for (String one : both) {
      assertEquals(
          List.of(who("zhao", FINANCE)),
          rows(
              "distinct subject, organization from journal where event <> 'APPROPRIATION'"
                  + " and program_code = ?",
              one));
    }
  }

  @Test
  void whatAVoidingReleasesKeepsForWhomItWasDeclared() throws SQLException {
    String license = Settled.license();
    Settled.approved(program, monday);
    agent("wang", DISTRICT)
        .body(Map.of("reason", "虚假陈述"))
        .post("/v1/licenses/" + license + "/voiding")
        .then()
        .statusCode(200);
    assertKept(
        who("wang", DISTRICT),
        "subject, organization from journal where program_code = ? and event = 'RELEASE'");
  }

  @Test
  void aChangedYearOfHolidaysKeepsWhoChangedItAndWhatItSaidBefore() throws SQLException {
    int year = 2900 + Integer.parseInt(program.replace("TEST-", "")) % 90;
    String holidays = "/v1/holidays/" + year;
    agent("li", CITY).body(days()).put(holidays).then().statusCode(201);
    changeHolidays("wang", holidays, days(year + "-05-01"));
    changeHolidays("li", holidays, days());
    assertEquals(
        List.of(who("li", DISTRICT)),
        rows("arranged_by, arranged_for from holiday_year where calendar_year = ?", year));
    assertEquals(
        List.of(
            "{\"holidays\": [], \"workingWeekends\": []} " + who("wang", DISTRICT),
            "{\"holidays\": [\"%d-05-01\"], \"workingWeekends\": []} %s"
                .formatted(year, who("li", DISTRICT))),
        rows(
            "previous, corrected_by, corrected_for from correction where resource = ? order by id",
            holidays));
  }

  /**
   * A time that says nothing of who did it is no act: when a job was told or begun, a file expires.
   */
  @Test
  void besidesEveryTimeOfAnActStandWhoAndForWhom() throws SQLException {
    assertEquals(
        List.of(
            "event.happened_at",
            "idempotency_answer.kept_until",
            "idempotency_key.kept_until",
            "import_job.begun_at",
            "list_alert.raised_at",
            "preparation.prepared_at",
            "settlement.computed_at",
            "webhook.former_until",
            "webhook_delivery.first_at",
            "webhook_delivery.last_at",
            "webhook_delivery.made_at",
            "webhook_delivery.next_at",
            "webhook_turn.due_at",
            "webhook_turn.failing_since",
            "webhook_turn.leased_until",
            "white_list.computed_at",
            "white_list.failed_at"),
        rows(
            "c.table_name || '.' || c.column_name from information_schema.columns c"
                + " join information_schema.tables t using (table_schema, table_name)"
                + " where t.table_type = 'BASE TABLE' and c.table_schema = 'public' and c.data_type like 'timestamp%'"
                + " and c.table_name <> 'flyway_schema_history'"
                + " and c.table_name not in (select relname from pg_class where relispartition)"
                + " and 2 > (select count(*) from information_schema.columns w"
                + " where w.table_schema = 'public' and w.table_name = c.table_name"
                + " and (w.column_name in (replace(c.column_name, '_at', '_by'),"
                + " replace(c.column_name, '_at', '_for'))"
                + " or c.column_name in ('happened_at', 'decided_at')"
                + " and w.column_name in ('subject', 'organization')))"
                + " order by 1"));
  }

  private void changeHolidays(String person, String path, Map<String, Object> days) {
    agent(person, DISTRICT)
        .header("If-Match", Api.anonymous().get(path).header("ETag"))
        .body(days)
        .put(path)
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> days(String... holidays) {
    return Map.of("holidays", List.of(holidays), "workingWeekends", List.of());
  }

  private String draft() {
    return agent("li", CITY)
        .body(Map.of("cutOff", monday.toString()))
        .post(path + "/settlements")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response approve(String person, String settlement) {
    return move(
        treasurer(person).header("If-Match", Treasury.seen(settlement)), settlement, "approval");
  }

  private static Response move(RequestSpecification person, String settlement, String act) {
    return person.post("/v1/settlements/" + settlement + "/" + act);
  }

  private static RequestSpecification agent(String person, String office) {
    return Api.with(Api.token(person, Set.of(Role.AGENCY), office));
  }

  private static RequestSpecification treasurer(String person) {
    return Api.with(Api.token(person, Set.of(Role.TREASURY), FINANCE));
  }

  private static String who(String person, String office) {
    return DemoConfigSource.ISSUER + " " + person + " " + office;
  }

  private void assertKept(String who, String what) throws SQLException {
    assertEquals(List.of(who), rows(what, program));
  }

  private List<String> rows(String what, Object... parameters) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement("select " + what)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<String> rows = new ArrayList<>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var told = new StringJoiner(" ");
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            told.add(row.getString(i));
          }
          rows.add(told.toString());
        }
      }
      return rows;
    }
  }
}
