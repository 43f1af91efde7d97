package org.openpatent.treasury.ledger;

/**
 * Where a program's money stands; money comes in from {@link #APPROPRIATION} and {@link #CLAIM}.
 */
public enum Account {
  APPROPRIATION,
  AVAILABLE,
  COMMITTED,
  PAID,
  CLAIM,
  RECEIVABLE,
  RECOVERED
}
