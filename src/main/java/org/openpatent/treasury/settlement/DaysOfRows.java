package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import java.util.TreeMap;

/** The date that gave each row of {@link Lines} its place; rows come in the order of their days. */
public final class DaysOfRows {
  private final TreeMap<Integer, LocalDate> firstRowOfDay = new TreeMap<>();

  public void add(int row, LocalDate day) {
    if (firstRowOfDay.isEmpty() || !firstRowOfDay.lastEntry().getValue().equals(day)) {
      firstRowOfDay.put(row, day);
    }
  }

  public LocalDate of(int row) {
    return firstRowOfDay.floorEntry(row).getValue();
  }
}
