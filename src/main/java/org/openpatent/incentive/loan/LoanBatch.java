package org.openpatent.incentive.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openpatent.incentive.loan.LoanHistory.Entry;
import org.openpatent.incentive.loan.LoanReading.Stated;
import org.openpatent.incentive.loan.LoanResource.LoanReport;
import org.openpatent.market.intake.BatchResult;
import org.openpatent.market.intake.EarlierRows;
import org.openpatent.market.intake.ImportRefusal.Refused;
import org.openpatent.market.intake.RowBatch;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.http.BodyConstraints;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.BulkInsert;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Some rows of a bank's report, judged and entered one after the other as if each had been sent
 * alone, but whole or not at all. What they name is looked up for all of them at once, the loans
 * are locked at once, and what is new is copied into the tables at the end.
 */
final class LoanBatch implements RowBatch {
  /** What rows of one file are judged with, beside themselves. */
  record Bench(
      Borrowers borrowers,
      BodyConstraints constraints,
      EarlierRows earlier,
      Consumer<LoanOverdue> overdue) {}

  private final String bank;
  private final List<LoanReading> rows;
  private final Bench bench;
  private final Act act;
  private final LocalDate today;
  private final Map<String, Kept> loans = new HashMap<>();
  private final List<Loan> newLoans = new ArrayList<>();
  private final List<New> newFacts = new ArrayList<>();
  private final Set<Loan> corrected = new LinkedHashSet<>();
  private final Set<Loan> turned = new LinkedHashSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private int stored;
  private int unchanged;
  private int superseded;

  /**
   * A loan, and the facts that stand once this batch is stored.
   *
   * @param replaced facts that were corrected: a report sent again states them still
   */
  private record Kept(Loan loan, LoanHistory history, List<Entry> replaced) {}

  /** A fact of a loan that may have no identifier yet. */
  private record New(Loan loan, Entry entry) {}

  LoanBatch(String bank, List<LoanReading> rows, Bench bench, Act act, LocalDate today) {
    this.bank = bank;
    this.rows = rows;
    this.bench = bench;
    this.act = act;
    this.today = today;
    lock();
    bench.borrowers.lookUp(
        rows.stream()
            .map(LoanReading::borrower)
            .filter(written -> !written.isEmpty())
            .collect(Collectors.toSet()),
        loans.values().stream().map(Kept::loan).toList());
  }

  private void lock() {
    Set<String> keys =
        rows.stream()
            .map(row -> row.number)
            .filter(Objects::nonNull)
            .map(LoanNumber::key)
            .collect(Collectors.toSet());
    List<Loan> found = keys.isEmpty() ? List.of() : Loan.locked(bank, keys);
    List<UUID> ids = found.stream().map(loan -> loan.id).toList();
    var facts = LoanFact.standing(ids);
    var replaced = LoanFact.replaced(ids);
    for (Loan loan : found) {
      LoanHistory history = loan.history(facts.getOrDefault(loan.id, List.of()));
      loans.put(loan.numberKey, new Kept(loan, history, replaced.getOrDefault(loan.id, List.of())));
    }
  }

  @Override
  public BatchResult enter() {
    for (LoanReading row : rows) {
      if (!row.cells.isRefused()) {
        enter(row);
      }
      if (row.cells.isRefused()) {
        refused.add(row.cells.refused());
      }
    }
    Loan.flush(); // what was corrected
    Loan.store(corrected);
    Loan.storeStatus(turned);
    newLoans.sort(Comparator.comparing(loan -> loan.numberKey));
    BulkInsert.insert(newLoans);
    BulkInsert.insert(
        newFacts.stream().map(fact -> LoanFact.of(fact.loan.id, fact.entry, null, act)).toList());
    newFacts.stream()
        .filter(fact -> fact.entry.type() == LoanFactType.OVERDUE)
        .map(fact -> new LoanOverdue(fact.loan.borrowerCode, fact.loan.path()))
        .forEach(bench.overdue);
    return new BatchResult(rows.size(), stored, unchanged, superseded, 0, refused);
  }

