package org.openpatent.market.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openpatent.market.intake.ImportRefusal.Refused;
import org.openpatent.market.table.CellForm;
import org.openpatent.market.table.CellText;
import org.openpatent.market.table.Column;
import org.openpatent.market.table.Headings;
import org.openpatent.market.table.SourceRow;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.ProblemBody;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/** The cells of a row by their columns, and what is wrong with them. */
public final class RowCells {
  final SourceRow row;
  final List<RowProblem> problems = new ArrayList<>();
  private final Headings headings;

  public RowCells(Headings headings, SourceRow row) {
    this.headings = headings;
    this.row = row;
    if (row.refusal() != null) {
      problems.add(RowProblem.of("", row.refusal(), "", null));
    } else if (row.cells().stream().skip(headings.names.size()).anyMatch(RowCells::isWritten)) {
      problems.add(
          RowProblem.of("", new Problem(Code.IMPORT_ROW_CELLS, headings.names.size()), "", null));
    }
  }

  private static boolean isWritten(String cell) {
    return cell != null && !cell.isBlank();
  }

  /** Whether the row says something in this column, be it that there is nothing. */
  public boolean has(Column column) {
    return headings.has(column, row.cells());
  }

  public boolean isBlank(Column column) {
    return written(column).isBlank();
  }

  String written(Column column) {
    return headings.cell(column, row.cells());
  }

  /** Empty, and a problem, if a spreadsheet could not compute it. */
  public String cell(Column column) {
    String cell = written(column);
    boolean error = CellText.isError(cell);
    if (!error && !CellText.isFormula(cell)) {
      return CellText.quoteRemoved(cell);
    }
    if (!isRefused(column)) {
      Code code = error ? Code.IMPORT_CELL_ERROR : Code.IMPORT_CELL_FORMULA;
      add(column, new Problem(code), null);
    }
    return "";
  }

  /** Null if the cell is empty or cannot be read. */
  public <T> T read(Column column, Function<String, T> form) {
    return readOrGuess(column, form, none -> null);
  }

  /**
   * The same.
   *
   * @param meant what is probably meant by a cell that cannot be read, or null
   */
  <T> T readOrGuess(Column column, Function<String, T> form, UnaryOperator<String> meant) {
    String cell = cell(column);
    if (CellText.isEmpty(cell)) {
      return null;
    }
    try {
      return form.apply(cell);
    } catch (Problem refused) {
      add(column, refused, meant.apply(cell));
      return null;
    }
  }

  /** The same; what is registered if the row has no such column. */
  public <T> T read(Column column, Function<String, T> form, T registered) {
    return has(column) ? read(column, form) : registered;
  }

  /** In the unit that the cell names, or else the heading. */
  public Money amount(Column column) {
    return read(column, cell -> CellForm.amount(cell, headings.times(column)));
  }

  /** The same. */
  Integer months(Column column) {
    return read(column, cell -> CellForm.months(cell, headings.times(column)));
  }

  /** The names in a cell; what is registered if the row has no such column. */
  public List<String> names(Column column, List<String> registered) {
    return has(column) ? CellText.names(cell(column)) : registered;
  }

  /** What stands in these columns, as names that have to be looked up before they are read. */
  public Stream<String> names(List<? extends Column> columns) {
    return columns.stream().flatMap(column -> CellText.names(written(column)).stream());
  }

  /** Those that are found; each other one is a problem. */
  public List<CreditCode> organizations(Column column, OwnerNames names) {
    List<CreditCode> found = new ArrayList<>();
    for (String name : CellText.names(cell(column))) {
      try {
        CreditCode code = names.find(name);
        if (!found.contains(code)) {
          found.add(code);
        }
      } catch (Problem refused) {
        problems.add(RowProblem.of(headings.name(column), refused, name, null));
      }
    }
    return found;
  }

  /** Whether the row still says why it was refused before: another row is about the same thing. */
  public boolean isRefusedAsRepeated(Column refusal, String number) {
    String written = written(refusal);
    return !written.isBlank()
        && Stream.of(Locale.CHINESE, Locale.ENGLISH)
            .map(one -> ProblemBody.detail(Code.IMPORT_ROW_REPEATED, one, List.of(number, "")))
            .anyMatch(written::contains);
  }

  /** As a spreadsheet shows it. */
  public int place() {
    return row.number();
  }

  private boolean isRefused(Column column) {
    return problems.stream().anyMatch(one -> one.column().equals(headings.name(column)));
  }

  public void add(Column column, Problem problem, String meant) {
    problems.add(RowProblem.of(headings.name(column), problem, written(column), meant));
  }

  /** Enters what a rule refused, but not that a cell is needed which could not be read. */
  public void add(Column column, Problem.Field field, String meant) {
    if (field.code() != Code.REQUIRED || !isRefused(column)) {
      add(column, new Problem(field.code(), field.arguments().toArray()), meant);
    }
  }

  /** Whether the row is refused by now. */
  public boolean isRefused() {
    return !problems.isEmpty();
  }

  public Refused refused() {
    return new Refused(row, problems);
  }
}
