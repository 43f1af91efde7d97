package org.openpatent.incentive.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.incentive.loan.LoanFactType.BALANCE;
import static org.openpatent.incentive.loan.LoanFactType.EXTENDED;
import static org.openpatent.incentive.loan.LoanFactType.INTEREST;
import static org.openpatent.incentive.loan.LoanFactType.OVERDUE;
import static org.openpatent.incentive.loan.LoanFactType.SETTLED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpatent.incentive.loan.LoanHistory.Entry;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

class LoanHistoryTest {
  private static final LocalDate DRAWN = LocalDate.of(2026, 1, 10);
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

  private static LoanHistory history(Entry... standing) {
    return new LoanHistory(DRAWN, Money.parse("1000.00"), List.of(standing));
  }

  private static Entry fact(LoanFactType type, int month, int day, String amount) {
    return new Entry(
        UUID.randomUUID(),
        type,
        LocalDate.of(2026, month, day),
        amount == null ? null : Money.parse(amount));
  }

  private static List<Code> refused(LoanHistory history, Entry added) {
    return history.refusals(added, TODAY, "/from").stream().map(Problem.Field::code).toList();
  }

  @Test
  void aBalanceHoldsFromItsDayUntilTheNext() {
    LoanHistory history =
        history(
            fact(BALANCE, 6, 1, "300.00"),
            fact(BALANCE, 3, 1, "600.00"),
            fact(SETTLED, 9, 1, null));
    Stream.of(
            "0.00 2026-01-09",
            "1000.00 2026-01-10",
            "1000.00 2026-02-28",
            "600.00 2026-03-01",
            "600.00 2026-05-31",
            "300.00 2026-06-01",
            "0.00 2026-09-01",
            "0.00 2027-01-01")
        .map(line -> line.split(" "))
        .forEach(
            line ->
                assertEquals(
                    line[0], history.on(LocalDate.parse(line[1])).balance().toString(), line[1]));
  }

  @Test
  void whatIsDatedLaterIsNotKnownToADay() {
    LoanHistory history =
        history(
            fact(INTEREST, 3, 1, "10.00"),
            fact(INTEREST, 4, 1, "20.00"),
            fact(EXTENDED, 5, 1, null),
            fact(OVERDUE, 6, 1, null),
            fact(SETTLED, 7, 1, null));
    LoanHistory.State april = history.on(LocalDate.of(2026, 4, 1));
    assertEquals("30.00", april.interestReceived().toString());
    assertNull(april.extendedFrom());
    assertEquals(LoanStatus.OUTSTANDING, april.status());
    assertEquals(LoanStatus.NOT_DRAWN, history.on(DRAWN.minusDays(1)).status());
    assertEquals(LoanStatus.EXTENDED, history.on(LocalDate.of(2026, 5, 31)).status());
    assertEquals(LoanStatus.OVERDUE, history.on(LocalDate.of(2026, 6, 1)).status());
    assertEquals(LoanStatus.SETTLED, history.on(LocalDate.of(2026, 7, 1)).status());
    assertEquals(LoanStatus.SETTLED, history.status());
  }

  @Test
  void aReplacedFactCountsNoMore() {
    Entry wrong = fact(BALANCE, 3, 1, "600.00");
    LoanHistory corrected = history(wrong).without(wrong.id()).with(fact(BALANCE, 4, 1, "500.00"));
    assertEquals("1000.00", corrected.on(LocalDate.of(2026, 3, 31)).balance().toString());
    assertEquals("500.00", corrected.on(LocalDate.of(2026, 4, 1)).balance().toString());
  }

  @Test
  void aBalanceIsOfOneDayAndAtMostThePrincipal() {
    assertEquals(List.of(), refused(history(), fact(BALANCE, 2, 1, "1000.00")));
    assertEquals(
        List.of(Code.BALANCE_ABOVE_PRINCIPAL), refused(history(), fact(BALANCE, 2, 1, "1000.01")));
    assertEquals(
        List.of(Code.LOAN_FACT_BALANCE_KEY), refused(history(), fact(BALANCE, 1, 10, "900.00")));
    assertEquals(
        List.of(Code.LOAN_FACT_BALANCE_KEY),
        refused(history(fact(BALANCE, 2, 1, "5.00")), fact(BALANCE, 2, 1, "4.00")));
    assertEquals(
        List.of(Code.LOAN_FACT_BEFORE_DRAWING, Code.BALANCE_ABOVE_PRINCIPAL),
        refused(history(), fact(BALANCE, 1, 9, "2000.00")));
  }

  @Test
  void nothingHappensAfterTheSettlement() {
    LoanHistory settled = history(fact(SETTLED, 6, 1, null));
    assertEquals(List.of(), refused(settled, fact(INTEREST, 6, 1, "1.00")));
    assertEquals(List.of(Code.LOAN_SETTLED), refused(settled, fact(INTEREST, 6, 2, "1.00")));
    assertEquals(List.of(), refused(settled, fact(BALANCE, 5, 31, "1.00")));
    assertEquals(List.of(Code.LOAN_SETTLED), refused(settled, fact(BALANCE, 6, 1, "1.00")));
    assertEquals(List.of(), refused(settled, fact(BALANCE, 6, 1, "0.00")));
    assertEquals(List.of(Code.LOAN_SETTLED), refused(settled, fact(OVERDUE, 6, 2, null)));
    assertEquals(List.of(Code.LOAN_FACT_ONCE_KEY), refused(settled, fact(SETTLED, 7, 1, null)));
  }

  @Test
  void aLoanIsSettledAfterWhatHappenedToIt() {
    assertEquals(
        List.of(Code.LOAN_SETTLED_EARLIER),
        refused(history(fact(INTEREST, 6, 2, "1.00")), fact(SETTLED, 6, 1, null)));
    assertEquals(
        List.of(Code.LOAN_SETTLED_EARLIER),
        refused(history(fact(BALANCE, 6, 1, "1.00")), fact(SETTLED, 6, 1, null)));
    assertEquals(
        List.of(), refused(history(fact(BALANCE, 6, 1, "0.00")), fact(SETTLED, 6, 1, null)));
    assertEquals(
        List.of(Code.LOAN_FACT_BEFORE_DRAWING), refused(history(), fact(SETTLED, 1, 9, null)));
    assertEquals(List.of(), refused(history(), fact(SETTLED, 1, 10, null)));
  }

  @Test
  void theFirstBalanceIsSaidByThePrincipal() {
    assertTrue(history().says(new Entry(null, BALANCE, DRAWN, Money.parse("1000.00"))));
    assertFalse(history().says(new Entry(null, BALANCE, DRAWN, Money.parse("999.00"))));
    Entry interest = fact(INTEREST, 3, 1, "1.00");
    assertTrue(history(interest).says(new Entry(null, INTEREST, interest.on(), interest.amount())));
  }
}
