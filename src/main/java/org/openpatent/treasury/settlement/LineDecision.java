package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import org.openpatent.platform.value.Money;

/**
 * What a settlement decides for one part of one item.
 *
 * @param part null where an item has one line
 * @param subject what the item is about
 * @param beneficiary credit code of the organization that the item serves, the payee or not
 * @param until the day up to which it is owed; null where an item is owed once
 * @param assessed owed by the item alone, more than 0
 * @param capped what the caps over several items left of it
 * @param granted what the budget left of that
 * @param cause why nothing was granted: {@link SettlementLine#BUDGET} or the name of a cap,
 *     otherwise null
 */
public record LineDecision(
    String item,
    String part,
    String payee,
    String subject,
    String beneficiary,
    LocalDate until,
    Money assessed,
    Money capped,
    Money granted,
    String cause) {

  static LineDecision of(Lines.Line line, Computation computed) {
    return new LineDecision(
        computed.id(line.item()),
        computed.part(line.part()),
        computed.creditCode(computed.payee(line.item(), line.part())),
        computed.subject(line.item()),
        computed.beneficiary(line.item()),
        computed.until(),
        new Money(line.assessed()),
        new Money(line.capped()),
        new Money(line.granted()),
        line.cause());
  }
}
