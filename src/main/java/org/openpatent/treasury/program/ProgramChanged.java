package org.openpatent.treasury.program;

/** Tells the features above, within the transaction, what became of a program. */
public record ProgramChanged(Program program, Change change) {
  public enum Change {
    DRAFTED,
    OPENED,
    CLOSED,
    CARRIED_OVER
  }
}
