package org.openpatent.treasury.ledger;

/**
 * The accounts of a program. All money comes from {@link #APPROPRIATION}, {@link #CARRIED_IN} and
 * {@link #CLAIM}, whose balances are negative.
 */
public enum Account {
  APPROPRIATION,
  CARRIED_IN,
  AVAILABLE,
  COMMITTED,
  PAID,
  CARRIED_OUT,
  LAPSED,
  CLAIM,
  RECEIVABLE,
  RECOVERED
}
