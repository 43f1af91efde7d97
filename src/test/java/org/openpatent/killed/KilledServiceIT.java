package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
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
 * the result that an undisturbed service has.
 */
class KilledServiceIT {
  /** So many that a settlement is a job. */
  private static final int ITEMS = 10_000;

  private static final int KILLS = 30;
  private static final int PAYOUTS = (KILLS - 1) / Act.values().length + 1;

  /** Of each act of a kind of program. */
  private static final int KILLS_OF_EACH = (PAYOUTS - 1) / 2 + 1;

  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

  /** The client tells of every request that died with the service. */
  private static final Logger CLIENT = Logger.getLogger("org.apache.http.impl.client");

  private final Random random = new Random(SEED);
  private final LocalDate today = LocalDate.now(LegalClock.ZONE);
  private final List<Undisturbed> kinds = new ArrayList<>();

  /** How many were killed before their answer. */
  private final Map<Act, Integer> unanswered = new EnumMap<>(Act.class);

  private int jobsCutShort;
  private Issuer issuer;
  private PackagedService service;
  private Books books;
  private Payout payout;

  /** A kind of program when nothing disturbs it: how long each act takes, and the books then. */
  private static final class Undisturbed {
    private final Supplier<Payout> another;
    private final Map<Act, Long> milliseconds = new EnumMap<>(Act.class);
    private final Map<Act, List<String>> expected = new EnumMap<>(Act.class);

    private Undisturbed(Supplier<Payout> another) {
      this.another = another;
    }
  }

  @BeforeEach
  void aServiceWithLicensesAndLoansToSettle() throws Exception {
    issuer = new Issuer();
    service = new PackagedService(issuer);
    service.start();
    books = new Books();
    books.seedLicenses(ITEMS);
    books.seedLoans(ITEMS);
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
    payOutUndisturbed(() -> Payout.ofLicenses(today));
    payOutUndisturbed(() -> Payout.ofLoans(today));
    for (int kill = 0; kill < KILLS; kill++) {
      Act act = Act.values()[kill % Act.values().length];
      int round = kill / Act.values().length;
      Undisturbed kind = kinds.get(round % kinds.size());
      if (act == Act.SETTLE) {
        payout = kind.another.get();
      }
      assertAll(
          "seed %d, kill %d, of %s of %s".formatted(SEED, kill, act, payout.program),
          () -> killAndFinish(kind, act, round / kinds.size()));
    }
    System.out.printf(
        "killed %d times, before the answer %s, %d jobs cut short%n",
        KILLS, unanswered, jobsCutShort);
    int all = unanswered.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(all > KILLS / 3 && !unanswered.containsValue(0), "killed too late: seed " + SEED);
    assertTrue(jobsCutShort > 0, "no job was cut short: seed " + SEED);
  }

  /** On a service as cold as those that are killed. */
  private void payOutUndisturbed(Supplier<Payout> another) throws Exception {
    payout = another.get();
    Undisturbed kind = new Undisturbed(another);
    for (Act act : Act.values()) {
      restart(act.before());
      long started = System.nanoTime();
      payout.perform(act);
      kind.milliseconds.put(act, (System.nanoTime() - started) / 1_000_000);
      kind.expected.put(act, books.of(payout.program));
      unanswered.put(act, 0);
    }
    kinds.add(kind);
  }

  private void killAndFinish(Undisturbed kind, Act act, int part) throws Exception {
    long undisturbed = kind.milliseconds.get(act);
    var running = CompletableFuture.runAsync(() -> payout.perform(act));
    if (act == Act.SETTLE && part % 2 == 1) { // every other one from its job on
      awaitJob(running);
      Thread.sleep(delay(undisturbed, part / 2));
    } else {
      Thread.sleep(delay(undisturbed, part));
    }
    service.kill();
    if (!isAnswered(running)) {
      unanswered.merge(act, 1, Integer::sum);
      jobsCutShort += books.isJobCutShort(payout.program) ? 1 : 0;
    }
    restart(act.before());
    payout.perform(act);
    assertEquals(kind.expected.get(act), books.of(payout.program));
    Treasury.assertBalanced(payout.program);
  }

  private void awaitJob(CompletableFuture<Void> running) throws Exception {
    while (!running.isDone() && !books.isJobBegun(payout.program)) {
      Thread.sleep(5);
    }
  }

  /** Within a fifth more than the act takes; each kill of it in its own part of that. */
  private long delay(long undisturbed, int part) {
    return Math.round(1.2 * undisturbed * (part + random.nextDouble()) / KILLS_OF_EACH);
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
