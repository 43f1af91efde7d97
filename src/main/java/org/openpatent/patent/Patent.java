package org.openpatent.patent;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openpatent.platform.Act;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Where;

/** A granted patent in the register, with its legal history. */
@Entity
public class Patent extends PanacheEntityBase {
  @Id public String number;

  @Enumerated(EnumType.STRING)
  public PatentKind kind;

  public String title;
  public String abstractText;
  public List<String> inventors;
  public List<String> owners;

  /** Who owned it before the transfers that stand; null if none does. */
  public List<String> firstOwners;

  public LocalDate filedOn;
  public LocalDate grantedOn;
  public LocalDate protectedUntil;
  public List<String> ipc;
  public List<String> locarno;
  public List<String> applicationFields;
  public List<String> keywords;
  public String problemSolved;
  public String advantages;

  @Embedded
  @AttributeOverride(name = "number", column = @Column(name = "report_number"))
  @AttributeOverride(name = "conclusion", column = @Column(name = "report_conclusion"))
  @AttributeOverride(name = "issuedOn", column = @Column(name = "report_issued_on"))
  public EvaluationReport evaluationReport;

  /** What stands in the way today, the sum of all legal events. */
  public List<String> impediments;

  /** True from the first offer on: what the declaration rests on is then frozen. */
  public boolean offered;

  @Version public int version;

  /** What the register says of a patent. */
  public record Facts(
      PatentKind kind,
      String title,
      String abstractText,
      List<String> inventors,
      List<String> owners,
      LocalDate filedOn,
      LocalDate grantedOn,
      List<String> ipc,
      List<String> locarno,
      List<String> applicationFields,
      List<String> keywords,
      String problemSolved,
      String advantages,
      EvaluationReport evaluationReport) {}

  protected Patent() {}

  public static Patent register(PatentNumber number, Facts facts, LocalDate today) {
    Patent patent = new Patent();
    patent.number = number.canonical();
    patent.impediments = List.of();
    patent.describe(facts, today);
    return patent;
  }

  /**
   * Brings the register up to date.
   *
   * @param correction true for the agency, which may also correct what the first offer froze
   */
  public void update(Facts facts, boolean correction, LocalDate today) {
    boolean frozenFactsChange =
        facts.kind != kind
            || !facts.filedOn.equals(filedOn)
            || !facts.grantedOn.equals(grantedOn)
            || !facts.owners.equals(owners);
    if (offered && frozenFactsChange && !correction) {
      throw new Problem(Code.PATENT_FROZEN);
    }
    describe(facts, today);
  }

  private void describe(Facts facts, LocalDate today) {
    requireConsistent(facts, today);
    kind = facts.kind;
    title = facts.title;
    abstractText = facts.abstractText;
    inventors = facts.inventors;
    owners = facts.owners;
    filedOn = facts.filedOn;
    grantedOn = facts.grantedOn;
    protectedUntil = facts.kind.protectedUntil(facts.filedOn);
    ipc = facts.ipc;
    locarno = facts.locarno;
    applicationFields = facts.applicationFields;
    keywords = facts.keywords;
    problemSolved = facts.problemSolved;
    advantages = facts.advantages;
    evaluationReport = facts.evaluationReport;
  }

  private void requireConsistent(Facts facts, LocalDate today) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (PatentNumber.parse(number).kind() != facts.kind) {
      wrong.add(new Problem.Field("/kind", Code.PATENT_KIND_MISMATCH, number));
    }
    boolean design = facts.kind == PatentKind.DESIGN;
    if (!(design ? facts.ipc : facts.locarno).isEmpty()
        || (design ? facts.locarno : facts.ipc).isEmpty()) {
      wrong.add(new Problem.Field(design ? "/locarno" : "/ipc", Code.CLASSIFICATION_KIND));
    }
    if (repeats(facts.owners)) {
      wrong.add(new Problem.Field("/owners", Code.OWNER_REPEATED));
    }
    if (!facts.filedOn.isBefore(facts.grantedOn)) {
      wrong.add(new Problem.Field("/grantedOn", Code.DATE_ORDER));
    }
    if (facts.filedOn.isAfter(today)) {
      wrong.add(new Problem.Field("/filedOn", Code.DATE_IN_FUTURE));
    }
    if (facts.evaluationReport != null && facts.evaluationReport.issuedOn().isAfter(today)) {
      wrong.add(new Problem.Field("/evaluationReport/issuedOn", Code.DATE_IN_FUTURE));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
  }

  private static boolean repeats(List<String> creditCodes) {
    return Set.copyOf(creditCodes).size() < creditCodes.size();
  }

  public boolean isOwnedBy(String creditCode) {
    return owners.contains(creditCode);
  }

