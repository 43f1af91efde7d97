package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openpatent.Programs;
import org.openpatent.Treasury;
import org.openpatent.killed.Payout.Act;
import org.openpatent.platform.value.LegalClock;

/**
 * The release before and this one on one database: forward, back, and forward again, while the
 * business goes on and nobody is refused anything. {@code .ci/upgrade} builds the release before
 * and starts this.
 */
class RollingUpgrade {
  /** So many that a settlement is a job. */
  private static final int LICENSES = 3_000;

  private static final int MILLIS = 3_000;

  @TempDir Path folder;

  private final LocalDate today = LocalDate.now(LegalClock.ZONE);
  private Issuer issuer;
  private OwnDatabase database;
  private PackagedService before;
  private PackagedService now;
  private Books books;
  private Business business;

  @BeforeEach
  void theReleaseBefore() throws Exception {
    issuer = new Issuer();
    database = new OwnDatabase(folder.resolve("data"), Map.of());
    before =
        service()
            .of(Path.of(System.getProperty("release.before")))
            .with("QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS", "*:future"); // later ones bring it
    now = service();
    before.start();
    books = database.books();
    books.seedLicenses(LICENSES);
  }

  private PackagedService service() {
    return database
        .service(issuer)
        .with("OPENPATENT_SETTLEMENTS_LEFT_BEHIND_EVERY", "1S")
        .with("OPENPATENT_WEBHOOKS_OPEN_RANGES", "127.0.0.1/32");
  }

  @AfterEach
  void end() throws Exception {
    before.kill();
    now.kill();
    books.close();
    database.close();
    issuer.close();
  }

  @Test
  @Timeout(600)
  void goesForwardAndBackWhileTheBusinessGoesOn() throws Exception {
    Nodes nodes = new Nodes(before);
    business = new Business(nodes, today);
    try (Work work = new Work()) {
      work.repeat(20, business::claim);
      work.repeat(20, business::look);
      work.repeat(500, business::load);
      work.repeat(200, business::follow);
      Thread.sleep(MILLIS);

      now.begin();
      now.awaitReady(); // it migrates what the one before works on
      nodes.serve(before, now);
      now.takeRequests();
      try (Subscriber subscriber = new Subscriber()) {
        int already = business.log().size();
        List<String> paid = payOut(before, now, before, now);
        assertEquals(paid, payOut(now, before, now, before));
        assertSees(before, now);
        assertSees(now, before);
        work.check();
        leave(before, nodes, now);

        before.start(); // on what the newer one made of the database
        nodes.serve(before, now);
        assertEquals(paid, payOut(before, now, now, before));
        leave(now, nodes, before);
        assertEquals(paid, payOut(before, before, before, before));
        work.check();

        now.start();
        leave(before, nodes, now);
        assertEquals(paid, payOut(now, now, now, now));
        work.end();
        business.assertNothingIsLostOrDoubled(books);
        subscriber.assertWasToldAll(business.log(), already);
      }
    }
    assertEquals("0", books.one("select count(*) from audit_verify()"));
    System.out.printf(
        "%s; put off %s times, unanswered %s, the longest answer took %s ms%n",
        business, nodes.putOff, nodes.unanswered, nodes.mostMillis);
    assertEquals(0, nodes.putOff.get() + nodes.unanswered.get());
  }

  /** A balancer sends it nothing any more, then it is stopped. */
  private static void leave(PackagedService gone, Nodes nodes, PackagedService stays)
      throws InterruptedException {
    nodes.serve(stays);
    Thread.sleep(MILLIS);
    gone.stop();
  }

  /** Each act at another node; what the books say then. */
  private List<String> payOut(PackagedService... nodes) throws Exception {
    Payout payout = Payout.ofLicenses(today);
    for (Act act : Act.values()) {
      nodes[act.ordinal()].takeRequests();
      payout.perform(act);
    }
    Treasury.assertBalanced(payout.program);
    return books.of(payout.program);
  }

  /** One sees at once what is changed at the other: holidays, and which programs are open. */
  private void assertSees(PackagedService one, PackagedService changed) {
    Nodes alone = new Nodes(one);
    String due = business.claim(alone).path("recordalDueOn");
    business.announce(changed, List.of(LocalDate.parse(due)));
    Programs programs = new Programs();
    changed.takeRequests();
    String program = programs.open(Programs.body(today));
    Response license = business.claim(alone);
    assertNotEquals(due, license.<String>path("recordalDueOn"));
    assertEquals(program, Programs.statement(license, program).get("program"));
    programs.closeAll();
    business.announce(changed, List.of());
    assertNull(Programs.statement(business.claim(alone), program).get("program"));
  }
}
