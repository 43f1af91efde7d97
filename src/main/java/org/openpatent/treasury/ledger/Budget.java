package org.openpatent.treasury.ledger;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/** What a program may spend and has spent. */
public record Budget(
    Money appropriated,
    Money available,
    @Schema(description = "By approved settlements, what was paid since included.") Money committed,
    Money paid,
    @Schema(description = "Ordered to come back, penalties included, and not yet received.")
        Money receivable,
    @Schema(description = "Came back; it does not become available again.") Money recovered,
    @Schema(description = "From programs of the year before.") Money carriedIn,
    @Schema(description = "To a program of the next year.") Money carriedOut,
    @Schema(description = "Left when the rest was carried over, or released after that.")
        Money lapsed) {
  static Budget of(Map<Account, Long> fen) {
    Money paid = money(fen, Account.PAID);
    return new Budget(
        new Money(-fen.getOrDefault(Account.APPROPRIATION, 0L)),
        money(fen, Account.AVAILABLE),
        money(fen, Account.COMMITTED).plus(paid),
        paid,
        money(fen, Account.RECEIVABLE),
        money(fen, Account.RECOVERED),
        new Money(-fen.getOrDefault(Account.CARRIED_IN, 0L)),
        money(fen, Account.CARRIED_OUT),
        money(fen, Account.LAPSED));
  }

  /** All that the program was ever given. */
  public Money given() {
    return appropriated.plus(carriedIn);
  }

  /**
   * Refuses to give more than an amount can say.
   *
   * @param pointer where the body says how much
   * @throws Problem BUDGET_TOO_LARGE
   */
  public void requireRoomFor(Money more, String pointer) {
    if (more.compareTo(Money.MOST.minus(given())) > 0) {
      throw new Problem(Code.BUDGET_TOO_LARGE, Money.MOST).at(pointer);
    }
  }

  private static Money money(Map<Account, Long> fen, Account account) {
    return new Money(fen.getOrDefault(account, 0L));
  }
}
