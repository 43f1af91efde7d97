package org.openpatent.insight.statistics;

/**
 * One figure that is told of a period. Once its name was published it keeps its meaning; what is
 * counted otherwise gets another name.
 *
 * @param name in lower case with hyphens
 * @param chinese what an office calls it
 * @param meaning what is counted, in English
 * @param value an SQL expression over the rows of a group of its {@link Counted}; of an amount of
 *     money the column that is added up, in fen
 */
public record Indicator(String name, String chinese, String meaning, Unit unit, String value) {
  boolean isMoney() {
    return unit == Unit.CNY;
  }
}
