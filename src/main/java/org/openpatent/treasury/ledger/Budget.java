package org.openpatent.treasury.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;

/** What a program may spend and has spent. */
public record Budget(
    Money appropriated,
    Money available,
    @Schema(description = "By approved settlements, what was paid since included.") Money committed,
    Money paid,
    @Schema(description = "Ordered to come back, penalties included, and not yet received.")
        Money receivable,
    @Schema(description = "Came back; it does not become available again.") Money recovered) {
  static Budget of(List<?> balances) {
    Map<Account, Long> fen = new EnumMap<>(Account.class);
    for (Object balance : balances) {
      Object[] row = (Object[]) balance;
      fen.put(Account.valueOf((String) row[0]), ((Number) row[1]).longValue());
    }
    Money paid = money(fen, Account.PAID);
    return new Budget(
        new Money(-fen.getOrDefault(Account.APPROPRIATION, 0L)),
        money(fen, Account.AVAILABLE),
        money(fen, Account.COMMITTED).plus(paid),
        paid,
        money(fen, Account.RECEIVABLE),
        money(fen, Account.RECOVERED));
  }

  private static Money money(Map<Account, Long> fen, Account account) {
    return new Money(fen.getOrDefault(account, 0L));
  }
}
