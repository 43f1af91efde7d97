package org.openpatent.market.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.market.table.CellForm;
import org.openpatent.market.table.CellText;
import org.openpatent.market.table.Headings;
import org.openpatent.market.table.ImportColumn;
import org.openpatent.market.table.SourceRow;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.ProblemBody;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/** The cells of a row by their columns, and what is wrong with them. */
final class RowCells {
  final SourceRow row;
  final List<RowProblem> problems = new ArrayList<>();
  private final Headings headings;

  RowCells(Headings headings, SourceRow row) {
    this.headings = headings;
    this.row = row;
    if (row.refusal() != null) {
      problems.add(RowProblem.of("", row.refusal(), "", null));
    } else if (row.cells().stream().skip(headings.names.size()).anyMatch(cell -> !cell.isBlank())) {
      problems.add(
          RowProblem.of("", new Problem(Code.IMPORT_ROW_CELLS, headings.names.size()), "", null));
    }
  }

  boolean has(ImportColumn column) {
    return headings.has(column);
  }

  boolean isBlank(ImportColumn column) {
    return written(column).isBlank();
  }

  private String written(ImportColumn column) {
    return headings.cell(column, row.cells());
  }

  /** Empty, and a problem, if a spreadsheet could not compute it. */
  String cell(ImportColumn column) {
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
  <T> T read(ImportColumn column, Function<String, T> form) {
    String cell = cell(column);
    if (CellText.isEmpty(cell)) {
      return null;
    }
    try {
      return form.apply(cell);
    } catch (Problem refused) {
      add(column, refused, meant(column, cell));
      return null;
    }
  }

  /** The same; what is registered if the file has no such column. */
  <T> T read(ImportColumn column, Function<String, T> form, T registered) {
    return has(column) ? read(column, form) : registered;
  }

  /** In the unit that the cell names, or else the heading. */
  Money amount(ImportColumn column) {
    return read(column, cell -> CellForm.amount(cell, headings.times(column)));
  }

  /** The same. */
  Integer months(ImportColumn column) {
    return read(column, cell -> CellForm.months(cell, headings.times(column)));
  }

  /** The names in a cell; what is registered if the file has no such column. */
  List<String> names(ImportColumn column, List<String> registered) {
    return has(column) ? CellText.names(cell(column)) : registered;
  }

  /** Names of organizations that have to be looked up before they are read. */
  Stream<String> organizations() {
    return Stream.of(
            ImportColumn.OWNERS,
            ImportColumn.APPLICANTS,
            ImportColumn.OWNER_CONSENTS,
            ImportColumn.LICENSOR)
        .flatMap(column -> CellText.names(written(column)).stream());
  }

  /** Those that are found; each other one is a problem. */
  List<CreditCode> organizations(ImportColumn column, OwnerNames names) {
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

  /** Whether the row still says why it was refused before: another row is about its patent. */
  boolean isRefusedAsRepeated(PatentNumber number) {
    String refusal = written(ImportColumn.REFUSAL);
    return !refusal.isBlank()
        && Stream.of(Locale.CHINESE, Locale.ENGLISH)
            .map(
                one ->
                    ProblemBody.detail(
                        Code.IMPORT_ROW_REPEATED, one, List.of(number.canonical(), "")))
            .anyMatch(refusal::contains);
  }

  private static String meant(ImportColumn column, String cell) {
    boolean number =
        column == ImportColumn.PATENT_NUMBER || column == ImportColumn.APPLICATION_NUMBER;
    PatentNumber completed = number ? PatentNumber.completed(cell) : null;
    return completed == null ? null : completed.canonical();
  }

  private boolean isRefused(ImportColumn column) {
    return problems.stream().anyMatch(one -> one.column().equals(headings.name(column)));
  }

  void add(ImportColumn column, Problem problem, String meant) {
    problems.add(RowProblem.of(headings.name(column), problem, written(column), meant));
  }

  /** Enters what a rule refused, but not that a cell is needed which could not be read. */
  void add(Problem.Field field, String meant) {
    ImportColumn column = column(field);
    if (field.code() != Code.REQUIRED || !isRefused(column)) {
      add(column, new Problem(field.code(), field.arguments().toArray()), meant);
    }
  }

  /** The column that the file has for a field, where there are several. */
  private ImportColumn column(Problem.Field field) {
    ImportColumn column = ImportColumn.ofPointer(field.pointer());
    return switch (column) {
      case OWNERS -> instead(column, ImportColumn.APPLICANTS);
      case PATENT_NUMBER -> instead(column, ImportColumn.APPLICATION_NUMBER);
      case LOCARNO -> instead(column, ImportColumn.CLASSES);
      case CLASSES -> instead(instead(column, ImportColumn.MAIN_CLASS), ImportColumn.LOCARNO);
      default -> column;
    };
  }

  private ImportColumn instead(ImportColumn column, ImportColumn other) {
    return !has(column) && has(other) ? other : column;
  }
}
