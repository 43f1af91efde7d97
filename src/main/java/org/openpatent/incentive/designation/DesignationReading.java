package org.openpatent.incentive.designation;

import static org.openpatent.incentive.designation.DesignationColumn.BATCH;
import static org.openpatent.incentive.designation.DesignationColumn.DOCUMENTS;
import static org.openpatent.incentive.designation.DesignationColumn.FROM;
import static org.openpatent.incentive.designation.DesignationColumn.LEVEL;
import static org.openpatent.incentive.designation.DesignationColumn.ORGANIZATION;
import static org.openpatent.incentive.designation.DesignationColumn.TERM_MONTHS;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpatent.market.intake.OwnerNames;
import org.openpatent.market.intake.RowCells;
import org.openpatent.market.intake.Word;
import org.openpatent.market.table.CellForm;
import org.openpatent.market.table.CellText;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.party.designation.DesignationResource.DesignationEntry;
import org.openpatent.party.designation.FirstMonth;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;

/** Reads one row into what a client would have sent for it. */
final class DesignationReading {
  private static final Word<DesignationLevel> WORDS =
      new Word<DesignationLevel>()
          .means(DesignationLevel.NATIONAL_DEMONSTRATION, "国家知识产权示范企业", "示范企业", "国家示范企业")
          .means(DesignationLevel.NATIONAL_ADVANTAGE, "国家知识产权优势企业", "国家优势企业")
          .means(DesignationLevel.REGION_ADVANTAGE, "自治区知识产权优势企业", "自治区优势企业", "广西知识产权优势企业")
          .means(DesignationLevel.REGION_CULTIVATION, "自治区知识产权优势培育企业", "优势培育企业", "培育企业");

  /** A month by itself, as offices write it. */
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[./年-] ?(\\d{1,2})月?");

  final RowCells cells;

  DesignationReading(RowCells cells) {
    this.cells = cells;
  }

  /** As it is written: a credit code, or the name of an organization. */
  String written() {
    return CellText.line(cells.cell(ORGANIZATION));
  }

  /** Null if it cannot be read; then the row is refused. */
  CreditCode organization(OwnerNames names) {
    return required(ORGANIZATION, cells.read(ORGANIZATION, cell -> names.find(written())));
  }

  /** Null if it cannot be read; then the row is refused. */
  DesignationLevel level() {
    return required(LEVEL, cells.read(LEVEL, WORDS::read));
  }

  private <T> T required(DesignationColumn column, T value) {
    if (value == null) {
      add(new Problem.Field(column.pointer(), Code.REQUIRED));
    }
    return value;
  }

  DesignationEntry entry() {
    return new DesignationEntry(
        cells.read(BATCH, CellText::line),
        cells.read(FROM, DesignationReading::month),
        cells.read(TERM_MONTHS, cell -> CellForm.months(cell, 1)),
        cells.names(DOCUMENTS, List.of()));
  }

  private static FirstMonth month(String cell) {
    Matcher month = MONTH.matcher(Pasted.bare(cell));
    String text =
        month.matches()
            ? "%s-%02d".formatted(month.group(1), Integer.parseInt(month.group(2)))
            : YearMonth.from(CellForm.day(cell)).toString();
    return FirstMonth.parse(text);
  }

  /** Enters what a rule refused at the column of its field. */
  void add(Problem.Field field) {
    DesignationColumn column = DesignationColumn.COLUMNS.ofPointer(field.pointer());
    cells.add(column == null ? ORGANIZATION : column, field, null);
  }
}
