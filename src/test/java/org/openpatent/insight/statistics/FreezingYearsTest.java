package org.openpatent.insight.statistics;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openpatent.Acts.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.HeldRows;
import org.openpatent.Owner;
import org.openpatent.Race;
import org.openpatent.Refusal;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** What the agency has published of a year stays as it was, whatever becomes known later. */
@QuarkusTest
class FreezingYearsTest {
  @Inject DataSource database;

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  private static Response freeze(int year, Map<String, Object> body) {
    return Api.agency().body(body).post("/v1/statistics/" + year + "/freezing");
  }

  /** The figures once they are counted. */
  private static Response frozen(int year, Map<String, Object> body) {
    Response answer = freeze(year, body);
    answer
        .then()
        .statusCode(202)
        .header("Location", equalTo("/v1/statistics/" + year + "/freezings"))
        .body("status", equalTo("COUNTING"));
    awaitCounted(year);
    return answer;
  }

  private static void awaitCounted(int year) {
    for (int i = 0; i < 3000; i++) {
      if (!Api.anonymous()
          .get("/v1/statistics/" + year + "/freezings")
          .asString()
          .contains("COUNTING")) {
        return;
      }
      LockSupport.parkNanos(10_000_000);
    }
    throw new AssertionError("the figures of " + year + " are not counted");
  }

  private static String license(String division) {
    String university = Asked.university(division);
    String patent = World.patent(university, PatentKind.INVENTION);
    return World.license(World.firm(), World.offer(university, World.offerBody(patent)));
  }

  /** Of the total: what was frozen, and what it would be now. */
  private static String frozen(JsonNode answer, String indicator) {
    JsonNode figure = Asked.figure(answer.get("total"), indicator);
    return Asked.told(figure) + " now " + figure.path("now").asText("-");
  }

  @Test
  void aFrozenYearIsAnsweredAsItWasPublishedBesideWhatItWouldBeNow() {
    TimeMachine.travelTo("2210-06-01");
    license("450100");
    String untrue = license("450300");
    freeze(2210, Map.of()).then().spec(Refusal.of(Code.YEAR_NOT_OVER));
    TimeMachine.travelTo("2211-01-05");
    freeze(2210, Map.of("reason", "第一次")).then().spec(refused(409, "year-not-frozen"));
    frozen(2210, Map.of()).then().body("number", equalTo(1)).body("reason", nullValue());
    Acts.declareVoid(untrue).then().statusCode(200);
    license("450500");

    JsonNode answer = Asked.answer("period=2210&by=supply-city");
    assertEquals("2 0 - now 1", frozen(answer, "licenses-effective"));
    assertEquals("2 0 - now 2", frozen(answer, "offers-published"));
    assertEquals("2211-01-05T01:30:00Z", answer.at("/frozen/frozenAt").textValue());
    assertEquals(
        Map.of("450100", "1 0 -", "450300", "1 0 -"),
        Asked.groups("period=2210&by=supply-city", "licenses-effective"));
    assertEquals("0", now(answer, "450300", "licenses-effective"));
    assertEquals("1", now(answer, "450100", "licenses-effective"));
    assertEquals(
        Map.of("INVENTION 450100", "1 0 -", "INVENTION 450300", "1 0 -"),
        Asked.groups("period=2210&by=supply-city,kind", "licenses-effective"));
    assertEquals(false, Asked.answer("period=2210-06").has("frozen"));

    freeze(2210, Map.of()).then().spec(refused(409, "year-frozen"));
    frozen(2210, Map.of("reason", "撤销一件许可")).then().body("number", equalTo(2));
    assertEquals("1 0 - now 1", frozen(Asked.answer("period=2210"), "licenses-effective"));
    Api.anonymous()
        .get("/v1/statistics/2210/freezings")
        .then()
        .body("items.number", equalTo(List.of(1, 2)))
        .body("items.status", equalTo(List.of("PUBLISHED", "PUBLISHED")))
        .body("items[1].reason", equalTo("撤销一件许可"));
  }

  private static String now(JsonNode answer, String city, String indicator) {
    for (JsonNode group : answer.get("groups")) {
      if (group.at("/values/0/value").textValue().equals(city)) {
        return Asked.figure(group.get("figures"), indicator).path("now").asText("-");
      }
    }
    throw new AssertionError(city);
  }

  @Test
  void theYearAfterIsComparedWithWhatWasPublished() {
    TimeMachine.travelTo("2220-06-01");
    String untrue = license("450100");
    license("450100");
    TimeMachine.travelTo("2221-03-01");
    frozen(2220, Map.of());
    license("450200");
    Acts.declareVoid(untrue).then().statusCode(200);
    assertEquals("1 0 -", Asked.total("period=2221", "licenses-effective"));
    TimeMachine.travelTo("2222-01-01");
    assertEquals("1 2 -50.00", Asked.total("period=2221", "licenses-effective"));
    assertEquals(
        Map.of("450100", "0 2 -100.00", "450200", "1 0 -"),
        Asked.groups("period=2221&by=supply-city", "licenses-effective"));
    assertEquals(
        Map.of("2221-03", "1 0 -", "2221-06", "0 2 -100.00"),
        Asked.groups("period=2221&by=month", "licenses-effective"));
  }

  @Test
  void ofTwoFreezingsAtTheSameMomentOneIsRefused() throws Exception {
    TimeMachine.travelTo("2231-01-05");
    List<Response> answers =
        Race.run(List.of(() -> freeze(2230, Map.of()), () -> freeze(2230, Map.of())));
    List<Integer> statuses = answers.stream().map(Response::statusCode).sorted().toList();
    assertEquals(List.of(202, 409), statuses);
    awaitCounted(2230);
  }

  /** Somebody prepares the rows meanwhile: the request does not wait, the counting does. */
  @Test
  void aYearIsAnsweredAsPublishedOnceItIsCounted() throws Exception {
    TimeMachine.travelTo("2261-01-05");
    try (var held =
        new HeldRows(
            database,
            "select cast(pg_advisory_xact_lock(hashtextextended(?, 10)) as text)",
            Preparing.LOCK)) {
      Response answer = freeze(2260, Map.of());
      answer.then().statusCode(202).body("status", equalTo("COUNTING"));
      held.awaitWaiting(1);
      assertEquals(false, Asked.answer("period=2260").has("frozen"));
      freeze(2260, Map.of()).then().spec(refused(409, "year-frozen"));
    }
    awaitCounted(2260);
    assertEquals("PUBLISHED", Asked.answer("period=2260").at("/frozen/status").textValue());
  }

  @Test
  void nobodyChangesWhatIsFrozen() throws SQLException {
    TimeMachine.travelTo("2241-01-05");
    frozen(2240, Map.of());
    for (String change :
        List.of(
            "update frozen_figures set figures = ''",
            "delete from frozen_figures",
            "update frozen_year set frozen_at = now()",
            "truncate frozen_year cascade")) {
      try (var connection = Owner.connection();
          var statement = connection.createStatement()) {
        assertThrows(SQLException.class, () -> statement.execute(change), change);
      }
    }
  }

  @Test
  void badFreezingsAreRefused() {
    freeze(1984, Map.of()).then().spec(Refusal.of(Code.RANGE));
    freeze(2230, Map.of("reason", "")).then().spec(Refusal.at("/reason", Code.SIZE));
    freeze(2230, Map.of("why", "x")).then().spec(Refusal.at("/why", Code.UNKNOWN_FIELD));
    Api.anonymous().get("/v1/statistics/zzzz/freezings").then().statusCode(404);
  }
}
