package org.openpatent.market.offer;

/** How the royalty is asked. */
public enum RoyaltyMethod {
  FREE,
  LUMP_SUM,
  RUNNING,
  ENTRY_PLUS_RUNNING
}
