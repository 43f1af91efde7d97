package org.openpatent.treasury.program;

import java.time.LocalDate;
import java.util.Map;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** A program whose year is over, and the one of the next year that gets what is left of it. */
public record CarryOver(Program from, Program to) {
  /**
   * Both locked, in the order of their codes. What is left is carried over once, when the fiscal
   * year is over, to an open program of the next one and of the same line.
   *
   * @throws Problem NOT_FOUND if there is no first program; what refuses the carry-over
   */
  public static CarryOver locked(String from, String to, LocalDate today) {
    Map<String, Program> both = Program.locked(from, to);
    var carryOver = new CarryOver(Problem.requireFound(both.get(from)), both.get(to));
    carryOver.requireOther();
    carryOver.requireYearOver(today);
    carryOver.requireNextOfLine();
    return carryOver;
  }

  private void requireOther() {
    if (to == null) {
      throw new Problem(Code.PROGRAM_UNKNOWN).at("/to");
    }
    if (to.code.equals(from.code)) {
      throw new Problem(Code.CARRY_OVER_TO_ITSELF).at("/to");
    }
  }

  private void requireYearOver(LocalDate today) {
    if (from.status == ProgramStatus.DRAFT) {
      throw new Problem(Code.PROGRAM_NOT_OPEN);
    }
    if (from.carriedTo != null) {
      throw new Problem(Code.PROGRAM_CARRIED_OVER);
    }
    int year = from.terms().fiscalYear();
    if (today.getYear() <= year) {
      throw new Problem(Code.FISCAL_YEAR_RUNNING, String.valueOf(year));
    }
  }

  private void requireNextOfLine() {
    BudgetLine line = from.budgetLine;
    if (line == null) {
      throw new Problem(Code.PROGRAM_WITHOUT_BUDGET_LINE);
    }
    if (!line.isSameLine(to.budgetLine)) {
      throw new Problem(Code.CARRY_OVER_LINE, line.line(), line.level()).at("/to");
    }
    int next = from.terms().fiscalYear() + 1;
    if (to.terms().fiscalYear() != next) {
      throw new Problem(Code.CARRY_OVER_YEAR, String.valueOf(next)).at("/to");
    }
    if (to.stopped() != null) {
      throw new Problem(to.stopped()).at("/to");
    }
  }

  /** What is left is in the other ledger now; nothing more is committed in this one. */
  public void done(Act act) {
    from.carryOver(to, act);
  }
}
