package org.openpatent.treasury.ledger;

/**
 * The accounts of a program. All money comes from {@link #APPROPRIATION} and {@link #CLAIM}, whose
 * balances are negative.
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
