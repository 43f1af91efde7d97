package org.openpatent.treasury.program;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;

/**
 * From which line of whose budget a program is paid, and who bears how much of its cost.
 *
 * @param regionPercent null where the level of the line bears all
 */
@Embeddable
@Schema(description = "From which line of whose budget a program is paid.")
public record BudgetLine(
    @Schema(description = "The code of the line.") @NotBlank @Name @Size(max = 100) String line,
    @NotNull @Enumerated(EnumType.STRING) BudgetLevel level,
    @Schema(
            pattern = Percent.AT_MOST_WHOLE,
            description =
                "What of the cost the region bears, the rest the city; without it the level of the"
                    + " line bears all.")
        Percent regionPercent) {

  boolean isSameLine(BudgetLine other) {
    return other != null && line.equals(other.line) && level == other.level;
  }

  /**
   * The region's part of a sum; the city's is the rest. Of two parts of a whole the one with the
   * larger remainder gets the fen left over, and the region where both are half a fen: that is to
   * round the region's part half-up.
   */
  public Money regionPart(Money sum) {
    if (regionPercent == null) {
      return level == BudgetLevel.REGION ? sum : Money.ZERO;
    }
    return regionPercent.of(sum);
  }

  /** The field error of a share that exceeds the whole; empty if there is none. */
  List<Problem.Field> inconsistencies() {
    return regionPercent != null && regionPercent.exceeds(Percent.WHOLE)
        ? List.of(new Problem.Field("/budgetLine/regionPercent", Code.RANGE, "0 – 100"))
        : List.of();
  }
}
