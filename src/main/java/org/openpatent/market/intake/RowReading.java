package org.openpatent.market.intake;

import static org.openpatent.market.table.ImportColumn.ABSTRACT;
import static org.openpatent.market.table.ImportColumn.ADVANTAGES;
import static org.openpatent.market.table.ImportColumn.APPLICANTS;
import static org.openpatent.market.table.ImportColumn.APPLICATION_FIELDS;
import static org.openpatent.market.table.ImportColumn.APPLICATION_NUMBER;
import static org.openpatent.market.table.ImportColumn.CLASSES;
import static org.openpatent.market.table.ImportColumn.ENTRY_FEE;
import static org.openpatent.market.table.ImportColumn.ESTIMATION;
import static org.openpatent.market.table.ImportColumn.FILED_ON;
import static org.openpatent.market.table.ImportColumn.FREE_MONTHS;
import static org.openpatent.market.table.ImportColumn.GRANTED_ON;
import static org.openpatent.market.table.ImportColumn.INVENTORS;
import static org.openpatent.market.table.ImportColumn.KEYWORDS;
import static org.openpatent.market.table.ImportColumn.KIND;
import static org.openpatent.market.table.ImportColumn.LICENSOR;
import static org.openpatent.market.table.ImportColumn.LOCARNO;
import static org.openpatent.market.table.ImportColumn.LUMP_SUM;
import static org.openpatent.market.table.ImportColumn.MAIN_CLASS;
import static org.openpatent.market.table.ImportColumn.MAXIMUM_TERM;
import static org.openpatent.market.table.ImportColumn.MINIMUM_TERM;
import static org.openpatent.market.table.ImportColumn.NOTES;
import static org.openpatent.market.table.ImportColumn.OPEN_UNTIL;
import static org.openpatent.market.table.ImportColumn.OWNERS;
import static org.openpatent.market.table.ImportColumn.OWNER_CONSENTS;
import static org.openpatent.market.table.ImportColumn.PATENT_NUMBER;
import static org.openpatent.market.table.ImportColumn.PROBLEM_SOLVED;
import static org.openpatent.market.table.ImportColumn.RATE_BASE;
import static org.openpatent.market.table.ImportColumn.RATE_PERCENT;
import static org.openpatent.market.table.ImportColumn.REFERENCE_ROYALTY;
import static org.openpatent.market.table.ImportColumn.REPORT_CONCLUSION;
import static org.openpatent.market.table.ImportColumn.REPORT_ISSUED_ON;
import static org.openpatent.market.table.ImportColumn.REPORT_NUMBER;
import static org.openpatent.market.table.ImportColumn.ROYALTY_METHOD;
import static org.openpatent.market.table.ImportColumn.TECHNICAL_SUPPORT;
import static org.openpatent.market.table.ImportColumn.TITLE;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openpatent.market.offer.OfferResource.OfferDeclaration;
import org.openpatent.market.offer.ReferenceRoyalty;
import org.openpatent.market.offer.Royalty;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.EvaluationReport;
import org.openpatent.market.patent.PatentFacts;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.market.patent.PatentResource.PatentRegistration;
import org.openpatent.market.table.CellForm;
import org.openpatent.market.table.CellText;
import org.openpatent.market.table.ImportColumn;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Reads one row into the bodies that a client would have sent for it. What is not a column of the
 * row keeps the value that the register has. Longer than most files because a row has more columns
 * than most things have fields.
 */
final class RowReading {
  private static final List<ImportColumn> DECLARING =
      List.of(ROYALTY_METHOD, LUMP_SUM, ENTRY_FEE, RATE_PERCENT, MINIMUM_TERM, MAXIMUM_TERM);

  static final List<ImportColumn> ORGANIZATIONS =
      List.of(OWNERS, APPLICANTS, OWNER_CONSENTS, LICENSOR);

  private static final Set<String> ALL = Set.of("是", "全部", "均同意", "全部同意", "yes", "all");

  final RowCells cells;

  /** Null if it cannot be read. */
  final PatentNumber number;

  private final boolean completing;
  private List<CreditCode> owners = List.of();

  RowReading(RowCells cells, boolean completing) {
    this.cells = cells;
    this.completing = completing;
    number = cells.row.refusal() == null ? number() : null;
  }

  private PatentNumber number() {
    ImportColumn column = cells.isBlank(PATENT_NUMBER) ? APPLICATION_NUMBER : PATENT_NUMBER;
    PatentNumber read = cells.readOrGuess(column, this::number, RowReading::meant);
    if (read == null && cells.problems.isEmpty()) {
      cells.add(PATENT_NUMBER, new Problem(Code.REQUIRED), null);
    }
    return read;
  }

  private PatentNumber number(String cell) {
    PatentNumber completed =
        PatentNumber.lacksCheckDigit(cell) ? PatentNumber.completed(cell) : null;
    if (completed != null && !completing) {
      throw new Problem(Code.PATENT_NUMBER_CHECK_DIGIT_MISSING);
    }
    return completed == null ? PatentNumber.parse(cell) : completed;
  }

  private static String meant(String cell) {
    PatentNumber completed = PatentNumber.completed(cell);
    return completed == null ? null : completed.canonical();
  }

  /** Enters what a rule refused where the file has the field. */
  void add(Problem.Field field, String meant) {
    cells.add(column(field), field, meant);
  }

