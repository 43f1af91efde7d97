package org.openpatent.treasury.ledger;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;

/** What became of the money of several programs. */
@Schema(description = "What became of the money of several programs; the sums of their ledgers.")
public record BudgetFigures(
    BudgetFigure appropriated,
    BudgetFigure carriedIn,
    BudgetFigure available,
    BudgetFigure committed,
    BudgetFigure paid,
    BudgetFigure recovered,
    BudgetFigure carriedOut,
    BudgetFigure lapsed) {
  static BudgetFigures of(
      List<ProgramBudget> current, List<ProgramBudget> previous, boolean divided) {
    Function<Function<Budget, Money>, BudgetFigure> figure =
        sum -> BudgetFigure.of(sum, current, previous, divided);
    return new BudgetFigures(
        figure.apply(Budget::appropriated),
        figure.apply(Budget::carriedIn),
        figure.apply(Budget::available),
        figure.apply(Budget::committed),
        figure.apply(Budget::paid),
        figure.apply(Budget::recovered),
        figure.apply(Budget::carriedOut),
        figure.apply(Budget::lapsed));
  }
}
