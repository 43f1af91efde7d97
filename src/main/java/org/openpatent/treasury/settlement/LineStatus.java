package org.openpatent.treasury.settlement;

import org.openpatent.platform.value.Money;

/** The state of a line; the package's documentation shows how one follows from another. */
public enum LineStatus {
  /** More than 0 is granted; committed and to be paid once its settlement is approved. */
  GRANTED,
  /**
   * A cap over several items left nothing of what was assessed; a line that a cap only reduced is
   * not meant. Closed, unless the item comes again for later days.
   */
  CAPPED,
  /** No budget was left; open for the next settlement. */
  UNFUNDED,
  /** An objection holds it. */
  HELD,
  /** Held when its settlement was approved and released later; open for the next settlement. */
  RELEASED,
  /** Closed by an objection, or because the item was void before the approval. */
  REJECTED,
  /** Granted, and taken back before it was paid because the item was voided. */
  WITHDRAWN,
  /**
   * Taken back before it was paid, because a correction left nothing owed, or because of a voiding
   * that was annulled since; open: the next settlement assesses it afresh.
   */
  REOPENED,
  /** Its settlement was cancelled; open for the next one. */
  CANCELLED;

  /** What the computation alone makes of a line. */
  static LineStatus computed(Money capped, Money granted) {
    if (!granted.isZero()) {
      return GRANTED;
    }
    return capped.isZero() ? CAPPED : UNFUNDED;
  }
}
