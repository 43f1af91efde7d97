package org.openpatent.treasury.program;

/** Whose budget a line is of. */
public enum BudgetLevel {
  REGION,
  CITY
}
