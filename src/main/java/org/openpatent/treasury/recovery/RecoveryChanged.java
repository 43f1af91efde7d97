package org.openpatent.treasury.recovery;

import java.time.LocalDate;

/** Tells the features above, within the transaction, what became of an order to pay back. */
public record RecoveryChanged(Recovery recovery, Change change, LocalDate on) {
  public enum Change {
    ORDERED,
    RECEIVED,
    CANCELLED
  }
}
