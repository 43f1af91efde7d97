package org.openpatent.treasury.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Growth;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;

/** An amount of several programs, which may be more than one program's money can be. */
@Schema(description = "A sum over programs, in CNY, beside that of the year before.")
public record BudgetFigure(
    @Schema(pattern = BudgetFigure.SUM) String current,
    @Schema(
            pattern = BudgetFigure.SUM,
            description =
                "What of it the region bears: of each program its percentage, rounded half-up to the"
                    + " fen. Absent where no line says who bears it.")
        @Omittable
        String region,
    @Schema(
            pattern = BudgetFigure.SUM,
            description = "What of it the cities bear: of each program the rest.")
        @Omittable
        String city,
    @Schema(pattern = BudgetFigure.SUM) String previous,
    @Schema(
            description =
                "(current - previous) / previous in percent, two decimals; absent where previous is"
                    + " 0.00.")
        @Omittable
        String growth) {
  static final String SUM = "^(0|[1-9][0-9]*)\\.[0-9]{2}$";

  /**
   * @param sum what is added up of each program
   * @param divided whether it is known who bears it
   */
  static BudgetFigure of(
      Function<Budget, Money> sum,
      List<ProgramBudget> current,
      List<ProgramBudget> previous,
      boolean divided) {
    BigDecimal now = total(current, one -> sum.apply(one.budget()));
    BigDecimal before = total(previous, one -> sum.apply(one.budget()));
    List<ProgramBudget> ofLines =
        current.stream().filter(one -> one.program().line() != null).toList();
    BigDecimal region =
        total(ofLines, one -> one.program().line().regionPart(sum.apply(one.budget())));
    BigDecimal city = total(ofLines, one -> sum.apply(one.budget())).subtract(region);
    return new BudgetFigure(
        now.toPlainString(),
        divided ? region.toPlainString() : null,
        divided ? city.toPlainString() : null,
        before.toPlainString(),
        Growth.of(now, before));
  }

  private static BigDecimal total(
      List<ProgramBudget> programs, Function<ProgramBudget, Money> amount) {
    return programs.stream()
        .map(one -> amount.apply(one).yuan())
        .reduce(Money.ZERO.yuan(), BigDecimal::add);
  }
}
