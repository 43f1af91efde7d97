package org.openpatent.incentive.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.LineStatus;
import org.openpatent.treasury.settlement.SettlementLine;

/** What approved settlements of one program decided for one loan, in their order. */
final class GrantedLoan {
  final List<SettlementLine> lines = new ArrayList<>();

  /** Of these loans, by program and loan. */
  static Map<Key, GrantedLoan> of(Collection<UUID> loans) {
    Map<Key, GrantedLoan> granted = new HashMap<>();
    for (SettlementLine line : SettlementLine.decided(loans)) {
      granted
          .computeIfAbsent(new Key(line.programCode, line.itemId), key -> new GrantedLoan())
          .lines
          .add(line);
    }
    return granted;
  }

  /** Which program, which loan. */
  record Key(String program, UUID loan) {}

  /** The last day up to which anything was decided, or this one if that is later. */
  LocalDate until(LocalDate day) {
    LocalDate last = day;
    for (SettlementLine line : lines) {
      last = line.until.isAfter(last) ? line.until : last;
    }
    return last;
  }

  /**
   * What is left for a line of what the loan is owed, after the lines before it.
   *
   * @param amount owed by the loan up to {@link #until}
   */
  Money owed(SettlementLine line, Money amount) {
    long left = amount.fen();
    for (SettlementLine earlier : lines) {
      left -= earlier.isGranted() && earlier.id < line.id ? earlier.payable().fen() : 0;
    }
    return new Money(Math.max(0, left));
  }

  /** What is granted, and not taken back before it was paid. */
  Money granted() {
    return new Money(
        lines.stream().filter(SettlementLine::isGranted).mapToLong(l -> l.payable().fen()).sum());
  }

  /** What is granted beyond this amount, which the loan is owed up to {@link #until}. */
  Money overpaid(Money amount) {
    return new Money(Math.max(0, granted().fen() - amount.fen()));
  }

  /** An objection holds the loan or has closed it; settlements leave it out. */
  boolean isClosed() {
    return lines.stream()
        .anyMatch(line -> line.status == LineStatus.HELD || line.status == LineStatus.REJECTED);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  Money paid() {
    return new Money(
        lines.stream()
            .filter(line -> line.isGranted() && line.paidOn != null)
            .mapToLong(line -> line.payable().fen())
            .sum());
  }
}
