package org.openpatent.treasury.ledger;

import java.math.BigDecimal;
import org.openpatent.platform.value.Percent;
import org.openpatent.treasury.program.BudgetLevel;
import org.openpatent.treasury.program.BudgetLine;

/** What a program that has opened has, and from which line of which year. */
record ProgramBudget(Key program, Budget budget) {
  /**
   * @param line null if it names none
   */
  record Key(String code, int fiscalYear, BudgetLine line) {
    /** Of a row that begins with code, year, line, level and the region's percent. */
    static Key of(Object[] row) {
      if (row[2] == null) {
        return new Key((String) row[0], (Integer) row[1], null);
      }
      Percent regions = row[4] == null ? null : new Percent((BigDecimal) row[4]);
      BudgetLevel level = BudgetLevel.valueOf((String) row[3]);
      return new Key(
          (String) row[0], (Integer) row[1], new BudgetLine((String) row[2], level, regions));
    }
  }
}
