package org.openpatent.platform.value;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.HeldRows;
import org.openpatent.Owner;
import org.openpatent.Race;
import org.openpatent.TimeMachine;
import org.openpatent.World;

/** What is kept for a time goes by partitions; no write ever waits for one that is not there. */
@QuarkusTest
class PartitionsTest {
  private static final String ANSWERS = "idempotency_answer";
  private static final String LOOKS = "offer_interest";
  private static final String DELIVERIES = "webhook_delivery";

  /** The day on which an id of version 7 was made, as milliseconds in its first twelve digits. */
  private static final String ID =
      "(lpad(to_hex((extract(epoch from %s) * 1000)::bigint), 12, '0') || '70008000'"
          + " || lpad(to_hex(%d), 12, '0'))::uuid";

  @Inject AgroalDataSource database;
  @Inject LegalClock clock;

  @AfterEach
  void leaveThemAsTheyShouldBe() {
    TimeMachine.comeBack();
    for (String table : List.of(ANSWERS, LOOKS, DELIVERIES)) {
      Partitions.tend(table, clock.now().minus(Duration.ofDays(800)));
    }
  }

  private static void own(String sql) throws SQLException {
    try (Connection owner = Owner.connection();
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  private String text(String query) throws SQLException {
    return String.valueOf(texts(query).get(0));
  }

  /** Their names without the table's; the default one is among them. */
  private List<String> partitions(String table) throws SQLException {
    return texts(
        "select substr(inhrelid::regclass::text, %d) from pg_inherits where inhparent = '%s'::regclass order by 1"
            .formatted(table.length() + 2, table));
  }

  /** As after so long a time that nothing of what was made ahead is of use. */
  private void dropAll(String table) throws SQLException {
    for (String one : partitions(table)) {
      if (!one.equals("default")) {
        own("drop table %s_%s".formatted(table, one));
      }
    }
  }

  private static Instant now() {
    return Instant.now();
  }

  @ParameterizedTest
  @ValueSource(strings = {ANSWERS, LOOKS, DELIVERIES})
  void partitionsAreMadeAheadHoweverManyNodesMakeThem(String table) throws Exception {
    dropAll(table);
    Partitions.tend(table, now());
    List<String> before = partitions(table);
    assertTrue(before.size() >= 4, before::toString);
    dropAll(table);
    Race.run(
        () -> {
          Partitions.tend(table, now());
          return null;
        });
    Partitions.tend(table, now());
    assertEquals(before, partitions(table));
  }

  /** The service was down for a month, and is asked before anybody has made partitions. */
  @Test
  void aKeyHasOneAnswerWhileItsPartitionIsMissingAndOnceItIsMade() throws Exception {
    dropAll(ANSWERS);
    String patent = World.patent();
    String key = Api.newKey();
    event(patent, key).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    event(patent, key).then().statusCode(201).header("Idempotency-Replayed", is("true"));
    assertEquals(List.of(ANSWERS + "_default"), placesOfAnswers());
    Partitions.tend(ANSWERS, now());
    assertEquals(
        List.of(
            ANSWERS
                + text("select to_char(now() at time zone 'UTC' + interval '1 day', '_YYYYMMDD')")),
        placesOfAnswers());
    event(patent, key).then().statusCode(201).header("Idempotency-Replayed", is("true"));
  }

  /** Without those of tests that travel. */
  private List<String> placesOfAnswers() throws SQLException {
    return texts(
        "select distinct tableoid::regclass::text from idempotency_answer"
            + " where kept_until between now() and now() + interval '25 hours' order by 1");
  }

  private static Response event(String patent, String key) {
    return Api.agency()
        .header("Idempotency-Key", key)
        .body(Map.of("type", "FEE_UNPAID", "on", "2024-01-01"))
        .post("/v1/patents/" + patent + "/legal-events");
  }

  @Test
  void aKeyHasOneAnswerAroundMidnightWhicheverNodeIsAsked() throws Exception {
    Instant midnight = Instant.parse("2026-12-31T00:00:00Z").minusMillis(20);
    for (int round = 0; round < 3; round++) {
      String patent = World.patent();
      String key = Api.newKey();
      clock.use(Clock.offset(Clock.systemUTC(), Duration.between(now(), midnight)));
      List<Response> answers = Race.run(() -> event(patent, key));
      TimeMachine.comeBack();
      long done =
          answers.stream()
              .filter(one -> one.statusCode() == 201 && one.header("Idempotency-Replayed") == null)
              .count();
      assertEquals(1, done);
      assertEquals(
          "1", text("select count(*) from legal_event where patent_number = '" + patent + "'"));
    }
  }

  /** A node of the release before keeps its answers where it did, and reads by the function. */
  @Test
  void anAnswerOfTheReleaseBeforeIsFound() throws Exception {
    String patent = World.patent();
    String key = Api.newKey();
    event(patent, key).then().statusCode(201);
    own(
        "with moved as (delete from idempotency_answer returning *)"
            + " insert into idempotency_key (scope, request, status, location, body, kept_until)"
            + " select scope, request, status, location, body, kept_until from moved"
            + " on conflict (scope) do update set body = excluded.body");
    event(patent, key).then().statusCode(201).header("Idempotency-Replayed", is("true"));
  }

  @Test
  void anAnswerIsLookedForInFewPartitions() throws Exception {
    String plan =
        String.join(
            "\n",
            texts(
                "explain select 1 from idempotency_answer where scope = 'x' and kept_until > now()"
                    + " and kept_until < now() + interval '48 hours'"));
    assertTrue(plan.contains("Subplans Removed: 3"), plan);
    assertFalse(plan.contains("_default"), plan);
  }

  @Test
  void aPartitionGoesOnceAllOfItWasKeptForAsLongAsTheApiSays() throws Exception {
    String month =
        text(
            "select (date_trunc('month', now()) - interval '%s')::date::text"
                .formatted("29 months"));
    own("select partition_make('offer_interest', '%s')".formatted(month));
    String offer = World.freeOffer();
    add(offer, "date '%s' + 20".formatted(month));
    add(offer, "current_date - 799");
    assertTrue(partitions(LOOKS).contains(month.replace("-", "")));
    Partitions.tend(LOOKS, now());
    assertFalse(partitions(LOOKS).contains(month.replace("-", "")));
    assertEquals(
        "799",
        text("select current_date - seen_on from offer_interest where offer_id = '" + offer + "'"));
  }

  private void add(String offer, String day) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into offer_interest values ('%s', %s, 1, 1, 1)".formatted(offer, day));
    }
  }

