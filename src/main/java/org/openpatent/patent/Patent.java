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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    if (Set.copyOf(facts.owners).size() < facts.owners.size()) {
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

  public boolean isOwnedBy(String creditCode) {
    return owners.contains(creditCode);
  }

  public Set<Impediment> currentImpediments() {
    Set<Impediment> current = EnumSet.noneOf(Impediment.class);
    impediments.forEach(name -> current.add(Impediment.valueOf(name)));
    return current;
  }

  public PatentStatus statusOn(LocalDate day, List<LegalEvent> history) {
    return PatentStatus.of(this, LegalEvent.impediments(history, day), day);
  }

  public PatentStatus currentStatus(LocalDate today) {
    return PatentStatus.of(this, currentImpediments(), today);
  }

  /** Enters an event in the history; call it on a patent read by {@link #locked}. */
  public LegalStatusChanged record(
      LegalEventType type, LocalDate on, String note, Instant now, LocalDate today) {
    if (on.isAfter(today)) {
      throw new Problem(Code.DATE_IN_FUTURE).at("/on");
    }
    if (on.isBefore(filedOn)) {
      throw new Problem(Code.RANGE, ">= " + filedOn).at("/on");
    }
    List<LegalEvent> history = new ArrayList<>(LegalEvent.history(number));
    LegalEvent.requireNew(history, type, on);
    LegalEvent event = new LegalEvent(this, type, on, note, now);
    event.persist();
    history.add(event);
    impediments = LegalEvent.impediments(history, today).stream().map(Enum::name).toList();
    LocalDate restored =
        history.stream()
            .filter(later -> later.type == LegalEventType.RESTORED && later.happenedOn.isAfter(on))
            .map(later -> later.happenedOn)
            .findFirst()
            .orElse(null);
    return new LegalStatusChanged(this, event, restored);
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
