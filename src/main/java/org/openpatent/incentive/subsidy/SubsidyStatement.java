package org.openpatent.incentive.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.subsidy.SubsidizedDays.BalanceDays;
import org.openpatent.incentive.subsidy.SubsidizedDays.DayLimit;
import org.openpatent.incentive.subsidy.SubsidyAssessment.SubsidyStep;
import org.openpatent.incentive.subsidy.SubsidyRule.SubsidyRuleResult;
import org.openpatent.incentive.subsidy.SubsidyTerms.SubsidyPayee;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Percent;
import org.openpatent.treasury.settlement.LineStatus;
import org.openpatent.treasury.settlement.SettlementLine;

/** What one program owes for a loan up to a day, and why. */
public record SubsidyStatement(
    @Schema(description = "Code of the program.") String program,
    @Schema(description = "The last day whose interest and facts count.") LocalDate cutOff,
    SubsidyPayee payee,
    @Schema(description = "Credit code of the payee.") String payeeCode,
    boolean eligible,
    List<SubsidyRuleResult> rules,
    @Schema(description = "The days that are subsidized; 0 unless eligible.") int days,
    @Omittable DayLimit begin,
    @Omittable DayLimit end,
    @Schema(description = "The days by balance.") List<BalanceDays> balances,
    @Schema(description = "The 1-year LPR in force on the day of drawing.") @Omittable Percent lpr,
    @Schema(description = "The subsidized rate in percent a year, not rounded.") String rate,
    @Schema(description = "How the amounts came about; a cap is a step only where it cut.")
        List<SubsidyStep> steps,
    @Schema(description = "Owed by the loan alone; 0.00 unless eligible.") Money amount,
    @Schema(
            description =
                "What the next settlement would grant, before the budget: less what was granted"
                    + " before, within what the caps leave the borrower; 0.00 while an objection holds"
                    + " the loan, or once it closed it. Drafts of settlements, which may leave less,"
                    + " are counted only for agency, treasury and auditor.")
        Money next,
    @Schema(description = "By approved settlements, less what was taken back unpaid.")
        Money granted,
    Money paid,
    @Schema(description = "What was granted beyond what is owed now; once paid it is recovered.")
        Money overpaid,
    List<SubsidyLine> lines) {

  /** What one approved settlement decided. */
  public record SubsidyLine(
      UUID settlement,
      LocalDate until,
      LineStatus status,
      Money assessed,
      Money capped,
      Money granted,
      Money withdrawn,
      @Omittable LocalDate paidOn) {
    static SubsidyLine of(SettlementLine line) {
      return new SubsidyLine(
          line.settlementId,
          line.until,
          line.status,
          line.assessed,
          line.capped,
          line.granted,
          line.withdrawn,
          line.paidOn);
    }
  }

  /**
   * @param granted what the program decided for the loan
   * @param caps what the borrower was granted; the next grant is counted in
   */
  static SubsidyStatement of(
      SubsidyProgram program,
      LoanFacts loan,
      GrantedLoan granted,
      BorrowerCaps caps,
      ReferenceRates rates,
      LocalDate cutOff,
      Locale locale) {
    var assessment = SubsidyAssessment.of(program.terms, loan, rates, cutOff);
    SubsidizedDays days = assessment.eligible() ? assessment.days() : null;
    List<SubsidyStep> steps = new ArrayList<>(assessment.steps());
    Money next =
        program.stopped() == null && !granted.isClosed()
            ? caps.next(program, loan.id(), assessment.amount(), steps)
            : Money.ZERO;
    return new SubsidyStatement(
        program.code,
        cutOff,
        program.terms.payee(),
        program.terms.payee() == SubsidyPayee.BANK ? loan.bank() : loan.borrower().creditCode(),
        days != null,
        assessment.rules(locale),
        days == null ? 0 : days.count(),
        days == null ? null : days.begin(),
        days == null ? null : days.end(),
        days == null ? List.of() : days.steps(),
        assessment.lpr(),
        assessment.rate().stripTrailingZeros().toPlainString(),
        steps,
        assessment.amount(),
        next,
        granted.granted(),
        granted.paid(),
        granted.isEmpty() ? Money.ZERO : overpaid(program, loan, granted, rates),
        granted.lines.stream().map(SubsidyLine::of).toList());
  }

  private static Money overpaid(
      SubsidyProgram program, LoanFacts loan, GrantedLoan granted, ReferenceRates rates) {
    LocalDate until = granted.until(LocalDate.MIN);
    return granted.overpaid(SubsidyAssessment.of(program.terms, loan, rates, until).amount());
  }
}
