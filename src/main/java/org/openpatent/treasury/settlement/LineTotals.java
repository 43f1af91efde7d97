package org.openpatent.treasury.settlement;

import org.openpatent.platform.value.Money;

/**
 * What approved settlements of one program decided for one payee.
 *
 * @param assessed of the lines that are granted, closed by a cap, or held; of an item that comes
 *     again what the earlier lines granted and the last one assessed
 * @param held granted but for an objection
 */
public record LineTotals(
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