  @Test
  void aDeliveryThatWaitsOutlivesItsPartition() throws Exception {
    String webhook = UUID.randomUUID().toString();
    own(
        """
        select partition_make('webhook_delivery', date_trunc('week', now() - interval '60 days', 'UTC'));
        insert into webhook (id, owner_code, overseeing, url, types, secret, status, created_by, created_at, version)
          values ('%1$s', 'nobody', false, 'https://receiver.example/', '{}', 'whsec_AAAA', 'PAUSED', 'x', now(), 0);
        insert into webhook_delivery (id, webhook_id, tx, place, type, subject, status, attempts, made_at, next_at, last_at)
          select %2$s, '%1$s'::uuid, 1, 1, 'x', 'waits', 'PENDING', 1, now(), now(), d from %5$s
          union all select %3$s, '%1$s'::uuid, 1, 2, 'x', 'ended', 'DEAD', 1, now(), now(), d from %5$s
          union all select %4$s, '%1$s'::uuid, 1, 3, 'x', 'ended late', 'DELIVERED', 1, now(), now(), now() from %5$s;
        """
            .formatted(
                webhook,
                ID.formatted("d", 1),
                ID.formatted("d", 2),
                ID.formatted("d", 3),
                "(select date_trunc('week', now() - interval '60 days', 'UTC') + interval '1 day') p (d)"));
    String kept =
        "select subject || ' ' || tableoid::regclass from webhook_delivery where webhook_id = '%s' order by place"
            .formatted(webhook);
    assertEquals(3, texts(kept).size());
    int before = partitions(DELIVERIES).size();
    Partitions.tend(DELIVERIES, now());
    assertEquals(before - 1, partitions(DELIVERIES).size());
    assertEquals(
        List.of("waits webhook_delivery_default", "ended late webhook_delivery_default"),
        texts(kept));
    own(
        "update webhook set deleted_at = now(), deleted_by = 'x' where id = '%s'"
            .formatted(webhook));
    Partitions.tend(DELIVERIES, now());
    assertEquals(List.of(), texts(kept));
    own("delete from webhook where id = '%s'".formatted(webhook));
  }

  @Test
  void whoServesCanNeitherMakeNorDropAnyItselfAndDropsNoYoungOne() throws Exception {
    Partitions.tend(LOOKS, now());
    List<String> before = partitions(LOOKS);
    refused("drop table " + LOOKS + "_" + before.get(0));
    refused("alter table " + LOOKS + " detach partition " + LOOKS + "_" + before.get(0));
    refused("truncate " + LOOKS + "_" + before.get(0));
    refused("select partition_make('offer_interest', '1999-01-01')");
    refused("select partition_step('license', now())");
    Partitions.tend(LOOKS, Instant.parse("2999-01-01T00:00:00Z"));
    Partitions.tend(DELIVERIES, Instant.parse("2999-01-01T00:00:00Z"));
    assertEquals(before, partitions(LOOKS));
    assertTrue(partitions(DELIVERIES).size() >= 4);
  }

  private void refused(String sql) {
    assertThrows(SQLException.class, () -> texts(sql), sql);
  }

  /** Whoever waits for a lock that stands against every reader makes those who come later wait. */
  @Test
  void aLongReaderIsNotWaitedFor() throws Exception {
    Partitions.tend(LOOKS, now());
    List<String> before = partitions(LOOKS);
    own("drop table " + LOOKS + "_" + before.get(2));
    HeldRows reader = new HeldRows(database, "select count(*) from offer_interest");
    try {
      long begun = System.nanoTime();
      Partitions.tend(LOOKS, now());
      assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 5000);
      assertEquals(before.size() - 1, partitions(LOOKS).size());
      text("select count(*) from offer_interest");
    } finally {
      reader.close();
    }
    Partitions.tend(LOOKS, now());
    assertEquals(before, partitions(LOOKS));
  }
}
