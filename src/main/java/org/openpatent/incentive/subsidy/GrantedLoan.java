package org.openpatent.incentive.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.recovery.Recovery;
import org.openpatent.treasury.settlement.LineStatus;
import org.openpatent.treasury.settlement.SettlementLine;

/**
 * What approved settlements of one program decided for one loan, in their order, and what of it was
 * ordered back after a correction of facts. Over the life of a loan its grants less these orders
 * are what it is owed: a line is the amount up to the cut-off less what was granted, and less than
 * that is overpaid [support.md 2]; what goes back is overpaid no more, nor taken a second time.
 * What was ordered back for a violation stays granted: it is not granted again for the same days.
 * That recovered grants still count is said of the caps, where they do.
 */
final class GrantedLoan {
  final List<SettlementLine> lines = new ArrayList<>();
  private final Map<Long, Money> back = new HashMap<>();

  /** Of these loans, by program and loan. */
  static Map<Key, GrantedLoan> of(Collection<UUID> loans) {
    Map<Key, GrantedLoan> granted = new HashMap<>();
    for (SettlementLine line : SettlementLine.decided(loans)) {
      granted
          .computeIfAbsent(new Key(line.programCode, line.itemId), key -> new GrantedLoan())
          .lines
          .add(line);
    }
    for (Recovery order : Recovery.ofCorrections(loans)) {
      granted
          .get(new Key(order.programCode, order.itemId))
          .back
          .merge(order.lineId, order.principal, Money::plus);
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
   * What is left for a line of what the loan is owed, after the lines before it; never again what
   * of the line was ordered back, because a later line grants that if it is owed again.
   *
   * @param amount owed by the loan up to {@link #until}
   */
  Money owed(SettlementLine line, Money amount) {
    long left = amount.fen();
    for (SettlementLine earlier : lines) {
      left -= earlier.isGranted() && earlier.id < line.id ? kept(earlier).fen() : 0;
    }
    Money owed = new Money(Math.max(0, left));
    return back.containsKey(line.id) ? owed.cappedAt(kept(line)) : owed;
  }

  /** What a granted line leaves the payee once all is paid back that was ordered. */
  private Money kept(SettlementLine line) {
    return line.payable().minus(back.getOrDefault(line.id, Money.ZERO));
  }

  /** What is granted, and not taken back before it was paid. */
  Money granted() {
    return new Money(
        lines.stream().filter(SettlementLine::isGranted).mapToLong(l -> l.payable().fen()).sum());
  }

  /**
   * What is granted beyond this amount, which the loan is owed up to {@link #until}; with what was
   * ordered back of that, as in the list of overpaid lines.
   */
  Money overpaid(Money amount) {
    Money ordered = back.values().stream().reduce(Money.ZERO, Money::plus);
    return new Money(Math.max(ordered.fen(), granted().fen() - amount.fen()));
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
