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
import org.openpatent.Programs;
import org.openpatent.Treasury;
import org.openpatent.killed.Payout.Act;
import org.openpatent.platform.value.LegalClock;

/**
 * The service is killed while it settles, approves, exports and takes the bank's answer. Whatever
 * it was at: the books add up as soon as it is back, and what was asked of it can be finished, with
 * the result that an undisturbed service has.
 */
class KilledServiceIT {
  /** So many that a settlement is a job. */
  private static final int LICENSES = 10_000;

  /** For some 1,500 of them, so that no act takes much longer than the others. */
  private static final String BUDGET = "15003333.33";

  private static final int KILLS = 30;
  private static final int KILLS_OF_EACH = (KILLS - 1) / Act.values().length + 1;
  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

  /** The client tells of every request that died with the service. */
  private static final Logger CLIENT = Logger.getLogger("org.apache.http.impl.client");

  private final Random random = new Random(SEED);
  private final Programs programs = new Programs();
  private final LocalDate today = LocalDate.now(LegalClock.ZONE);

  /** Milliseconds that each act takes when nothing disturbs it, and what the books hold then. */
  private final Map<Act, Long> undisturbed = new EnumMap<>(Act.class);

  private final Map<Act, List<String>> expected = new EnumMap<>(Act.class);

  /** How many were killed before their answer. */
  private final Map<Act, Integer> unanswered = new EnumMap<>(Act.class);

  private int jobsCutShort;
  private Issuer issuer;
  private PackagedService service;
  private Books books;
  private Payout payout;

  @BeforeEach
  void aServiceWithLicensesToSettle() throws Exception {
    issuer = new Issuer();
    service = new PackagedService(issuer);
    service.start();
    books = new Books();
    books.seed(LICENSES);
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
      if (act == Act.SETTLE) {
        payout = newPayout();
      }
      int part = kill / Act.values().length;
      assertAll(
          "seed %d, kill %d, of %s".formatted(SEED, kill, act), () -> killAndFinish(act, part));
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
    payout = newPayout();
    for (Act act : Act.values()) {
      restart(act.before());
      long started = System.nanoTime();
      payout.perform(act);
      undisturbed.put(act, (System.nanoTime() - started) / 1_000_000);
      expected.put(act, books.of(payout.program));
      unanswered.put(act, 0);
    }
  }

  private Payout newPayout() {
    Map<String, Object> terms = Programs.body(today);
    terms.put("budget", BUDGET);
    return new Payout(programs.open(terms), today);
  }

  private void killAndFinish(Act act, int part) throws Exception {
    var running = CompletableFuture.runAsync(() -> payout.perform(act));
    if (act == Act.SETTLE && part % 2 == 1) { // every other one from its job on
      awaitJob(running);
      Thread.sleep(delay(act, part / 2));
    } else {
      Thread.sleep(delay(act, part));
    }
    service.kill();
    if (!isAnswered(running)) {
      unanswered.merge(act, 1, Integer::sum);
      jobsCutShort += books.isJobCutShort(payout.program) ? 1 : 0;
    }
    restart(act.before());
    payout.perform(act);
    assertEquals(expected.get(act), books.of(payout.program));
    Treasury.assertBalanced(payout.program);
  }

  private void awaitJob(CompletableFuture<Void> running) throws Exception {
    while (!running.isDone() && !books.isJobBegun(payout.program)) {
      Thread.sleep(5);
    }
  }

  /** Within a fifth more than the act takes; each kill of it in its own part of that. */
  private long delay(Act act, int part) {
    double longest = 1.2 * undisturbed.get(act);
    return Math.round(longest * (part + random.nextDouble()) / KILLS_OF_EACH);
  }

  /** What was done before is asked again, and has the same answer. */
  private void restart(List<Act> done) throws Exception {
    service.kill();
    service.start();
    Treasury.assertBalanced(payout.program);
    done.forEach(payout::perform);
  }

  /** A request has its answer, or was cut off; nothing else. */
  private static boolean isAnswered(CompletableFuture<Void> request) {
    try {
      request.join();
      return true;
    } catch (CompletionException cut) {
      assertInstanceOf(IOException.class, cut.getCause());
      return false;
    }
  }
}
