package org.openpatent.outside.event;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Owner;
import org.openpatent.Race;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** Who follows the cursor misses nothing, sees nothing twice and nothing that is not theirs. */
@QuarkusTest
class FollowingEventsTest {
  private static final String KEPT =
      "insert into event (tx, place, type, subject, happened_at, data, public)"
          + " select cast(cast(pg_current_xact_id() as text) as bigint) + ahead, 0,"
          + " 'org.openpatent.offer.published.v1', '%s', now(), '{}', true from event_era";

  @Inject DataSource database;
  @Inject EventEra era;

  @Test
  void aClaimIsToldToItsSidesAndToThoseWhoOverseeAndItsOfferToEverybody() {
    String university = World.university();
    String firm = World.firm();
    String offer =
        World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
    String license = World.license(firm, offer);
    Map<String, String> asked = Map.of("subject", "/v1/licenses/" + license);
    List<String> told = List.of("license.claimed", "license.effective");
    assertEquals(told, Events.of(() -> Api.licensee(firm), asked).types(2));
    assertEquals(told, Events.of(() -> Api.licensor(university), asked).types(2));
    assertEquals(told, Events.of(Api::treasury, asked).types(2));
    assertEquals(List.of(), Events.of(Api::anonymous, asked).read());
    assertEquals(List.of(), Events.of(() -> Api.licensee(World.firm()), asked).read());
    var published = Events.of(Api::anonymous, Map.of("subject", "/v1/offers/" + offer)).page();
    published
        .then()
        .body("items[0].specversion", equalTo("1.0"))
        .body("items[0].id", matchesPattern("\\d+-\\d+"))
        .body("items[0].source", equalTo("/v1"))
        .body("items[0].type", equalTo(Events.type("offer.published")))
        .body("items[0].time", notNullValue())
        .body("items[0].datacontenttype", equalTo("application/json"))
        .body("items[0].data.offer", equalTo(offer))
        .body("items[0].data.licensor", equalTo(university))
        .body("items[0].data.status", equalTo("OPEN"))
        .body("items[0].data.version", equalTo(0));
  }

  @Test
  void whatBelongsToAFirmIsFoundByItsTypeOrWithAllThatIsPublic() {
    String firm = World.firm();
    String license = World.license(firm, World.freeOffer());
    Map<String, String> claims = Map.of("type", Events.type("license.claimed"));
    var own = Events.of(() -> Api.licensee(firm), claims);
    assertEquals(List.of("license.claimed"), own.types(1));
    assertEquals(List.of(), own.read());
    assertEquals(List.of(), Events.of(Api::anonymous, claims).read());
    var both = Events.of(() -> Api.licensee(firm), Map.of("limit", 200)).read();
    assertEquals(
        2,
        both.stream().filter(one -> one.get("subject").equals("/v1/licenses/" + license)).count());
    assertTrue(
        both.stream().anyMatch(one -> one.get("type").equals(Events.type("offer.published"))));
    List<String> ids = both.stream().map(one -> (String) one.get("id")).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @Test
  void everyStepOfALicenseIsTold() {
    String firm = World.firm();
    String license = World.license(firm, World.freeOffer());
    Events events = Events.about("/v1/licenses/" + license);
    Acts.enterRecordal(Api.agency(), license, "2026450000123", World.today());
    Acts.declareVoid(license).then().statusCode(200);
    Acts.annulVoiding(license).then().statusCode(200);
    Acts.terminate(Api.licensee(firm), license, World.today()).then().statusCode(200);
    assertEquals(
        List.of(
            "license.claimed",
            "license.effective",
            "license.recorded",
            "license.voided",
            "license.voiding-annulled",
            "license.ended"),
        events.types(6));
  }

  @Test
  void anOfferIsSuspendedReopenedAndWithdrawn() {
    String university = World.university();
    String patent = World.patent(university, PatentKind.INVENTION);
    String offer = World.offer(university, World.offerBody(patent));
    Events events = Events.about("/v1/offers/" + offer);
    String fee = Acts.enterEvent(patent, "FEE_UNPAID", World.today()).then().extract().path("id");
    Acts.annul(patent, fee).then().statusCode(200);
    Acts.withdraw(university, offer).then().statusCode(200);
    assertEquals(
        List.of("offer.published", "offer.suspended", "offer.reopened", "offer.withdrawn"),
        events.types(4));
  }

  @Test
  void aRefusedClaimIsNoEvent() {
    String firm = World.firm();
    String offer = World.freeOffer();
    World.license(firm, offer);
    Acts.claim(firm, World.claimBody(offer)).then().statusCode(409);
    var claims =
        Events.of(() -> Api.licensee(firm), Map.of("type", Events.type("license.claimed")));
    assertEquals(List.of("license.claimed"), claims.types(1));
    assertEquals(List.of(), claims.read());
  }

  @Test
  void whatBeganEarlierAndIsCommittedLaterIsReadInItsTurn() throws SQLException {
    String subject = "/v1/offers/" + Api.newKey();
    Events events = Events.about(subject);
    List<Object> read = new ArrayList<>();
    List<Object> written = new ArrayList<>();
    try (Connection earlier = database.getConnection();
        Connection later = database.getConnection()) {
      earlier.setAutoCommit(false);
      later.setAutoCommit(false);
      keep(earlier, subject);
      keep(later, subject);
      written.add(id(earlier));
      written.add(id(later));
      later.commit();
      events.read().forEach(event -> read.add(event.get("id")));
      earlier.commit();
      earlier.setAutoCommit(true);
      later.setAutoCommit(true);
    }
    for (int i = 0; i < 200 && read.size() < 2; i++) {
      events.read().forEach(event -> read.add(event.get("id")));
    }
    assertEquals(written, read);
    assertEquals(List.of(), events.read());
  }

  @Test
  void aLongTransactionThatIsAboutSomethingElseDelaysAndLosesNothing() throws SQLException {
    String firm = World.firm();
    String license;
    Events events;
    try (Connection running = database.getConnection()) {
      running.setAutoCommit(false);
      execute(running, "select pg_current_xact_id()");
      license = World.license(firm, World.freeOffer());
      events = Events.about("/v1/licenses/" + license);
      assertEquals(List.of(), events.read(), "held back");
      running.rollback();
      running.setAutoCommit(true);
    }
    assertEquals(List.of("license.claimed", "license.effective"), events.types(2));
  }

  @Test
  void whoReadsWhileManyClaimReadsAllOfThem() throws Exception {
    String university = World.university();
    var events = Events.of(() -> Api.licensor(university), Map.of("limit", 3));
    String offer =
        World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
    List<Object> read = Collections.synchronizedList(new ArrayList<>());
    List<Callable<Response>> racers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String firm = World.firm();
      racers.add(() -> Acts.claim(firm, World.claimBody(offer)));
    }
    racers.add(
        () -> {
          for (int i = 0; i < 10; i++) {
            events.read().forEach(event -> add(event, read));
          }
          return events.page();
        });
    Race.run(racers);
    for (int i = 0; i < 200 && read.size() < 10; i++) {
      events.read().forEach(event -> add(event, read));
    }
    assertEquals(10, read.size());
    assertEquals(10, read.stream().distinct().count());
  }

