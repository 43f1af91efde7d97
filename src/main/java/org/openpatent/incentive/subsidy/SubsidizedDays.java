package org.openpatent.incentive.subsidy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpatent.incentive.subsidy.LoanFacts.BalanceFrom;
import org.openpatent.platform.value.Money;

/**
 * The days of a loan whose interest a program subsidizes. The day of drawing counts, the day of
 * repayment does not; extensions and arrears never do [program condition].
 *
 * @param begin the latest of the days from which they may count
 * @param end the earliest of the days on which they no longer count; not after {@code begin} if
 *     there are none
 * @param steps the days with a balance above 0, in order
 */
record SubsidizedDays(DayLimit begin, DayLimit end, List<BalanceDays> steps) {
  private static final Comparator<DayLimit> BY_DAY = Comparator.comparing(DayLimit::on);

  /** What begins or ends the days. */
  public enum DayLimitCause {
    DRAWN,
    ELIGIBLE_FROM,
    PLEDGE_REGISTERED,
    ELIGIBLE_TO,
    CUT_OFF,
    DUE,
    SETTLED,
    EXTENDED,
    OVERDUE,
    PLEDGE_CANCELLED,
    MAXIMUM_DAYS;

    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The first day that counts, or the first that no longer does, and why. */
  public record DayLimit(DayLimitCause cause, LocalDate on) {}

  /** Days of one balance, both included. */
  public record BalanceDays(LocalDate from, LocalDate to, int days, Money balance) {}

  /**
   * @param loan as known on the cut-off
   */
  static SubsidizedDays of(SubsidyTerms terms, LoanFacts loan, LocalDate cutOff) {
    DayLimit begin = begin(terms, loan);
    DayLimit end = end(terms, loan, cutOff, begin.on);
    List<BalanceDays> steps = new ArrayList<>();
    for (int i = 0; i < loan.balances().size(); i++) {
      BalanceFrom balance = loan.balances().get(i);
      LocalDate from = latest(balance.from(), begin.on);
      LocalDate next =
          i + 1 < loan.balances().size()
              ? earliest(loan.balances().get(i + 1).from(), end.on)
              : end.on;
      if (from.isBefore(next) && !balance.balance().isZero()) {
        int days = (int) ChronoUnit.DAYS.between(from, next);
        steps.add(new BalanceDays(from, next.minusDays(1), days, balance.balance()));
      }
    }
    return new SubsidizedDays(begin, end, steps);
  }

  private static DayLimit begin(SubsidyTerms terms, LoanFacts loan) {
    boolean fromPledge = terms.subsidy().countFromPledge() && loan.pledge() != null;
    return limits(
            limit(DayLimitCause.DRAWN, loan.drawnOn()),
            limit(DayLimitCause.ELIGIBLE_FROM, terms.eligibleFrom()),
            limit(
                DayLimitCause.PLEDGE_REGISTERED, fromPledge ? loan.pledge().registeredOn() : null))
        .max(BY_DAY)
        .orElseThrow();
  }

  private static DayLimit end(
      SubsidyTerms terms, LoanFacts loan, LocalDate cutOff, LocalDate begin) {
    boolean pledged = terms.conditions().pledgeRequired() && loan.pledge() != null;
    Integer most = terms.subsidy().maximumDays();
    return limits(
            limit(DayLimitCause.ELIGIBLE_TO, terms.eligibleTo().plusDays(1)),
            limit(DayLimitCause.CUT_OFF, cutOff.plusDays(1)),
            limit(DayLimitCause.DUE, loan.dueOn()),
            limit(DayLimitCause.SETTLED, loan.settledOn()),
            limit(DayLimitCause.EXTENDED, loan.extendedFrom()),
            limit(DayLimitCause.OVERDUE, loan.overdueFrom()),
            limit(DayLimitCause.PLEDGE_CANCELLED, pledged ? loan.pledge().cancelledOn() : null),
            limit(DayLimitCause.MAXIMUM_DAYS, most == null ? null : begin.plusDays(most)))
        .min(BY_DAY)
        .orElseThrow();
  }

  private static DayLimit limit(DayLimitCause cause, LocalDate on) {
    return on == null ? null : new DayLimit(cause, on);
  }

  private static Stream<DayLimit> limits(DayLimit... limits) {
    return Stream.of(limits).filter(limit -> limit != null);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  int count() {
    return steps.stream().mapToInt(BalanceDays::days).sum();
  }

  /** The sum of balance times days, in fen times days: more than a long holds. */
  BigInteger balanceTimesDays() {
    BigInteger sum = BigInteger.ZERO;
    for (BalanceDays step : steps) {
      sum = sum.add(BigInteger.valueOf(step.balance.fen()).multiply(BigInteger.valueOf(step.days)));
    }
    return sum;
  }
}
