package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
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
 * The service is killed while it settles, approves, exports and takes the bank's answer. Whatever
 * it was at: the books add up as soon as it is back, and what was asked of it can be finished, with
 * the result that an undisturbed service has. Each kind of program is a test of its own, so that
 * two of them run at the same time.
 */
abstract class KilledService {
  /** So many that a settlement is a job. */
  static final int ITEMS = 10_000;

  private static final int KILLS_OF_EACH = 4;
  private static final int KILLS = KILLS_OF_EACH * Act.values().length;

  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

  /** The client tells of every request that died with the service. */
  private static final Logger CLIENT = Logger.getLogger("org.apache.http.impl.client");

  private final Random random = new Random(SEED);
  private final LocalDate today = LocalDate.now(LegalClock.ZONE);

  /** How long each act takes at most when nothing disturbs it, and the books then. */
  private final Map<Act, Long> milliseconds = new EnumMap<>(Act.class);

  private final Map<Act, List<String>> expected = new EnumMap<>(Act.class);

  /** How many were killed before their answer. */
  private final Map<Act, Integer> unanswered = new EnumMap<>(Act.class);

  private int jobsCutShort;
  private Issuer issuer;
  private PackagedService service;
  private Books books;
  private Payout payout;

  /** What there is to settle. */
  void seed(Books books) throws Exception {
    books.seedLicenses(ITEMS);
  }

  /** A program that pays all of it. */
  abstract Payout another(LocalDate today);

  @BeforeEach
  void aServiceWithItemsToSettle() throws Exception {
    issuer = new Issuer();
    service = new PackagedService(issuer);
    service.start();
    books = new Books();
    seed(books);
    service.stop();
    service.start();
  }

  @AfterEach
  void end() throws Exception {
    service.kill();
    issuer.close();
    books.close();
  }

  @Test
  @Timeout(900)
  void whatAKillCutShortIsFinishedAfterwards() throws Exception {
    CLIENT.setLevel(Level.WARNING);
    payOutUndisturbed();
    for (int kill = 0; kill < KILLS; kill++) {
      Act act = Act.values()[kill % Act.values().length];
      int round = kill / Act.values().length;
      if (act == Act.SETTLE) {
        payout = another(today);
      }
      assertAll(
          "seed %d, kill %d, of %s of %s".formatted(SEED, kill, act, payout.program),
          () -> killAndFinish(act, round));
    }
    System.out.printf(
        "killed %d times, before the answer %s, %d jobs cut short%n",
        KILLS, unanswered, jobsCutShort);
    int all = unanswered.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(all > KILLS / 3 && !unanswered.containsValue(0), "killed too late: seed " + SEED);
    assertTrue(jobsCutShort > 0, "no job was cut short: seed " + SEED);
  }

  /** On a service as cold as those that are killed. */
  private void payOutUndisturbed() throws Exception {
    payout = another(today);
    for (Act act : Act.values()) {
      restart(act.before());
      milliseconds.put(act, perform(act));
      expected.put(act, books.of(payout.program));
      unanswered.put(act, 0);
    }
  }

  /** Returns the milliseconds that it took. */
  private long perform(Act act) {
    long started = System.nanoTime();
    payout.perform(act);
    return (System.nanoTime() - started) / 1_000_000;
  }

  private void killAndFinish(Act act, int part) throws Exception {
    var running = CompletableFuture.supplyAsync(() -> perform(act));
    if (act == Act.SETTLE && part % 2 == 1) { // every other one from its job on
      awaitJob(running);
      Thread.sleep(delay(act, part / 2));
    } else {
      Thread.sleep(delay(act, part));
    }
    service.kill();
    if (isAnswered(running)) { // the next ones earlier, if the first was slow
      milliseconds.merge(act, running.join(), Math::min);
    } else {
      unanswered.merge(act, 1, Integer::sum);
      jobsCutShort += books.isJobCutShort(payout.program) ? 1 : 0;
    }
    restart(act.before());
    payout.perform(act);
    assertEquals(expected.get(act), books.of(payout.program));
    Treasury.assertBalanced(payout.program);
  }

  private void awaitJob(CompletableFuture<Long> running) throws Exception {
    while (!running.isDone() && !books.isJobBegun(payout.program)) {
      Thread.sleep(5);
    }
  }

  /** Within a fifth more than the act takes; each kill of it in its own part of that. */
  private long delay(Act act, int part) {
    return Math.round(1.2 * milliseconds.get(act) * (part + random.nextDouble()) / KILLS_OF_EACH);
  }

  /** What was done before is asked again, and has the same answer. */
  private void restart(List<Act> done) throws Exception {
    service.kill();
    service.start();
    Treasury.assertBalanced(payout.program);
    done.forEach(payout::perform);
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