  /** The column that the file has for a field, where there are several. */
  private ImportColumn column(Problem.Field field) {
    ImportColumn column =
        switch (field.code()) {
          case EVALUATION_REPORT_MISSING -> REPORT_NUMBER; // a declaration has no field of it
          case EVALUATION_REPORT_NOT_POSITIVE -> REPORT_CONCLUSION;
          default -> ImportColumn.ofPointer(field.pointer());
        };
    return switch (column) {
      case OWNERS -> instead(column, APPLICANTS);
      case PATENT_NUMBER -> instead(column, APPLICATION_NUMBER);
      case LOCARNO -> instead(column, CLASSES);
      case CLASSES -> instead(instead(column, MAIN_CLASS), LOCARNO);
      default -> column;
    };
  }

  private ImportColumn instead(ImportColumn column, ImportColumn other) {
    return !cells.has(column) && cells.has(other) ? other : column;
  }

  /**
   * @param known what the register says of the patent, or null
   */
  PatentRegistration patent(PatentFacts known, OwnerNames names) {
    PatentKind kind = cells.read(KIND, Word.KIND::read);
    if (kind == null) { // the row is refused for its number, not for a kind that follows from it
      kind = number == null ? PatentKind.INVENTION : number.kind();
    }
    PatentFacts register = known == null ? NOTHING : known;
    boolean design = kind == PatentKind.DESIGN;
    List<String> symbols =
        Stream.of(CLASSES, MAIN_CLASS, LOCARNO).anyMatch(cells::has) ? symbols() : null;
    owners = owners(register, names);
    String text = cells.read(ABSTRACT, CellText::paragraphs);
    return new PatentRegistration(
        kind,
        cells.read(TITLE, CellText::line, register.title()),
        Objects.requireNonNullElse(text, register.abstractText()),
        cells.names(INVENTORS, register.inventors()),
        owners,
        cells.read(FILED_ON, CellForm::day, register.filedOn()),
        cells.read(GRANTED_ON, CellForm::day, register.grantedOn()),
        symbols == null ? register.ipc() : design ? null : symbols,
        symbols == null ? register.locarno() : design ? symbols : null,
        cells.names(APPLICATION_FIELDS, register.applicationFields()),
        cells.names(KEYWORDS, register.keywords()),
        cells.read(PROBLEM_SOLVED, CellText::paragraphs, register.problemSolved()),
        cells.read(ADVANTAGES, CellText::paragraphs, register.advantages()),
        cells.has(REPORT_NUMBER) ? report() : register.evaluationReport());
  }

  /** What the register says of a patent that is not registered. */
  private static final PatentFacts NOTHING =
      new PatentFacts(
          null, null, "", null, List.of(), null, null, null, null, null, null, null, null, null);

  /** The main symbol first, none twice. */
  private List<String> symbols() {
    Set<String> symbols = new LinkedHashSet<>();
    for (ImportColumn column : List.of(MAIN_CLASS, CLASSES, LOCARNO)) {
      symbols.addAll(CellText.symbols(cells.cell(column)));
    }
    return List.copyOf(symbols);
  }

  private List<CreditCode> owners(PatentFacts register, OwnerNames names) {
    if (!cells.has(OWNERS) && !cells.has(APPLICANTS)) {
      return register.owners().stream().map(CreditCode::new).toList();
    }
    boolean applied = cells.isBlank(OWNERS) && cells.has(APPLICANTS);
    return cells.organizations(applied ? APPLICANTS : OWNERS, names);
  }

  private EvaluationReport report() {
    String report = cells.read(REPORT_NUMBER, CellText::line);
    var conclusion = cells.read(REPORT_CONCLUSION, Word.CONCLUSION::read);
    LocalDate issuedOn = cells.read(REPORT_ISSUED_ON, CellForm::day);
    return report == null && conclusion == null && issuedOn == null
        ? null
        : new EvaluationReport(report, conclusion, issuedOn);
  }

  boolean declares() {
    return DECLARING.stream().anyMatch(column -> !cells.isBlank(column));
  }

  /** Who offers: the organization that the row names, or the first owner; null without either. */
  String licensor(OwnerNames names) {
    return Stream.concat(cells.organizations(LICENSOR, names).stream(), owners.stream())
        .findFirst()
        .map(CreditCode::value)
        .orElse(null);
  }

  OfferDeclaration offer(OwnerNames names) {
    var amount = cells.amount(REFERENCE_ROYALTY);
    var estimation = cells.read(ESTIMATION, Word.ESTIMATION::read);
    return new OfferDeclaration(
        number,
        royalty(),
        cells.months(MINIMUM_TERM),
        cells.months(MAXIMUM_TERM),
        cells.read(OPEN_UNTIL, CellForm::day),
        amount == null && estimation == null ? null : new ReferenceRoyalty(amount, estimation),
        consents(names),
        cells.read(TECHNICAL_SUPPORT, CellText::paragraphs),
        cells.read(NOTES, CellText::paragraphs));
  }

  /** Where no method is stated, a fee says which it is: 免费 in the column of the fee, or a sum. */
  private Royalty royalty() {
    boolean free = Word.METHOD.find(cells.cell(LUMP_SUM)) == RoyaltyMethod.FREE;
    RoyaltyMethod method = cells.read(ROYALTY_METHOD, Word.METHOD::read);
    if (cells.isBlank(ROYALTY_METHOD) && !cells.isBlank(LUMP_SUM)) {
      method = free ? RoyaltyMethod.FREE : RoyaltyMethod.LUMP_SUM;
    }
    return new Royalty(
        method,
        free ? null : cells.amount(LUMP_SUM),
        cells.amount(ENTRY_FEE),
        cells.read(RATE_PERCENT, CellForm::percent),
        cells.read(RATE_BASE, Word.RATE_BASE::read),
        cells.months(FREE_MONTHS));
  }

  private List<CreditCode> consents(OwnerNames names) {
    return ALL.contains(CellText.line(cells.cell(OWNER_CONSENTS)))
        ? owners
        : cells.organizations(OWNER_CONSENTS, names);
  }
}
