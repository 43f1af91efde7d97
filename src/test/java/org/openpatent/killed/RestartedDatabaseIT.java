package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.outside.event.Listener;
import org.openpatent.platform.value.LegalClock;

/**
 * The database is restarted, crashes and vanishes while the service works. Whoever asks meanwhile
 * is told to come again, and nobody has to start the service anew.
 */
class RestartedDatabaseIT {
  private static final int CLAIMERS = 6;
  private static final int READERS = 2;
  private static final long BACK_WITHIN_SECONDS = 15;
  private static final long LONGEST_ANSWER_MILLIS = 12_000;
  private static final int NUMBERS = 50;
  private static final int CRASHES = 10;
  private static final String SILENCE_SECONDS = "5";

  @TempDir Path folder;

  private Issuer issuer;
  private OwnDatabase database;
  private Wire wire;
  private PackagedService service;
  private Books books;

  @BeforeEach
  void aServiceOnADatabaseOfItsOwn() throws Exception {
    issuer = new Issuer();
    // what is not committed comes late to the disk, so that a crash loses it
    database = new OwnDatabase(folder.resolve("data"), Map.of("wal_writer_delay", "10s"));
    wire = database.wire();
    service =
        database
            .service(issuer, wire)
            .with("OPENPATENT_DATABASE_SILENCE_SECONDS", SILENCE_SECONDS)
            .with("OPENPATENT_WEBHOOKS_OPEN_RANGES", "127.0.0.1/32");
    service.start();
    books = database.books();
  }

  @AfterEach
  void end() throws Exception {
    service.kill();
    books.close();
    wire.close();
    database.close();
    issuer.close();
  }

  @Test
  @Timeout(300)
  void whoeverAsksMeanwhileIsToldToComeAgainAndNothingIsLost() throws Exception {
    Nodes nodes = new Nodes(service);
    Set<String> told = new ConcurrentSkipListSet<>();
    listen(told);
    try (Subscriber subscriber = new Subscriber();
        Work work = new Work()) {
      Business business = new Business(nodes, LocalDate.now(LegalClock.ZONE));
      for (int i = 0; i < CLAIMERS; i++) {
        work.repeat(10, business::claim);
      }
      for (int i = 0; i < READERS; i++) {
        work.repeat(5, business::look);
      }
      work.repeat(20, business::tryInVain);
      work.repeat(200, business::follow);
      work.repeat(200, business::load);
      within(work, () -> business.licenses() > 20);
      database.restart();
      isBack(work, business);
      database.crash();
      isBack(work, business);
      work.end();
      books.close();
      books = database.books();
      business.assertNothingIsLostOrDoubled(books);
      business.assertEachIsAuditedOnce(books);
      within(work, () -> business.areRefusalsAudited(books));
      subscriber.assertWasToldAll(business.log());
      within(work, () -> told.size() == business.log().size());
      System.out.printf(
          "%s; put off %d times, the longest answer took %d ms%n",
          business, nodes.putOff.get(), nodes.mostMillis.get());
    }
    assertTrue(nodes.putOff.get() > 0, "nobody asked meanwhile");
    assertEquals(0, nodes.unanswered.get());
    assertTrue(nodes.mostMillis.get() < LONGEST_ANSWER_MILLIS, nodes.mostMillis + " ms");
  }

  /** Nobody closes the connections, so that without a limit each would be waited for for ever. */
  @Test
  @Timeout(120)
  void aDatabaseThatSaysNothingIsGivenUp() throws Exception {
    Nodes nodes = new Nodes(service);
    try (Work work = new Work()) {
      Business business = new Business(nodes, LocalDate.now(LegalClock.ZONE));
      for (int i = 0; i < CLAIMERS; i++) {
        work.repeat(10, business::claim);
      }
      work.repeat(200, business::load);
      within(work, () -> business.licenses() > 20);
      wire.cut();
      within(work, () -> nodes.putOff.get() >= CLAIMERS);
      wire.mend();
      isBack(work, business);
      work.end();
      business.assertNothingIsLostOrDoubled(books);
      business.assertEachIsAuditedOnce(books);
    }
  }

  /** Until the service ends. */
  private void listen(Set<String> told) throws IOException {
    Listener stream =
        new Listener(service.url("/v1/events"), "", null, Api.token(DemoUser.AUDITOR));
    CompletableFuture.runAsync(
        () -> {
          try {
            while (true) {
              told.add(stream.nextEvent().id());
            }
          } catch (IOException ended) {
            throw new UncheckedIOException(ended);
          }
        });
  }

  /** The database accepts connections: good answers come within seconds. */
  private static void isBack(Work work, Business business) throws Exception {
    int before = business.licenses();
    long began = System.nanoTime();
    within(work, () -> business.licenses() > before + 20);
    System.out.printf("back after %d ms%n", (System.nanoTime() - began) / 1_000_000);
  }

  private static void within(Work work, Callable<Boolean> come) throws Exception {
    long deadline = System.nanoTime() + BACK_WITHIN_SECONDS * 1_000_000_000;
    while (!come.call()) {
      work.check();
      assertTrue(System.nanoTime() < deadline, "it takes too long");
      LockSupport.parkNanos(20_000_000);
    }
  }

  /**
   * Transactions that write nothing in the end have numbers, too; when the server crashes, it may
   * give them once more.
   */
  @Test
  @Timeout(120)
  void aReaderMissesNothingThoughNumbersOfTransactionsComeAgain() throws Exception {
    Nodes nodes = new Nodes(service);
    World.university();
    String next;
    long reached;
    int crashes = 0;
    do { // the service may have written something meanwhile, and with it all that was before
      assertTrue(crashes++ < CRASHES, "no crash has lost anything");
      for (int i = 0; i < NUMBERS; i++) {
        books.run("begin; select pg_current_xact_id(); rollback");
      }
      next = events(nodes, null).path("next");
      reached = number();
      database.crash();
      books.close();
      books = database.books();
    } while (number() >= reached);
    String code = World.newCode("12");
    nodes.done(
        () -> Api.licensor(code).body(World.organization("测试大学", "UNIVERSITY", null)),
        request -> request.put("/v1/organizations/" + code));
    List<String> told = events(nodes, next).path("items.subject");
    assertEquals(List.of("/v1/organizations/" + code), told);
  }

  private static Response events(Nodes nodes, String after) {
    return nodes.done(
        () -> after == null ? Api.auditor() : Api.auditor().queryParam("after", after),
        request -> request.get("/v1/events"));
  }

  /** Of the next transaction. */
  private long number() throws SQLException {
    return Long.parseLong(books.one("select pg_snapshot_xmax(pg_current_snapshot())"));
  }
}
