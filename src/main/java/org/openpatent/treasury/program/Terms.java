package org.openpatent.treasury.program;

import java.util.List;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/**
 * What the terms of every kind of program contain; each kind adds its own, in one record: what is
 * sent, checked by its constraints, answered and computed with. A {@code @Schema} on the record
 * puts its fields into the document. Fixed once the program opens.
 */
public interface Terms {
  /** The year of the budget that pays. */
  Integer fiscalYear();

  /** What the program may spend when it opens. */
  Money budget();

  /** How the budget is spread over lines that exceed it. */
  Allocation allocation();

  /** The same terms with another budget. */
  Terms withBudget(Money budget);

  /**
   * Contradictions between fields, which no check of a single field finds; empty if there are none.
   */
  List<Problem.Field> inconsistencies();
}
