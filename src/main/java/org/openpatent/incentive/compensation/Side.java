package org.openpatent.incentive.compensation;

import java.util.List;
import java.util.Locale;

/** The two parties a program pays for one license, in settlement order. */
public enum Side {
  LICENSOR("许可方"),
  LICENSEE("被许可方");

  public static final List<Side> BOTH = List.of(values());

  private final String chinese;

  Side(String chinese) {
    this.chinese = chinese;
  }

  String inWords(Locale locale) {
    return locale.equals(Locale.CHINESE) ? chinese : name().toLowerCase(Locale.ROOT);
  }
}
