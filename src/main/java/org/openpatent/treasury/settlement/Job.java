package org.openpatent.treasury.settlement;

import java.util.List;
import java.util.UUID;

/** A kind of computation that can be too large for a request to wait for. */
interface Job {
  /** The progress is stored each time so many more items have been read. */
  int PROGRESS_EVERY = 10_000;

  /** Ids of the oldest jobs that wait to be computed. */
  List<UUID> waiting();

  /**
   * Counts a try before it begins, and answers how many there were; 0 if the job no longer waits.
   */
  int begin(UUID id);

  /** Computes the job in the caller's transaction, which has a long time limit. */
  void compute(UUID id);

  /** Ends the job for good, because every try failed. */
  void fail(UUID id);
}
