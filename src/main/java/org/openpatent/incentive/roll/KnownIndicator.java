package org.openpatent.incentive.roll;

import java.util.Arrays;
import java.util.Locale;

/** The indicators that the service knows by itself; all others are declared. */
enum KnownIndicator {
  VALID_INVENTIONS,
  VALID_PATENTS,
  LICENSED_IN,
  LICENSED_OUT,
  PLEDGED,
  /** The mean of what is in force; nothing in force has no mean. */
  REMAINING_YEARS,
  /** 3 national demonstration, 2 national advantage, 1 regional, 0 none. */
  DESIGNATION_LEVEL;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a firm has of which nothing is stored. */
  boolean isZeroIfNothing() {
    return this != REMAINING_YEARS;
  }

  /** Null for one that is declared. */
  static KnownIndicator of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findAny().orElse(null);
  }
}
