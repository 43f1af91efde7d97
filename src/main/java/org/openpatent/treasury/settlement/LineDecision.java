package org.openpatent.treasury.settlement;

import org.openpatent.incentive.compensation.CompensationLine.Cause;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.platform.value.Money;

/**
 * What a settlement decides for one side of one license.
 *
 * @param payee credit code of that side
 * @param licensee credit code of the firm, the payee or not
 * @param assessed owed by the license alone, more than 0
 * @param capped what the program-wide caps left of it
 * @param granted what the budget left of that
 * @param unpaidFor why nothing was granted, otherwise null
 */
public record LineDecision(
    String license,
    Side side,
    String payee,
    String patentNumber,
    String licensee,
    Money assessed,
    Money capped,
    Money granted,
    Cause unpaidFor) {

  /** Whether the next settlement sees the line again; all others are settled for good. */
  public boolean open() {
    return unpaidFor == Cause.BUDGET;
  }
}