  private void enter(LoanReading row) {
    Kept kept = loans.get(row.number.key());
    LoanReport report = row.report(kept == null ? null : kept.loan, bench.borrowers);
    List<Stated> facts = row.facts();
    bench.constraints.broken(report).forEach(row::add);
    if (row.cells.isRefused()) {
      return;
    }
    OrganizationVersion borrower = bench.borrowers.on(report.borrower(), report.drawnOn());
    if (borrower == null) {
      row.add(
          new Problem.Field(
              "/borrower", Code.ORGANIZATION_NOT_REGISTERED, report.borrower().value()));
      return;
    }
    if (!repeats(row, kept, borrower, report.terms())) {
      enter(row, kept, borrower, report.terms(), facts);
    }
  }

  /**
   * Whether an earlier row of the file says other terms of the loan: which of them is right only
   * the bank knows. Facts may come in several rows, one that says the same terms, or what is
   * registered, changes nothing, and one that was refused so stays refused until its sender takes
   * the refusal out.
   */
  private boolean repeats(
      LoanReading row, Kept kept, OrganizationVersion borrower, LoanTerms terms) {
    boolean known =
        kept != null
            && kept.loan.terms.equals(terms)
            && kept.loan.borrowerCode.equals(borrower.creditCode);
    String number = row.number.value();
    EarlierRows.Earlier earlier =
        bench.earlier.before(EarlierRows.key(row.number.key()), row.cells.place());
    boolean other = earlier != null && earlier.said() != Objects.hash(borrower.creditCode, terms);
    if (!known && (other || row.cells.isRefusedAsRepeated(LoanColumn.REFUSAL, number))) {
      Object where = other ? earlier.row() : "-";
      row.cells.add(LoanColumn.NUMBER, new Problem(Code.IMPORT_ROW_REPEATED, number, where), null);
      return true;
    }
    return false;
  }

  private void enter(
      LoanReading row,
      Kept kept,
      OrganizationVersion borrower,
      LoanTerms terms,
      List<Stated> stated) {
    List<Problem.Field> broken =
        kept == null
            ? Loan.refusals(bank, borrower, terms, today)
            : kept.loan.refusals(borrower, terms, kept.history, today);
    LoanHistory history =
        new LoanHistory(
            terms.drawnOn(), terms.principal(), kept == null ? List.of() : kept.history.standing());
    List<Entry> added = new ArrayList<>();
    boolean corrected = false;
    for (Stated fact : stated) {
      if (history.says(fact.entry())) {
        continue;
      }
      if (kept != null && kept.replaced.stream().anyMatch(fact.entry()::saysSame)) {
        corrected = true;
      } else {
        broken.addAll(history.refusals(fact.entry(), today, fact.day()));
        history = history.with(fact.entry());
        added.add(fact.entry());
      }
    }
    broken.forEach(row::add);
    if (broken.isEmpty()) {
      keep(row, kept, borrower, history, terms, added);
      bench.earlier.note(
          EarlierRows.key(row.number.key()), row.cells.place(), borrower.creditCode, terms);
      superseded += corrected ? 1 : 0;
    }
  }

  private void keep(
      LoanReading row,
      Kept kept,
      OrganizationVersion borrower,
      LoanHistory history,
      LoanTerms terms,
      List<Entry> added) {
    Loan loan = kept == null ? Loan.enter(bank, row.number, borrower, terms, act) : kept.loan;
    boolean registered = loan.id != null; // before this batch
    boolean changed = kept == null || loan.correct(borrower, terms, act);
    LoanStatus before = loan.status;
    loan.stand(history);
    if (kept == null) {
      newLoans.add(loan);
    } else if (registered && changed) {
      corrected.add(loan);
    } else if (registered && loan.status != before) {
      turned.add(loan);
    }
    added.forEach(entry -> newFacts.add(new New(loan, entry)));
    loans.put(loan.numberKey, new Kept(loan, history, kept == null ? List.of() : kept.replaced));
    if (changed || !added.isEmpty()) {
      stored++;
    } else {
      unchanged++;
    }
  }
}
