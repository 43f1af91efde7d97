package org.openpatent.incentive.roll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Passes;
import org.openpatent.platform.value.StatementLimit;

/**
 * Computes the entries of drafts: of few candidates while the caller waits, of many in the
 * background. What waits are rows in the database, so that a restart or another node goes on with
 * it; all entries of a draft are stored at once.
 */
@ApplicationScoped
class Drafting {
  private static final Duration LIMIT = Duration.ofMinutes(30);

  /** A draft is given up after so many; one that ended because its node was killed counts. */
  private static final int TRIES = 5;

  private static final Logger LOG = Logger.getLogger(Drafting.class);

  private final Passes passes = new Passes(1, this::runAll);

  @Inject Session session;
  @Inject LegalClock clock;
  @Inject RollConfig config;
  @Inject Event<DraftWaiting> waiting;

  /** An event fired in the transaction that stores a draft. */
  record DraftWaiting() {}

  /** True when it was small enough to be computed while the caller waits. */
  boolean computeIfSmall(WhiteList draft) {
    if (WhiteList.candidates(config.inlineCandidates() + 1) > config.inlineCandidates()) {
      waiting.fire(new DraftWaiting());
      return false;
    }
    compute(draft);
    return true;
  }

  private void compute(WhiteList draft) {
    Candidates known =
        session.doReturningWork(connection -> CandidateFeed.of(connection, draft, config.region()));
    Set<String> previous =
        draft.previousId == null ? Set.of() : ListEntry.members(draft.previousId);
    Ranking ranking = Ranking.of(draft.criteria.criteria, known.all(), previous);
    ListEntry.store(draft.id, ranking, known);
    draft.computed(ranking, known.size(), clock.now());
    WhiteList.flush();
  }

  void runSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftWaiting asked) {
    passes.begin();
  }

  /** Runs what a restart or a failure left behind. */
  @Scheduled(every = "{openpatent.lists.left-behind-every}")
  void runLeftBehind() {
    passes.begin();
  }

  @PreDestroy
  void stop() {
    passes.stop();
  }

  private void runAll() {
    try {
      QuarkusTransaction.requiringNew().call(WhiteList::waiting).forEach(this::run);
    } catch (RuntimeException unreachable) {
      LOG.warnf("what waits to be drafted cannot be asked: %s", unreachable.getMessage());
    }
  }

  /**
   * A draft that fails is tried again by a later pass, and the others are computed all the same.
   */
  private void run(UUID id) {
    try {
      QuarkusTransaction.requiringNew().timeout((int) LIMIT.toSeconds()).run(() -> runLocked(id));
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "the draft %s could not be computed", id);
    }
  }

  private void runLocked(UUID id) {
    if (!AdvisoryLock.take(id.toString())) {
      return; // another node computes it
    }
    StatementLimit.raise(LIMIT);
    boolean goesOn = QuarkusTransaction.requiringNew().call(() -> begin(id));
    if (goesOn) {
      compute(WhiteList.existing(id));
    }
  }

  private boolean begin(UUID id) {
    WhiteList draft = WhiteList.existing(id);
    if (draft.computedAt != null) {
      return false;
    }
    draft.begin();
    if (draft.tries > TRIES) {
      draft.fail(clock.now());
    }
    return draft.tries <= TRIES;
  }
}
