package org.openpatent.incentive.compensation;

import java.util.List;

/** The two parties a program pays for one license, in settlement order. */
public enum Side {
  LICENSOR,
  LICENSEE;

  public static final List<Side> BOTH = List.of(values());
}
