package org.openpatent.treasury.recovery;

/** Why a line is ordered to be paid back. */
public enum RecoveryReason {
  /** Its item was obtained by false statements; it comes back with a penalty. */
  VOID,
  /** Less is owed than was paid, after the agency corrected the facts; it comes back as it is. */
  OVERPAID
}
