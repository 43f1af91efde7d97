package org.openpatent.market.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpatent.market.intake.ImportRefusal.Refused;
import org.openpatent.market.offer.Offer;
import org.openpatent.market.offer.OfferChanged;
import org.openpatent.market.offer.OfferConfig;
import org.openpatent.market.offer.OfferResource.OfferDeclaration;
import org.openpatent.market.offer.OfferTerms;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentFacts;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.market.patent.PatentRegistered;
import org.openpatent.market.patent.PatentResource.PatentRegistration;
import org.openpatent.market.patent.PatentUpdated;
import org.openpatent.market.patent.PatentsDescribed;
import org.openpatent.market.table.Headings;
import org.openpatent.market.table.ImportColumn;
import org.openpatent.market.table.SourceRow;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.BodyConstraints;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.BulkInsert;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Some rows of a file, judged and entered one after the other as if each had been sent alone: by
 * the constraints of the bodies and by the verbs of the entities. What they name is looked up for
 * all of them at once, and what is new is copied into the tables at the end. Longer than most files
 * because a row passes all of its steps here.
 */
final class ImportBatch implements RowBatch {
  /** What rows are judged with, beside themselves. */
  record Bench(
      BodyConstraints constraints,
      OfferConfig offers,
      Consumer<PatentUpdated> followers,
      Consumer<PatentsDescribed> described,
      EarlierRows earlier) {}

  private final ImportJob job;
  private final Bench bench;
  private final Act act;
  private final LocalDate today;
  private final List<RowReading> rows;
  private final OwnerNames names;
  private final Map<String, Patent> patents;
  private final Map<String, Offer> standing = new HashMap<>();
  private final List<Patent> newPatents = new ArrayList<>();
  private final List<Offer> newOffers = new ArrayList<>();
  private int offers;
  private final List<Refused> refused = new ArrayList<>();
  private final Set<String> written = new LinkedHashSet<>();
  private int stored;
  private int unchanged;
  private boolean spoiled;

  ImportBatch(
      ImportJob job, Headings headings, List<SourceRow> rows, Bench bench, Act act, LocalDate day) {
    this.job = job;
    this.bench = bench;
    this.act = act;
    this.today = day;
    this.rows =
        rows.stream()
            .map(row -> new RowReading(new RowCells(headings, row), job.completesCheckDigits))
            .toList();
    names =
        OwnerNames.of(
            this.rows.stream()
                .flatMap(row -> row.cells.names(RowReading.ORGANIZATIONS))
                .collect(Collectors.toSet()));
    List<String> numbers =
        this.rows.stream()
            .map(row -> row.number)
            .filter(Objects::nonNull)
            .map(number -> number.canonical())
            .distinct()
            .toList();
    patents = byNumber(Patent.registered(numbers));
    keepStanding(headings, patents.keySet());
    List<String> changing =
        this.rows.stream()
            .filter(row -> changes(headings, row))
            .map(row -> row.number.canonical())
            .distinct()
            .toList();
    if (!changing.isEmpty()) {
      patents.putAll(byNumber(Patent.lockedAnew(changing)));
      changing.forEach(standing::remove);
      keepStanding(headings, changing);
    }
  }

  private static Map<String, Patent> byNumber(List<Patent> patents) {
    return patents.stream().collect(Collectors.toMap(patent -> patent.number, Function.identity()));
  }

  private void keepStanding(Headings headings, Collection<String> numbers) {
    if (job.offers && headings.hasAny(ImportColumn.OF_OFFER) && !numbers.isEmpty()) {
      Offer.standing(numbers, today).forEach(offer -> standing.put(offer.patent.number, offer));
    }
  }

  /**
   * Whether a row may change a patent that is registered, which is then locked: no license of it is
   * taken until the transaction ends, and of a file that is stored whole that takes its time.
   */
  private boolean changes(Headings headings, RowReading row) {
    Patent found = row.number == null ? null : patents.get(row.number.canonical());
    if (found == null || !job.byAgency && !found.isOwnedBy(job.requested.organization())) {
      return false;
    }
    var tried = new RowReading(new RowCells(headings, row.cells.row), job.completesCheckDigits);
    PatentRegistration registration = tried.patent(found.facts(), names);
    OfferDeclaration declaration = job.offers && tried.declares() ? tried.offer(names) : null;
    return tried.cells.problems.isEmpty() && !isKnown(found, registration, declaration);
  }

  @Override
  public BatchResult enter() {
    rows.forEach(this::enter);
    store();
    return new BatchResult(rows.size(), stored, unchanged, 0, offers, refused);
  }

  /** In the order of the numbers, so that two imports do not wait for each other. */
  private void store() {
    Patent.flush();
    newPatents.sort(Comparator.comparing(patent -> patent.number));
    BulkInsert.insert(newPatents);
    BulkInsert.insert(newOffers);
    newPatents.forEach(patent -> Announcement.fire(new PatentRegistered(patent)));
    newOffers.forEach(offer -> offer.announce(OfferChanged.Change.PUBLISHED));
    newPatents.clear();
    newOffers.clear();
  }

  /**
   * The patent as it is registered, or null. One that an earlier row of the batch wrote is read
   * from the database, where those who follow its changes look for its offers.
   */
  private Patent found(PatentNumber number) {
    if (number == null) {
      return null;
    }
    if (written.contains(number.canonical())) {
      store();
      patents.put(number.canonical(), Patent.ofLocked(number.canonical()));
    }
    return patents.get(number.canonical());
  }

