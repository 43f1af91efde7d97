package org.openpatent.market.intake;

/** Some rows of a file, which are entered in one transaction. */
public interface RowBatch {
  /** Enters all rows, in the transaction of the caller, and stores them. */
  BatchResult enter();

  /** Whether a row was refused that had changed something before. */
  default boolean isSpoiled() {
    return false;
  }

  /** Called in the transaction that keeps the rows, when nothing of them is managed any more. */
  default void tell() {}
}
