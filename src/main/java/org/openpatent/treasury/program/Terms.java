package org.openpatent.treasury.program;

import java.util.List;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/**
 * What the terms of every kind of program say; the rest is for its kind alone. Fixed once the
 * program opens.
 */
public interface Terms {
  /** What the program may spend when it opens. */
  Money budget();

  /** How the budget is spread over lines that exceed it. */
  Allocation allocation();

  /** The same terms with another budget. */
  Terms withBudget(Money budget);

  /** What no reading of the single fields can see; empty if the terms agree with themselves. */
  List<Problem.Field> inconsistencies();
}
