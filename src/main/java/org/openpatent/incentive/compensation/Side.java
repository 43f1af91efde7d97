package org.openpatent.incentive.compensation;

import java.util.List;
import java.util.Locale;

/** The two parties a program pays for one license, in settlement order. */
public enum Side {
  LICENSOR,
  LICENSEE;

  public static final List<Side> BOTH = List.of(values());

  String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }
}