  public Set<Impediment> currentImpediments() {
    Set<Impediment> current = EnumSet.noneOf(Impediment.class);
    impediments.forEach(name -> current.add(Impediment.valueOf(name)));
    return current;
  }

  public PatentStatus statusOn(LocalDate day, LegalHistory history) {
    return PatentStatus.of(this, history.impedimentsOn(day), day);
  }

  public PatentStatus currentStatus(LocalDate today) {
    return PatentStatus.of(this, currentImpediments(), today);
  }

  /** Enters an event in the history; call it on a patent read by {@link #locked}. */
  public LegalStatusChanged record(LegalEvent.Entry entry, Act act, LocalDate today) {
    requirePossible(entry, today);
    List<LegalEvent> standing = new ArrayList<>(LegalEvent.standing(number));
    LegalEvent.requireNew(standing, entry);
    LegalEvent event = new LegalEvent(this, entry, LegalEvent.ended(standing, number, entry), act);
    event.persist();
    standing.add(event);
    if (entry.type() == LegalEventType.TRANSFERRED) {
      firstOwners = firstOwners == null ? owners : firstOwners;
      owners = lastTransfer(standing).owners;
    }
    return new LegalStatusChanged(this, event, follow(standing, today), act);
  }

  private void requirePossible(LegalEvent.Entry entry, LocalDate today) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (entry.on().isAfter(today)) {
      wrong.add(new Problem.Field("/on", Code.DATE_IN_FUTURE));
    }
    if (entry.on().isBefore(filedOn)) {
      wrong.add(new Problem.Field("/on", Code.RANGE, ">= " + filedOn));
    }
    boolean transfer = entry.type() == LegalEventType.TRANSFERRED;
    if (transfer && entry.owners() == null) {
      wrong.add(new Problem.Field("/owners", Code.REQUIRED));
    }
    if (!transfer && entry.owners() != null) {
      wrong.add(new Problem.Field("/owners", Code.LEGAL_EVENT_FIELD_FORBIDDEN, entry.type()));
    }
    if (transfer && entry.owners() != null && repeats(entry.owners())) {
      wrong.add(new Problem.Field("/owners", Code.OWNER_REPEATED));
    }
    if (!entry.type().endsAnother() && entry.ends() != null) {
      wrong.add(new Problem.Field("/ends", Code.LEGAL_EVENT_FIELD_FORBIDDEN, entry.type()));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(wrong);
    }
  }

  /** Undoes an event entered by mistake; call it on a patent read by {@link #locked}. */
  public LegalEventAnnulled annul(LegalEvent event, String reason, Act act, LocalDate today) {
    event.annul(reason, act);
    List<LegalEvent> standing =
        LegalEvent.standing(number).stream().filter(other -> other.annulled == null).toList();
    if (event.type == LegalEventType.TRANSFERRED) {
      giveBack(event, lastTransfer(standing));
    }
    return new LegalEventAnnulled(this, event, follow(standing, today), act);
  }

  /** The owners are those of the last transfer that stands, or the first ones if none does. */
  private void giveBack(LegalEvent annulled, LegalEvent last) {
    if (last != null && last.happenedOn.isAfter(annulled.happenedOn)) {
      return;
    }
    if (!owners.equals(annulled.owners)) {
      throw new Problem(Code.LEGAL_EVENT_BUILT_UPON, "/v1/patents/" + number + "/corrections");
    }
    owners = last == null ? firstOwners : last.owners;
    firstOwners = last == null ? null : firstOwners;
  }

  private static LegalEvent lastTransfer(List<LegalEvent> standing) {
    return standing.stream()
        .filter(event -> event.type == LegalEventType.TRANSFERRED)
        .max(Comparator.comparing(event -> event.happenedOn))
        .orElse(null);
  }

  private LegalHistory follow(List<LegalEvent> standing, LocalDate today) {
    LegalHistory history = LegalEvent.history(standing);
    impediments = history.impedimentsOn(today).stream().map(Enum::name).toList();
    return history;
  }

  /** The first offer freezes number, kind, dates and owners. */
  public void freeze() {
    offered = true;
  }

  public static Patent of(String number) {
    return findById(number);
  }

  /** Locked, so that an offer and a legal event never pass each other unseen [PL 51]. */
  public static Patent locked(String number) {
    return findById(number, LockModeType.PESSIMISTIC_WRITE);
  }

  /** By number, after the given one; owner may be null. */
  public static List<Patent> page(PatentFilter filter, String owner, String after, int rows) {
    Where where =
        filter
            .where()
            .and(
                "exists (select 1 from Organization o where o.division like ?"
                    + " and array_contains(p.owners, o.creditCode))",
                filter.divisionPattern())
            .and("array_contains(p.owners, ?)", owner)
            .and("p.number > ?", after);
    return find("from Patent p where " + where.orderBy("p.number"), where.parameters())
        .page(0, rows)
        .list();
  }
}
