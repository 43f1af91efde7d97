package org.openpatent.market.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;

/** A firm says what it looks for and reads, now and later, which offers meet it; it misses none. */
@QuarkusTest
class MeetingNeedsTest {
  @Inject DataSource database;

  private String word;
  private String firm;
  private String university;

  @BeforeEach
  void aFirmThatLooksForSomething() {
    word = Needs.newWord();
    firm = World.firm();
    university = World.university();
  }

  @Test
  void aFirmIsToldWhatMeetsItsNeedAtOnceAndLaterWhatNewlyDoes() {
    String standing = Needs.offer(university, word);
    String need = Needs.open(firm, word);
    Response first = Needs.matches(firm, need, null);
    first
        .then()
        .statusCode(200)
        .body("items.offer", contains(standing))
        .body("items[0].licensor.creditCode", equalTo(university))
        .body("more", equalTo(false))
        .body("restarted", equalTo(false));
    String next = first.path("next");
    Needs.matches(firm, need, next).then().body("items", empty());
    String later = Needs.offer(university, word);
    Needs.offer(university, Needs.newWord());
    Needs.matches(firm, need, next).then().body("items.offer", contains(later));
  }

  @Test
  void pagesShowEachMatchOnceInOneOrder() {
    List<String> offers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      offers.add(Needs.offer(university, word));
    }
    String need = Needs.open(firm, word);
    assertEquals(offers, new Needs.Reader(firm, need, 2).read());
  }

  @Test
  void filtersAreThoseOfTheSearch() {
    Map<String, Object> paid = World.offerBody(Needs.patent(university, word));
    paid.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    String dear = World.offer(university, paid);
    String free = Needs.offer(university, word);
    for (var wanted :
        Map.<Map<String, Object>, List<String>>of(
                Map.of("words", word, "free", true), List.of(free),
                Map.of("words", word, "free", false), List.of(dear),
                Map.of("words", word, "maxPrice", "30000.00"), List.of(dear, free),
                Map.of("words", word, "maxPrice", "29999.99"), List.of(free),
                Map.of("words", word, "ipc", "a01d 45/10"), List.of(dear, free),
                Map.of("words", word, "ipc", "H04"), List.of(),
                Map.of("words", word, "division", "4501"), List.of(dear, free),
                Map.of("words", word, "licensor", World.newCode("12")), List.of(),
                Map.of("words", word, "termMonths", 61), List.of(),
                Map.of("words", word + " -装置"), List.of())
            .entrySet()) {
      String need = Needs.open(World.firm(), wanted.getKey());
      Response read = Api.agency().get("/v1/needs/" + need + "/matches");
      assertEquals(wanted.getValue(), read.path("items.offer"), wanted.getKey()::toString);
      String search = Api.agency().get("/v1/needs/" + need).path("search");
      List<String> searched =
          Api.anonymous().urlEncodingEnabled(false).get(search + "&sort=OLDEST").path("items.id");
      assertEquals(wanted.getValue(), searched, search);
    }
  }

  @Test
  void anOfferThatWasSuspendedOrWithdrawnByMistakeMeetsItAgainWhenItOpens() {
    String patent = Needs.patent(university, word);
    String offer = World.offer(university, World.offerBody(patent));
    Acts.enterEvent(patent, "FEE_UNPAID", World.today()).then().statusCode(201);
    Needs.Reader reader = new Needs.Reader(firm, Needs.open(firm, word));
    assertEquals(List.of(), reader.read());
    Acts.enterEvent(patent, "FEE_PAID", World.today()).then().statusCode(201);
    assertEquals(List.of(offer), reader.read());
    String event =
        Acts.enterEvent(patent, "INVALIDATED", World.today())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertEquals(List.of(), reader.read());
    Acts.annul(patent, event).then().statusCode(200);
    assertEquals(List.of(offer), reader.read());
  }

  @Test
  void aPatentThatIsDescribedInOtherWordsMeetsWhatItDidNot() {
    String patent = Needs.patent(university, Needs.newWord());
    String offer = World.offer(university, World.offerBody(patent));
    Needs.Reader reader = new Needs.Reader(firm, Needs.open(firm, word));
    assertEquals(List.of(), reader.read());
    String tag = Api.anonymous().get("/v1/patents/" + patent).header("ETag");
    Map<String, Object> body = Needs.described(university, word);
    Api.licensor(university)
        .header("If-Match", tag)
        .body(body)
        .put("/v1/patents/" + patent)
        .then()
        .statusCode(200);
    assertEquals(List.of(offer), reader.read());
    tag = Api.anonymous().get("/v1/patents/" + patent).header("ETag");
    Api.licensor(university).header("If-Match", tag).body(body).put("/v1/patents/" + patent);
    assertEquals(List.of(), reader.read(), "nothing has changed");
  }

  @Test
  void anEditedNeedBeginsAnew() {
    String other = Needs.newWord();
    String before = Needs.offer(university, other);
    String need = Needs.open(firm, word);
    Needs.Reader reader = new Needs.Reader(firm, need);
    assertEquals(List.of(), reader.read());
    Needs.edit(firm, need, Map.of("words", other)).then().statusCode(200);
    Needs.matches(firm, need, reader.after).then().body("restarted", equalTo(true));
    assertEquals(List.of(before), reader.read());
    Needs.matches(firm, need, reader.after).then().body("restarted", equalTo(false));
  }

  @Test
  void aSynonymThatTheAgencyAddsBringsWhatItFinds() {
    String other = Needs.newWord();
    String offer = Needs.offer(university, other);
    Needs.Reader reader = new Needs.Reader(firm, Needs.open(firm, word));
    assertEquals(List.of(), reader.read());
    Api.agency()
        .body(Map.of("synonyms", List.of(other)))
        .put("/v1/synonyms/" + word)
        .then()
        .statusCode(201);
    assertEquals(List.of(offer), reader.read());
    Api.agency().delete("/v1/synonyms/" + word).then().statusCode(200);
  }

  /** Numbers from a sequence would have let the reader pass over the one that committed last. */
  @Test
  void whatATransactionWroteFirstAndCommitsLastIsNotMissed() throws SQLException {
    String slow = Needs.patent(university, word);
    String first = World.offer(university, World.offerBody(slow));
    Acts.enterEvent(slow, "FEE_UNPAID", World.today()).then().statusCode(201);
    Needs.Reader reader = new Needs.Reader(firm, Needs.open(firm, word));
    assertEquals(List.of(), reader.read());
    String second;
    List<String> read = new ArrayList<>();
    try (Connection running = database.getConnection()) {
      running.setAutoCommit(false);
      try (var statement =
          running.prepareStatement("update patent set impediments = '{}' where number = ?")) {
        statement.setString(1, slow);
        assertEquals(1, statement.executeUpdate());
      }
      second = Needs.offer(university, word); // begins later and commits earlier
      read.addAll(reader.read());
      running.commit();
      running.setAutoCommit(true);
    }
    read.addAll(reader.read());
    assertEquals(List.of(first, second), read);
    assertEquals(List.of(), reader.read());
  }

  @Test
  void aTransactionThatFailsHidesNothing() throws SQLException {
    Needs.Reader reader = new Needs.Reader(firm, Needs.open(firm, word));
    String offer;
    try (Connection running = database.getConnection()) {
      running.setAutoCommit(false);
      try (var statement = running.createStatement()) {
        statement.execute("select pg_current_xact_id()");
      }
      offer = Needs.offer(university, word);
      assertEquals(List.of(), reader.read(), "held back");
      running.rollback();
      running.setAutoCommit(true);
    }
    assertEquals(List.of(offer), reader.read());
  }

  @Test
  void whoReadsWhileManyPublishReadsAllOfThem() throws Exception {
    Needs.Reader reader = new Needs.Reader(firm, Needs.open(firm, word), 3);
    List<String> patents = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      patents.add(Needs.patent(university, word));
    }
    List<String> read = new ArrayList<>();
    List<Callable<Response>> racers = new ArrayList<>();
    for (String patent : patents) {
      racers.add(() -> Acts.publish(university, World.offerBody(patent)));
    }
    racers.add(
        () -> {
          for (int i = 0; i < 10; i++) {
            read.addAll(reader.read());
          }
          return null;
        });
    List<String> published =
        Race.run(racers).stream()
            .filter(answer -> answer != null)
            .map(answer -> answer.<String>path("id"))
            .sorted()
            .toList();
    read.addAll(reader.read());
    assertEquals(published, read.stream().sorted().toList());
  }

  @Test
  void whoEditsANeedWhileItsOfferIsPublishedIsToldOfIt() throws Exception {
    for (int i = 0; i < 5; i++) {
      String other = Needs.newWord();
      String need = Needs.open(firm, Needs.newWord());
      Needs.Reader reader = new Needs.Reader(firm, need);
      reader.read();
      String patent = Needs.patent(university, other);
      List<Callable<Response>> racers =
          List.of(
              () -> Needs.edit(firm, need, Map.of("words", other)),
              () -> Acts.publish(university, World.offerBody(patent)),
              () -> {
                reader.read();
                return null;
              });
      String offer = Race.run(racers).get(1).path("id");
      List<String> all = new ArrayList<>(reader.read());
      reader.after = null;
      assertEquals(List.of(offer), reader.read());
      // told already by the reader of the race, or now
      assertEquals(List.of(), all.stream().filter(one -> !one.equals(offer)).toList());
    }
  }

  @Test
  void ofTwoEditsOfTheSameVersionTheSecondIsRefused() throws Exception {
    String need = Needs.open(firm, word);
    String tag = Api.licensee(firm).get("/v1/needs/" + need).header("ETag");
    List<Integer> statuses =
        Race.run(
                List.<Callable<Response>>of(
                    () -> edit(need, tag, "甘蔗"), () -> edit(need, tag, "香蕉")))
            .stream()
            .map(Response::statusCode)
            .sorted()
            .toList();
    assertEquals(200, statuses.get(0));
    assertEquals(true, statuses.get(1) == 412 || statuses.get(1) == 409, statuses::toString);
  }

  private Response edit(String need, String tag, String words) {
    return Api.licensee(firm)
        .header("If-Match", tag)
        .body(Map.of("words", words))
        .put("/v1/needs/" + need);
  }

  @Test
  void noFirmHasMoreOpenNeedsThanItMay() throws Exception {
    for (int i = 0; i < 16; i++) {
      Needs.open(firm, word);
    }
    String closed = Needs.open(firm, word);
    Needs.close(firm, closed).then().statusCode(200).body("status", equalTo("CLOSED"));
    Callable<Response> racer = () -> Needs.put(firm, Api.newKey(), Map.of("words", word));
    List<Integer> statuses =
        Race.run(Collections.nCopies(8, racer)).stream()
            .map(Response::statusCode)
            .sorted()
            .toList();
    assertEquals(List.of(201, 201, 201, 201, 409, 409, 409, 409), statuses);
    Needs.put(firm, Api.newKey(), Map.of("words", word))
        .then()
        .spec(Acts.refused(409, "need-limit"))
        .body("detail", containsString("20"));
    Needs.open(World.firm(), word);
  }

  @Test
  void aNeedIsTheFirmsOwn() {
    String need = Needs.open(firm, word);
    String stranger = World.firm();
    var missing = Acts.refused(404, "not-found");
    Api.licensee(stranger).get("/v1/needs/" + need).then().spec(missing);
    Needs.matches(stranger, need, null).then().spec(missing);
    Needs.put(stranger, need, Map.of("words", word)).then().spec(missing);
    Needs.close(stranger, need).then().spec(missing);
    Api.licensee(stranger).post("/v1/needs/" + need + "/consent").then().spec(missing);
    Api.licensee(stranger).get("/v1/needs").then().body("items", empty());
    Api.licensee(stranger)
        .get("/v1/needs?firm=" + firm)
        .then()
        .spec(Acts.refused(403, "not-your-organization"));
    for (DemoUser user : List.of(DemoUser.AGENCY, DemoUser.AUDITOR, DemoUser.TREASURY)) {
      Api.as(user).get("/v1/needs?firm=" + firm).then().body("items.id", contains(need));
      Api.as(user).get("/v1/needs/" + need).then().body("firm.creditCode", equalTo(firm));
      Api.as(user).get("/v1/needs/" + need + "/matches").then().statusCode(200);
    }
  }

  @Test
  void aClosedNeedIsReadAndNoMore() {
    String need = Needs.open(firm, word);
    String kept = Needs.open(firm, word);
    Needs.close(firm, need);
    Needs.close(firm, need).then().statusCode(200).body("closedAt", notNullValue());
    Needs.matches(firm, need, null).then().statusCode(200).body("items", empty());
    Needs.edit(firm, need, Map.of("words", "甘蔗")).then().spec(Acts.refused(409, "need-closed"));
    Api.licensee(firm).get("/v1/needs").then().body("items.id", contains(kept));
    Api.licensee(firm).get("/v1/needs?status=CLOSED").then().body("items.id", contains(need));
  }

  @Test
  void needsAreListedNewestFirstPageByPage() {
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      opened.add(0, Needs.open(firm, word));
    }
    List<String> listed = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page = Api.licensee(firm).get("/v1/needs?limit=2" + next);
      listed.addAll(page.<List<String>>path("items.id"));
      next = page.path("next") == null ? null : "&cursor=" + page.path("next");
    }
    assertEquals(opened, listed);
  }

  @Test
  void whatIsNoNeedIsRefused() {
    String id = Api.newKey();
    for (String words : List.of("，。！", "-" + word, "䶶", "的")) {
      Response answer = Needs.put(firm, id, Map.of("words", words));
      if (!words.equals("的")) {
        answer
            .then()
            .spec(Acts.refused(422, "invalid-body"))
            .body("errors.code", contains("need-words-empty"))
            .body("errors.pointer", contains("/words"));
      }
    }
    Needs.put(firm, Api.newKey(), Map.of("words", "甘".repeat(101), "ipc", "不是", "termMonths", 0))
        .then()
        .spec(Acts.refused(422, "invalid-body"))
        .body("errors.size()", equalTo(3));
    Needs.put(World.newCode("91"), Api.newKey(), Map.of("words", word))
        .then()
        .spec(Acts.refused(409, "organization-not-registered"));
    String need = Needs.open(firm, "'); drop table need; -- & | ! <-> \" :*");
    Needs.matches(firm, need, null).then().statusCode(200);
    String never = new MatchCursor(1, new Match.Place(-1, new UUID(0, 0))).toString();
    for (String cursor : List.of("x", "AAAA", never)) {
      Needs.matches(firm, need, cursor).then().spec(Acts.refused(400, "invalid-cursor"));
    }
    Needs.put(firm, need, Map.of("words", word))
        .then()
        .spec(Acts.refused(428, "precondition-required"));
  }

  @Test
  void aPlaceThatThisDatabaseNeverGaveBeginsAnew() {
    String offer = Needs.offer(university, word);
    String need = Needs.open(firm, word);
    String next = Needs.matches(firm, need, null).path("next");
    MatchCursor restored =
        MatchCursor.parse(next).at(new Match.Place(Long.MAX_VALUE, new UUID(0, 0)));
    Needs.matches(firm, need, restored.toString())
        .then()
        .body("restarted", equalTo(true))
        .body("items.offer", contains(offer));
  }

  @Test
  void aUniversityLearnsWhichNeedsItsPatentsWithoutAnOfferWouldMeet() {
    String patent = Needs.patent(university, word);
    String offered = Needs.patent(university, word);
    World.offer(university, World.offerBody(offered));
    Acts.enterEvent(Needs.patent(university, word), "LAPSED", World.today());
    Needs.open(firm, Map.of("words", word, "maxPrice", "100.00", "termMonths", 240));
    Needs.open(firm, Map.of("words", word, "licensor", World.university()));
    Needs.open(firm, Map.of("words", word, "ipc", "H04"));
    sought()
        .body("size()", equalTo(1))
        .body("[0].maxPrice", equalTo("100.00"))
        .body("[0].region", equalTo("450000"))
        .body("[0].since", equalTo(World.today().toString()))
        .body("[0].firm", nullValue())
        .body("[0].patents.patentNumber", contains(patent));
    sought(Api.agency()).body("[0].firm.creditCode", equalTo(firm));
    World.offer(university, World.offerBody(patent));
    sought().body("size()", equalTo(0));
  }

  @Test
  void aFirmIsNamedWhileItConsents() {
    Needs.patent(university, word);
    String need = Needs.open(firm, word);
    String consent = "/v1/needs/" + need + "/consent";
    Api.licensee(firm)
        .post(consent + "/withdrawal")
        .then()
        .spec(Acts.refused(409, "need-consent-missing"));
    Api.licensee(firm)
        .post(consent)
        .then()
        .statusCode(200)
        .body("consents.size()", equalTo(1))
        .body("consents[0].givenBy", nullValue())
        .body("consents[0].withdrawnAt", nullValue());
    Api.licensee(firm).post(consent).then().spec(Acts.refused(409, "need-consent-need-id-key"));
    sought().body("firm.creditCode", contains(firm));
    Api.licensee(firm).post(consent + "/withdrawal").then().statusCode(200);
    sought().body("[0].firm", nullValue());
    Api.licensee(firm).post(consent).then().statusCode(200);
    Api.auditor()
        .get("/v1/needs/" + need)
        .then()
        .body("consents.size()", equalTo(2))
        .body("consents[0].withdrawnBy", containsString("buyer of " + firm))
        .body("consents[1].givenBy", containsString("buyer of " + firm));
    Needs.close(firm, need);
    sought().body("size()", equalTo(0));
    Api.licensee(firm).post(consent + "/withdrawal").then().statusCode(200);
    Api.licensee(firm).post(consent).then().spec(Acts.refused(409, "need-closed"));
  }

  @Test
  void consentIsGivenOnceHoweverManyGiveIt() throws Exception {
    String need = Needs.open(firm, word);
    List<Integer> statuses =
        Race.run(() -> Api.licensee(firm).post("/v1/needs/" + need + "/consent")).stream()
            .map(Response::statusCode)
            .distinct()
            .sorted()
            .toList();
    assertEquals(List.of(200, 409), statuses);
    Api.licensee(firm).get("/v1/needs/" + need).then().body("consents.size()", equalTo(1));
  }

  @Test
  void ofItsOwnNeedsAnOrganizationIsNotTold() {
    Needs.patent(university, word);
    Needs.open(university, word);
    sought().body("size()", equalTo(0));
  }

  /** Of the needs of this test. */
  private ValidatableResponse sought() {
    return sought(Api.licensor(university));
  }

  private ValidatableResponse sought(RequestSpecification caller) {
    return caller
        .get("/v1/organizations/" + university + "/sought-patents")
        .then()
        .statusCode(200)
        .rootPath("items.findAll { it.words == '" + word + "' }");
  }
}
