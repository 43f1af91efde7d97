package org.openpatent.treasury.settlement;

import org.openpatent.platform.value.Money;

/**
 * What approved settlements of one program decided for one payee.
 *
 * @param assessed summed over the lines that are granted, capped or held; where an item is paid for
 *     again on later days, its last line counts with what it assessed, the earlier ones with what
 *     they granted
 * @param held what would be granted if no objection held the line
 */
record LineTotals(
    String program, long lines, Money assessed, Money granted, Money held, Money paid) {
  static LineTotals of(Object row) {
    Object[] columns = (Object[]) row;
    return new LineTotals(
        (String) columns[0],
        ((Number) columns[1]).longValue(),
        money(columns[2]),
        money(columns[3]),
        money(columns[4]),
        money(columns[5]));
  }

  private static Money money(Object fen) {
    return new Money(((Number) fen).longValue());
  }
}
