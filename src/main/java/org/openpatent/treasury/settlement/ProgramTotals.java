package org.openpatent.treasury.settlement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;

/**
 * What approved settlements of one program decided for one payee.
 *
 * @param assessed summed over the lines that are granted, capped or held; where an item is paid for
 *     again on later days, its last line counts with what it assessed, the earlier ones with what
 *     they granted
 */
public record ProgramTotals(
    @Schema(description = "Code of the program.") String program,
    long lines,
    @Schema(description = "Owed before caps and budget.") Money assessed,
    Money granted,
    @Schema(description = "Granted but for an objection.") Money held,
    Money paid) {
  static ProgramTotals of(Object row) {
    Object[] columns = (Object[]) row;
    return new ProgramTotals(
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
