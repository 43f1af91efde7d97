package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openpatent.Treasury;
import org.openpatent.killed.Payout.Act;
import org.openpatent.platform.value.LegalClock;

/**
 * One of two nodes is killed while it settles, approves, exports and takes the bank's answer, of
 * compensation for licenses and of interest subsidies; meanwhile both take claims and tables, tell
 * what happens and send webhooks. Whatever the node was at: the other one finishes it, with the
 * result that undisturbed nodes have, and the books add up.
 */
class KilledNodesIT {
  /** So many that a settlement is a job. */
  private static final int ITEMS = 10_000;

  /** Of payouts for licenses and for loans, each with a kill at each of its acts. */
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);

  /** In case that all kills at an act came too late. */
  private static final int MORE_ROUNDS = 3;

  /** Of the time of an act, of which each round has one. */
  private static final int PARTS = Math.max(2, ROUNDS);

  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

  /** The client tells of every request that died with its node. */
  private static final Logger CLIENT = Logger.getLogger("org.apache.http.impl.client");

  private final Random random = new Random(SEED);
  private final LocalDate today = LocalDate.now(LegalClock.ZONE);

  /** How long each act takes at most when no node is killed; of licenses, then of loans. */
  private final List<Map<Act, Long>> milliseconds =
      List.of(new EnumMap<>(Act.class), new EnumMap<>(Act.class));

  /** The books of a program then. */
  private final List<Map<Act, List<String>>> expected =
      List.of(new EnumMap<>(Act.class), new EnumMap<>(Act.class));

  /** How many were killed before their answer. */
  private final Map<Act, Integer> unanswered = new HashMap<>();

  private int kills;
  private int jobsCutShort;
  private Issuer issuer;
  private PackagedService one;
  private PackagedService other;
  private Work work;
  private Subscriber subscriber;
  private Business business;
  private Books books;
  private Payout payout;
  private int kind;

  @BeforeEach
  void twoNodesWithItemsToSettle() throws Exception {
    CLIENT.setLevel(Level.WARNING);
    issuer = new Issuer();
    one = node();
    one.start();
    books = new Books();
    books.seedLicenses(ITEMS);
    books.seedLoans(ITEMS);
    one.stop();
    other = node();
    one.begin();
    other.begin();
    one.awaitReady();
    other.awaitReady();
    one.takeRequests();
    Nodes nodes = new Nodes(one, other);
    subscriber = new Subscriber();
    business = new Business(nodes, today);
    work = new Work();
    work.repeat(30, business::claim);
    work.repeat(30, business::claim);
    work.repeat(3_000, business::load);
    work.repeat(200, business::follow);
  }

  /** It looks sooner for what another one left behind, and gives up sooner what is not answered. */
  private PackagedService node() {
    return new PackagedService(issuer)
        .with("OPENPATENT_SETTLEMENTS_LEFT_BEHIND_EVERY", "1S")
        .with("OPENPATENT_IMPORTS_LEFT_BEHIND_EVERY", "1S")
        .with("OPENPATENT_WEBHOOKS_TIMEOUT", "1S")
        .with("OPENPATENT_WEBHOOKS_OPEN_RANGES", "127.0.0.1/32");
  }

  @AfterEach
  void end() throws Exception {
    work.close();
    one.kill();
    other.kill();
    subscriber.close();
    issuer.close();
    books.close();
  }

  @Test
  @Timeout(1800)
  void whatAKillCutShortIsFinishedByTheOtherNode() throws Exception {
    for (kind = 0; kind < 2; kind++) {
      payOutUndisturbed();
    }
    for (int round = 0;
        round < ROUNDS || round < ROUNDS + MORE_ROUNDS && !isEachActCutShort();
        round++) {
      for (kind = 0; kind < 2; kind++) {
        killAtEachAct(round);
      }
    }
    work.end();
    System.out.printf(
        "seed %d: killed %d times, before the answer %s, %d jobs cut short; %s%n",
        SEED, kills, unanswered, jobsCutShort, business);
    business.assertNothingIsLostOrDoubled(books);
    business.assertEachIsAuditedOnce(books);
    subscriber.assertWasToldAll(business.log());
    assertTrue(isEachActCutShort(), "killed too late");
  }

  /** And a job of a settlement. */
  private boolean isEachActCutShort() {
    return unanswered.size() == Act.values().length && jobsCutShort > 0;
  }

  private void killAtEachAct(int round) throws Exception {
    payout = another();
    for (Act act : Act.values()) {
      String where = "seed %d, round %d, %s of %s".formatted(SEED, round, act, payout.program);
      assertAll(where, () -> killAndFinish(act, round % PARTS));
      work.check();
    }
  }

  private Payout another() {
    return kind == 0 ? Payout.ofLicenses(today) : Payout.ofLoans(today);
  }

  private void payOutUndisturbed() throws Exception {
    payout = another();
    for (Act act : Act.values()) {
      milliseconds.get(kind).put(act, perform(act));
      expected.get(kind).put(act, books.of(payout.program));
    }
  }

  /** Returns the milliseconds that it took. */
  private long perform(Act act) {
    long started = System.nanoTime();
    payout.perform(act);
    return (System.nanoTime() - started) / 1_000_000;
  }

  private void killAndFinish(Act act, int part) throws Exception {
    boolean first = random.nextBoolean();
    PackagedService victim = first ? one : other;
    PackagedService survivor = first ? other : one;
    victim.takeRequests();
    var running = CompletableFuture.supplyAsync(() -> perform(act));
    if (act == Act.SETTLE && (part + kind) % 2 == 1) { // every other one from its job on
      awaitJob(running);
      Thread.sleep(delay(act, part / 2));
    } else {
      Thread.sleep(delay(act, part));
    }
    victim.kill();
    kills++;
    if (isAnswered(running)) { // the next ones earlier, if the first was slow
      milliseconds.get(kind).merge(act, running.join(), Math::min);
    } else {
      unanswered.merge(act, 1, Integer::sum);
      jobsCutShort += books.isJobCutShort(payout.program) ? 1 : 0;
    }
    survivor.takeRequests();
    Treasury.assertBalanced(payout.program);
    act.before().forEach(payout::perform); // asked again, it has the same answer
    payout.perform(act);
    assertEquals(expected.get(kind).get(act), books.of(payout.program));
    Treasury.assertBalanced(payout.program);
    victim.begin();
    victim.awaitReady();
  }

  private void awaitJob(CompletableFuture<Long> running) throws Exception {
    while (!running.isDone() && !books.isJobBegun(payout.program)) {
      Thread.sleep(5);
    }
  }

  /** Within a fifth more than the act takes; each kill of it in its own part of that. */
  private long delay(Act act, int part) {
    long most = milliseconds.get(kind).get(act);
    return Math.round(1.2 * most * (part + random.nextDouble()) / PARTS);
  }

  /** A request has its answer, or was cut off; nothing else. */
  private static boolean isAnswered(CompletableFuture<Long> request) {
    try {
      request.join();
      return true;
    } catch (CompletionException cut) {
      assertInstanceOf(IOException.class, cut.getCause());
      return false;
    }
  }
}
