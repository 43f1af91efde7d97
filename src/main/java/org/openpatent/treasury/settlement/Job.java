package org.openpatent.treasury.settlement;

import java.util.List;
import java.util.UUID;

/** A kind of computation that is too large to wait for. */
interface Job {
  /** How many items are read from one sign of progress to the next. */
  int PROGRESS_EVERY = 10_000;

  /** The oldest that are to be computed. */
  List<UUID> waiting();

  /** Counts a try, whatever becomes of it; 0 when there is nothing to do any more. */
  int begin(UUID id);

  /** In the caller's transaction, which is long. */
  void compute(UUID id);

  /** For good, because every try failed. */
  void fail(UUID id);
}
