package org.openpatent.market.patent;

/** What stands in the way of an open license of a patent [IR 86]. */
public enum Impediment {
  FEE_UNPAID,
  LAPSED,
  INVALIDATED,
  PLEDGED,
  SUSPENDED,
  EXCLUSIVE_LICENSE
}
