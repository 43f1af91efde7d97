package org.openpatent.incentive.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openpatent.incentive.loan.LoanFactType;
import org.openpatent.incentive.subsidy.LoanFacts.BalanceFrom;
import org.openpatent.incentive.subsidy.LoanFacts.InterestReceipt;
import org.openpatent.platform.value.Money;

/** What happened to one loan, from the text in which the feed reads it. */
final class DatedFacts {
  final List<BalanceFrom> balances = new ArrayList<>();
  final List<InterestReceipt> receipts = new ArrayList<>();
  LocalDate settledOn;
  LocalDate extendedFrom;
  LocalDate overdueFrom;

  /**
   * @param drawn the first balance, which is no fact of its own
   * @param text each fact as its type, its day counted from 1970 and its fen, or null for none
   */
  DatedFacts(BalanceFrom drawn, String text) {
    balances.add(drawn);
    if (text != null) {
      for (String fact : text.split(";")) {
        String[] parts = fact.split(" ");
        add(
            LoanFactType.valueOf(parts[0]),
            LocalDate.ofEpochDay(Long.parseLong(parts[1])),
            new Money(Long.parseLong(parts[2])));
      }
      balances.sort(Comparator.comparing(BalanceFrom::from));
    }
  }

  private void add(LoanFactType type, LocalDate day, Money amount) {
    switch (type) {
      case BALANCE -> balances.add(new BalanceFrom(day, amount));
      case INTEREST -> receipts.add(new InterestReceipt(day, amount));
      case SETTLED -> settledOn = day;
      case EXTENDED -> extendedFrom = day;
      case OVERDUE -> overdueFrom = day;
    }
  }
}
