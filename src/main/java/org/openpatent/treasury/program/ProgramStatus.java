package org.openpatent.treasury.program;

/** A program is prepared, runs, and takes no new settlement once closed. */
public enum ProgramStatus {
  DRAFT,
  OPEN,
  CLOSED
}
