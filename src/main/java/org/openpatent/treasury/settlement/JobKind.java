package org.openpatent.treasury.settlement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import org.openpatent.treasury.settlement.Settling.Progress;

/**
 * A kind of job, and not of program. A job is one computation that is too large for a request to
 * wait for: of a settlement, or of a simulation.
 */
interface JobKind {
  /** The progress is stored each time so many more items have been read. */
  int PROGRESS_EVERY = 10_000;

  /** Ids of the oldest jobs that wait to be computed. */
  List<UUID> waiting();

  /**
   * Counts a try before it begins, and answers how many there were; 0 if the job no longer waits.
   */
  int begin(UUID id);

  /** Stores how many of the items have been read; false if the job no longer waits. */
  boolean tell(UUID id, int done, int total);

  /** Computes the job in the caller's transaction, which has a long time limit. */
  void compute(UUID id);

  /** Ends the job for good, because every try failed. */
  void fail(UUID id);

  /**
   * Stores the progress of a job in a transaction of its own, so that it is seen at once; abandons
   * the computation if the job no longer waits for it.
   */
  default Progress progress(UUID id, int total) {
    return read ->
        QuarkusTransaction.requiringNew()
            .run(
                () -> {
                  if (!tell(id, read, total)) {
                    throw new JobRunner.Abandoned();
                  }
                });
  }
}
