package org.openpatent.party.designation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who was designated as what and when, to be asked for many organizations and days. */
public final class Designations {
  /** For those who do not ask. */
  public static final Designations NONE = new Designations(List.of());

  private final Map<String, List<Held>> held;

  /**
   * A level of an organization.
   *
   * @param lastOn the last day in force; before the first one if it never was
   */
  public record Held(
      String creditCode, DesignationLevel level, LocalDate firstOn, LocalDate lastOn) {
    boolean isInForceOn(LocalDate day) {
      return !day.isBefore(firstOn) && !day.isAfter(lastOn);
    }
  }

  public Designations(List<Held> all) {
    held = all.stream().collect(Collectors.groupingBy(Held::creditCode));
  }

  /**
   * The highest level in force on a day; null for none.
   *
   * @param day null for one that is not known yet, on which nothing is in force
   */
  public DesignationLevel on(String creditCode, LocalDate day) {
    DesignationLevel highest = null;
    if (day == null) {
      return null;
    }
    for (Held one : held.getOrDefault(creditCode, List.of())) {
      if (one.isInForceOn(day) && one.level.isAbove(highest)) {
        highest = one.level;
      }
    }
    return highest;
  }
}