  @Override
  public boolean isSpoiled() {
    return spoiled;
  }

  /** Of the patents that rows registered, changed or offered. */
  @Override
  public void tell() {
    if (!written.isEmpty()) {
      bench.described.accept(new PatentsDescribed(written));
    }
  }

  private void enter(RowReading row) {
    if (row.cells.row.refusal() != null) {
      refused.add(row.cells.refused());
      return;
    }
    Patent found = found(row.number);
    PatentRegistration registration = row.patent(found == null ? null : found.facts(), names);
    OfferDeclaration declaration = job.offers && row.declares() ? row.offer(names) : null;
    String licensor = job.byAgency ? row.licensor(names) : job.requested.organization();
    judge(row, registration);
    if (declaration != null) {
      judge(row, declaration);
    }
    if (row.cells.problems.isEmpty()) {
      try {
        enter(row, found, registration, declaration, licensor);
        return;
      } catch (Problem problem) {
        explain(row, problem, found);
      }
    }
    refused.add(row.cells.refused());
  }

  private void judge(RowReading row, Object body) {
    bench.constraints.broken(body).forEach(field -> row.add(field, null));
  }

  private void enter(
      RowReading row,
      Patent found,
      PatentRegistration registration,
      OfferDeclaration declaration,
      String licensor) {
    if (row.number.year() > today.getYear()) {
      throw new Problem(Code.PATENT_NUMBER_YEAR);
    }
    if (!job.byAgency) {
      List<String> owners = registration.owners().stream().map(CreditCode::value).toList();
      Patent.requireOwner(job.requested.organization(), found, owners);
    }
    PatentFacts facts = registration.facts();
    requireFirst(row, found, registration, declaration);
    boolean changed = found == null || found.update(facts, job.byAgency, act, today);
    Patent patent = found;
    if (found == null) {
      patent = Patent.register(row.number, facts, act, today);
    } else if (changed) {
      bench.followers.accept(new PatentUpdated(found, act));
      if (found.offered) { // it may have been withdrawn
        standing.remove(found.number);
        Offer.standing(List.of(found.number), today)
            .forEach(offer -> standing.put(found.number, offer));
      }
    }
    Offer offer = null;
    try {
      offer = declaration == null ? null : declare(patent, licensor, declaration.terms());
    } catch (Problem problem) {
      spoiled |= found != null && changed;
      throw problem;
    }
    keep(patent, found == null, offer);
    bench.earlier.note(
        EarlierRows.key(row.number), row.cells.row.number(), registration, declaration);
    if (changed || offer != null) {
      stored++;
      written.add(patent.number);
    } else {
      unchanged++;
    }
  }

  /**
   * A row that repeats what an earlier one said changes nothing; one that says something else would
   * replace it, and which of them is right only the sender knows. It comes back among the refusals,
   * and alone in a file, so what was refused there stays refused until its sender takes the refusal
   * out.
   */
  private void requireFirst(
      RowReading row, Patent found, PatentRegistration registration, OfferDeclaration declaration) {
    if (row.cells.isRefusedAsRepeated(ImportColumn.REFUSAL, row.number.canonical())
        && !isKnown(found, registration, declaration)) {
      throw new Problem(Code.IMPORT_ROW_REPEATED, row.number.canonical(), "-");
    }
    int place = row.cells.row.number();
    EarlierRows.Earlier earlier = bench.earlier.before(EarlierRows.key(row.number), place);
    if (earlier != null
        && earlier.said() != Objects.hash(registration, declaration)
        && !isKnown(found, registration, declaration)) {
      throw new Problem(Code.IMPORT_ROW_REPEATED, row.number.canonical(), earlier.row());
    }
  }

  /** Whether the register says the same. */
  private boolean isKnown(
      Patent found, PatentRegistration registration, OfferDeclaration declaration) {
    Offer offer = found == null ? null : standing.get(found.number);
    return found != null
        && found.says(registration.facts())
        && (declaration == null || offer != null && offer.terms().equals(declaration.terms()));
  }

  /** Null if it is declared already. */
  private Offer declare(Patent patent, String licensor, OfferTerms terms) {
    Offer earlier = standing.get(patent.number);
    if (earlier != null && earlier.terms().equals(terms)) {
      return null;
    }
    return Offer.declare(
        patent,
        Organization.registered(licensor),
        terms,
        earlier != null,
        bench.offers,
        act,
        today);
  }

  private void keep(Patent patent, boolean registered, Offer offer) {
    if (registered) {
      newPatents.add(patent);
    }
    if (offer != null) {
      standing.put(patent.number, offer);
      newOffers.add(offer);
      offers++;
    }
  }

  private static void explain(RowReading row, Problem problem, Patent found) {
    if (problem.fields.isEmpty()) {
      row.cells.add(ImportColumn.PATENT_NUMBER, problem, null);
    }
    problem.fields.forEach(
        field ->
            row.add(field, field.code() == Code.PATENT_FROZEN ? registered(field, found) : null));
  }

  /** What the register says in a field that is frozen. */
  private static String registered(Problem.Field field, Patent found) {
    return switch (field.pointer()) {
      case "/kind" -> found.kind.name();
      case "/owners" -> String.join(";", found.owners);
      case "/filedOn" -> found.filedOn.toString();
      default -> found.grantedOn.toString();
    };
  }
}
