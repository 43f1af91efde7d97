package org.openpatent.incentive.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/**
 * The facts of a loan that stand, in any order: what may be added to them, and how the loan stands
 * on a day. The first balance is the principal on the day of drawing, which is no fact of its own.
 */
public record LoanHistory(LocalDate drawnOn, Money principal, List<Entry> standing) {
  /**
   * @param id null for one that is not stored yet
   * @param amount of a balance or of interest, else null
   */
  public record Entry(UUID id, LoanFactType type, LocalDate on, Money amount) {
    boolean saysSame(Entry other) {
      return type == other.type && on.equals(other.on) && Objects.equals(amount, other.amount);
    }
  }

  /**
   * A loan on a day. What is dated later is not known to it.
   *
   * @param interestReceived all of it, up to and on that day
   * @param settledOn null if it is not settled yet; as with the others
   */
  public record State(
      LocalDate on,
      LoanStatus status,
      Money balance,
      Money interestReceived,
      LocalDate settledOn,
      LocalDate extendedFrom,
      LocalDate overdueFrom) {}

  /** The same terms with one fact less. */
  LoanHistory without(UUID id) {
    return new LoanHistory(
        drawnOn, principal, standing.stream().filter(one -> !id.equals(one.id)).toList());
  }

  LoanHistory with(Entry added) {
    return new LoanHistory(
        drawnOn, principal, Stream.concat(standing.stream(), Stream.of(added)).toList());
  }

  /** Whether a fact that stands says the same. */
  boolean says(Entry fact) {
    return standing.stream().anyMatch(fact::saysSame)
        || fact.saysSame(new Entry(null, LoanFactType.BALANCE, drawnOn, principal));
  }

  /**
   * All that stands against one fact more, first what is wrong with it by itself.
   *
   * @param day name of the field with its day
   */
  List<Problem.Field> refusals(Entry added, LocalDate today, String day) {
    List<Problem.Field> broken = new ArrayList<>();
    if (added.on.isAfter(today)) {
      broken.add(new Problem.Field(day, Code.DATE_IN_FUTURE));
    }
    if (added.on.isBefore(drawnOn)) {
      broken.add(new Problem.Field(day, Code.LOAN_FACT_BEFORE_DRAWING, drawnOn));
    }
    if (added.type == LoanFactType.BALANCE && added.amount.compareTo(principal) > 0) {
      broken.add(new Problem.Field("/balance", Code.BALANCE_ABOVE_PRINCIPAL, principal));
    }
    if (added.type == LoanFactType.BALANCE && hasBalance(added.on)) {
      broken.add(new Problem.Field(day, Code.LOAN_FACT_BALANCE_KEY));
    }
    LocalDate settledOn = day(LoanFactType.SETTLED);
    if (added.type.isOnce() && day(added.type) != null) {
      broken.add(new Problem.Field(day, Code.LOAN_FACT_ONCE_KEY, day(added.type)));
    } else if (added.type == LoanFactType.SETTLED && contradicted(added.on) != null) {
      broken.add(new Problem.Field(day, Code.LOAN_SETTLED_EARLIER, contradicted(added.on)));
    } else if (settledOn != null && contradicts(added, settledOn)) {
      broken.add(new Problem.Field(day, Code.LOAN_SETTLED, settledOn));
    }
    return broken;
  }

  private boolean hasBalance(LocalDate on) {
    return on.equals(drawnOn)
        || standing.stream().anyMatch(one -> one.type == LoanFactType.BALANCE && one.on.equals(on));
  }

  /** Of a settled loan there is no balance from that day on, and nothing happens after it. */
  private static boolean contradicts(Entry fact, LocalDate settledOn) {
    return fact.type == LoanFactType.BALANCE
        ? !fact.on.isBefore(settledOn) && !fact.amount.isZero()
        : fact.type != LoanFactType.SETTLED && fact.on.isAfter(settledOn);
  }

  /** The first day whose fact could not be if the loan had been settled on this one, or null. */
  private LocalDate contradicted(LocalDate settledOn) {
    return standing.stream()
        .filter(one -> contradicts(one, settledOn))
        .map(Entry::on)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What of the facts could not be under other terms. */
  List<Problem.Field> refusals(LoanTerms corrected) {
    List<Problem.Field> broken = new ArrayList<>();
    standing.stream()
        .filter(one -> one.type == LoanFactType.BALANCE)
        .filter(one -> one.amount.compareTo(corrected.principal()) > 0)
        .findFirst()
        .ifPresent(
            one ->
                broken.add(
                    new Problem.Field("/principal", Code.LOAN_PRINCIPAL_UNDER_BALANCE, one.on)));
    standing.stream()
        .filter(
            one ->
                one.on.isBefore(corrected.drawnOn())
                    || one.type == LoanFactType.BALANCE && one.on.equals(corrected.drawnOn()))
        .findFirst()
        .ifPresent(
            one -> broken.add(new Problem.Field("/drawnOn", Code.LOAN_DRAWN_AFTER_FACT, one.on)));
    return broken;
  }

  /** How the loan stands on a day. */
  public State on(LocalDate day) {
    LocalDate settledOn = known(LoanFactType.SETTLED, day);
    LocalDate extendedFrom = known(LoanFactType.EXTENDED, day);
    LocalDate overdueFrom = known(LoanFactType.OVERDUE, day);
    return new State(
        day, status(day), balance(day), interest(day), settledOn, extendedFrom, overdueFrom);
  }

  /** How it stands once all that is known has happened. */
  LoanStatus status() {
    return status(LocalDate.MAX);
  }

  private LoanStatus status(LocalDate day) {
    if (day.isBefore(drawnOn)) {
      return LoanStatus.NOT_DRAWN;
    }
    if (known(LoanFactType.SETTLED, day) != null) {
      return LoanStatus.SETTLED;
    }
    if (known(LoanFactType.OVERDUE, day) != null) {
      return LoanStatus.OVERDUE;
    }
    return known(LoanFactType.EXTENDED, day) == null ? LoanStatus.OUTSTANDING : LoanStatus.EXTENDED;
  }

  private Money balance(LocalDate day) {
    LocalDate settledOn = known(LoanFactType.SETTLED, day);
    if (day.isBefore(drawnOn) || settledOn != null) {
      return Money.ZERO;
    }
    return standing.stream()
        .filter(one -> one.type == LoanFactType.BALANCE && !one.on.isAfter(day))
        .max(Comparator.comparing(Entry::on))
        .map(Entry::amount)
        .orElse(principal);
  }

  /** At most what an amount can say. */
  private Money interest(LocalDate day) {
    return standing.stream()
        .filter(one -> one.type == LoanFactType.INTEREST && !one.on.isAfter(day))
        .map(Entry::amount)
        .reduce(Money.ZERO, (sum, one) -> sum.plus(one).cappedAt(Money.MOST));
  }

  private LocalDate known(LoanFactType type, LocalDate day) {
    LocalDate on = day(type);
    return on == null || on.isAfter(day) ? null : on;
  }

  private LocalDate day(LoanFactType type) {
    return standing.stream()
        .filter(one -> one.type == type)
        .map(Entry::on)
        .findFirst()
        .orElse(null);
  }
}