  private static void add(Map<String, Object> event, List<Object> claims) {
    if (event.get("type").equals(Events.type("license.claimed"))) {
      claims.add(event.get("subject"));
    }
  }

  @Test
  void aCursorThatIsNoneOrOfAnotherFeedIsRefused() {
    String next = Events.of(Api::anonymous, Map.of()).page().path("next");
    for (String madeUp : List.of("x", "AAAA", next + "A", next.substring(1))) {
      Api.anonymous().get("/v1/events?after=" + madeUp).then().spec(refused(400, "invalid-cursor"));
    }
    Api.anonymous()
        .get("/v1/events?after=" + next + "&type=" + Events.type("offer.published"))
        .then()
        .spec(refused(400, "invalid-cursor"));
    String ahead =
        new EventFeed(false, false, null, List.of(), null).cursor(new EventPlace(1L << 60, 0));
    Api.anonymous().get("/v1/events?after=" + ahead).then().spec(refused(400, "invalid-cursor"));
    Api.anonymous()
        .get("/v1/events?type=org.openpatent.offer.eaten.v1")
        .then()
        .spec(refused(400, "invalid-query-parameter"));
  }

  @Test
  void eventsAreOnlyEverAppended() throws SQLException {
    World.freeOffer();
    try (Connection connection = Owner.connection()) {
      for (String change :
          List.of("update event set subject = ''", "delete from event", "truncate event")) {
        assertThrows(SQLException.class, () -> execute(connection, change), change);
      }
    }
  }

  @Test
  void placesGoOnAscendingAfterADumpOfAnotherServerWasRestored() throws SQLException {
    Events events = Events.of(Api::anonymous, Map.of("type", Events.type("offer.published")));
    events.read();
    String subject = "/v1/offers/" + Api.newKey();
    try (Connection connection = database.getConnection()) {
      execute(connection, KEPT.formatted(subject).replace("+ ahead", "+ ahead + 1000000"));
    }
    era.goOn(null);
    World.freeOffer();
    assertEquals(List.of("offer.published", "offer.published"), events.types(2));
    assertEquals(List.of(), events.read());
  }

  private static void keep(Connection connection, String subject) throws SQLException {
    execute(connection, KEPT.formatted(subject));
  }

  private static Object id(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select cast(pg_current_xact_id() as text)::bigint + ahead || '-0' from event_era")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
