package org.openpatent.treasury.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.program.BudgetLevel;
import org.openpatent.treasury.program.BudgetLine;

/** The budget as a whole: what became of the money of each of its lines in a year. */
@Path("/v1/budget-lines")
@Tag(name = "Treasury")
public class BudgetLineResource {
  public record BudgetLineView(
      @Schema(description = "Absent of the programs that name no line, which are told together.")
          @Omittable
          String line,
      @Omittable BudgetLevel level,
      @Schema(description = "The codes of its programs of the year.") List<String> programs,
      BudgetFigures figures) {
    static BudgetLineView of(LineKey line, int year, List<ProgramBudget> programs) {
      List<ProgramBudget> current = of(year, programs);
      return new BudgetLineView(
          line.line,
          line.level,
          current.stream().map(one -> one.program().code()).toList(),
          BudgetFigures.of(current, of(year - 1, programs), line.line != null));
    }

    private static List<ProgramBudget> of(int year, List<ProgramBudget> programs) {
      return programs.stream().filter(one -> one.program().fiscalYear() == year).toList();
    }
  }

  public record BudgetView(
      int fiscalYear,
      @Schema(description = "By line and level, with those that only the year before had.")
          List<BudgetLineView> lines,
      BudgetFigures whole) {
    static BudgetView of(int year, List<ProgramBudget> programs) {
      var lines =
          programs.stream()
              .collect(groupingBy(LineKey::of, () -> new TreeMap<>(BY_LINE), toList()));
      return new BudgetView(
          year,
          lines.entrySet().stream()
              .map(line -> BudgetLineView.of(line.getKey(), year, line.getValue()))
              .toList(),
          BudgetFigures.of(
              BudgetLineView.of(year, programs), BudgetLineView.of(year - 1, programs), true));
    }
  }

  /** What programs are grouped by: both null for those without a line. */
  private record LineKey(String line, BudgetLevel level) {
    static LineKey of(ProgramBudget budget) {
      BudgetLine line = budget.program().line();
      return line == null ? new LineKey(null, null) : new LineKey(line.line(), line.level());
    }
  }

  private static final Comparator<LineKey> BY_LINE =
      comparing(LineKey::line, nullsLast(naturalOrder()))
          .thenComparing(LineKey::level, nullsLast(naturalOrder()));

  @Inject LegalClock clock;

  @GET
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getBudgetLines",
      summary = "Read what became of the money of every budget line",
      description =
          "Of all programs of a fiscal year that have opened, closed ones included: line by line and"
              + " as a whole, each sum with the parts of region and cities and beside that of the"
              + " year before. Each sum is divided by itself.")
  public BudgetView lines(
      @Parameter(description = "The present year unless given.") @QueryParam("fiscalYear")
          CalendarYear fiscalYear) {
    int year = fiscalYear == null ? clock.today().getYear() : fiscalYear.value();
    return BudgetView.of(year, Journal.budgets(year));
  }
}
