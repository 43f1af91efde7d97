package org.openpatent.market.patent;

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
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;

/**
 * A granted patent in the register, with its legal history. Longer than most files because it has
 * more fields than most, each of which is kept, compared and shown.
 */
@Decisive
@Entity
public class Patent extends PanacheEntityBase {
  /** An offer that is open or suspended on a day; what has run out is none. */
  private static final String OFFERED =
      "o.publishedOn <= :day and (o.withdrawnOn is null or o.withdrawnOn > :day)"
          + " and (o.openUntil is null or o.openUntil >= :day)"
          + " and o.patent.protectedUntil >= :day";

  @Id public String number;

  @Enumerated(EnumType.STRING)
  public PatentKind kind;

  public String title;
  public String abstractText;
  public List<String> inventors;
  public List<String> owners;

  /**
   * Who owned it before the transfers that stand and were entered since the owners were last
   * corrected; null if there is none.
   */
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

  /** What stands in the way of an open license today, by all standing legal events. */
  public List<String> impediments;

  /**
   * True from the first offer on: its owners may then no longer change what {@link #freeze} names.
   */
  public boolean offered;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "registered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "registered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "registered_at"))
  public Act registered;

  /** The last change of what the register says; what corrections replaced is kept apart. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "updated_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "updated_for"))
  @AttributeOverride(name = "at", column = @Column(name = "updated_at"))
  public Act updated;

  @Version public int version;

  protected Patent() {}

  public static Patent register(PatentNumber number, PatentFacts facts, Act act, LocalDate today) {
    Patent patent = new Patent();
    patent.number = number.canonical();
    patent.impediments = List.of();
    patent.describe(facts, today);
    patent.registered = act;
    return patent;
  }

  /**
   * Brings the register up to date; call it on a patent read by {@link #locked}.
   *
   * @param correction true for the agency, which may also correct what the first offer froze
   * @return false if the register said all of it already
   */
  public boolean update(PatentFacts facts, boolean correction, Act act, LocalDate today) {
    PatentFacts before = facts();
    Map<String, Object> replaced = before.differing(facts);
    if (offered && !correction) {
      PatentFacts.requireUnfrozen(replaced.keySet());
    }
    describe(facts, today);
    if (replaced.isEmpty()) {
      return false;
    }
    updated = act;
    // owners that a transfer gave are kept whoever changes them, so that annulling the transfer
    // does not take back the change
    if (correction || firstOwners != null && replaced.containsKey("owners")) {
      Correction.keep(path(number), replaced, act);
    }
    return true;
  }

  /** Whether the register says the same of it. */
  public boolean says(PatentFacts facts) {
    return facts().differing(facts).isEmpty();
  }

  public static String path(String number) {
    return "/v1/patents/" + number;
  }

  public PatentFacts facts() {
    return new PatentFacts(
        kind,
        title,
        abstractText,
        inventors,
        owners,
        filedOn,
        grantedOn,
        ipc,
        locarno,
        applicationFields,
        keywords,
        problemSolved,
        advantages,
        evaluationReport);
  }

  private void describe(PatentFacts facts, LocalDate today) {
    facts.requireConsistent(number, today);
    kind = facts.kind();
    title = facts.title();
    abstractText = facts.abstractText();
    inventors = facts.inventors();
    owners = facts.owners();
    filedOn = facts.filedOn();
    grantedOn = facts.grantedOn();
    protectedUntil = facts.kind().protectedUntil(facts.filedOn());
    ipc = facts.ipc();
    locarno = facts.locarno();
    applicationFields = facts.applicationFields();
    keywords = facts.keywords();
    problemSolved = facts.problemSolved();
    advantages = facts.advantages();
    evaluationReport = facts.evaluationReport();
  }

  /**
   * Any owner registers a patent, a present owner updates it.
   *
   * @param found the patent as it is registered, or null
   * @param owners as they are to be entered
   * @throws Problem if the organization may not enter them
   */
  public static void requireOwner(String organization, Patent found, List<String> owners) {
    if (found != null && !found.isOwnedBy(organization)) {
      throw new Problem(Code.NOT_AN_OWNER);
    }
    if (found == null && !owners.contains(organization)) {
      throw new Problem(Code.OWNERS_WITHOUT_CALLER, organization).at("/owners");
    }
  }

  /** The owners on a day, as they are known now. */
  public List<String> ownersOn(LocalDate day) {
    List<String> then = Ownership.of(this).ownersOn(day);
    return then == null ? owners : then;
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
    if (entry.type() == LegalEventType.TRANSFERRED) {
      transfer(event);
    } else {
      event.persist();
    }
    standing.add(event);
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
    if (transfer && entry.owners() != null && PatentFacts.repeats(entry.owners())) {
      wrong.add(new Problem.Field("/owners", Code.OWNER_REPEATED));
    }
    if (!entry.type().endsAnother() && entry.ends() != null) {
      wrong.add(new Problem.Field("/ends", Code.LEGAL_EVENT_FIELD_FORBIDDEN, entry.type()));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(wrong);
    }
  }

  private void transfer(LegalEvent event) {
    if (firstOwners == null || Ownership.of(this).isCorrectedLast()) {
      firstOwners = owners;
    }
    event.persist();
    owners = Ownership.of(this).owners();
  }

  /** Undoes an event entered by mistake; call it on a patent read by {@link #locked}. */
  LegalEventAnnulled annul(LegalEvent event, String reason, Act act, LocalDate today) {
    if (event.type == LegalEventType.TRANSFERRED) {
      Ownership before = Ownership.of(this).settled(owners);
      event.annul(reason, act);
      giveBack(event, before);
    } else {
      event.annul(reason, act);
    }
    List<LegalEvent> standing = LegalEvent.standing(number);
    return new LegalEventAnnulled(this, event, follow(standing, today), act);
  }

  private void giveBack(LegalEvent annulled, Ownership ownership) {
    if (ownership.isCorrected(annulled)) {
      throw new Problem(Code.LEGAL_EVENT_BUILT_UPON, path(number) + "/corrections");
    }
    if (ownership.counts(annulled)) {
      owners = ownership.owners();
      firstOwners = ownership.last() == null ? null : firstOwners;
    }
  }

  private LegalHistory follow(List<LegalEvent> standing, LocalDate today) {
    LegalHistory history = LegalEvent.history(standing);
    boolean clear = impediments.isEmpty();
    impediments = history.impedimentsOn(today).stream().map(Enum::name).toList();
    if (clear != impediments.isEmpty()) {
      Announcement.fire(new ImpedimentsChanged(this));
    }
    return history;
  }

  /**
   * Call it for each offer: from the first one on only the agency changes number, kind, dates and
   * owners.
   */
  public void freeze() {
    offered = true;
  }

  /** Null if there is none. */
  public static Patent of(String number) {
    return findById(number);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  public static Patent existing(String number) {
    return Problem.requireFound(of(number));
  }

  /**
   * One of which the caller is an owner, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Patent visible(String number, Caller caller) {
    Patent found = existing(number);
    Problem.requireVisible(caller.sees(Set.copyOf(found.owners)));
    return found;
  }

  /**
   * Locked until the end of the transaction, so that of an offer and a legal event entered at the
   * same time the second is decided with the first [PL 51]. Null if there is none.
   */
  public static Patent ofLocked(String number) {
    return findById(number, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Locked in the same way.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  public static Patent locked(String number) {
    return Problem.requireFound(ofLocked(number));
  }

  /** Those that are registered, as they are read and not locked. */
  public static List<Patent> registered(Collection<String> numbers) {
    return list("number in ?1", numbers);
  }

  /**
   * The same of patents that were read before: as they are once they are locked. Call it before
   * anything is changed, for what else was read is detached.
   */
  public static List<Patent> lockedAnew(Collection<String> numbers) {
    getEntityManager().clear();
    return locked(numbers);
  }

  /** Those that are registered, locked in the same way in the order of their numbers. */
  public static List<Patent> locked(Collection<String> numbers) {
    return find("number in ?1 order by number", numbers)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The offer of each of these that is open or suspended on a day. */
  static Map<String, UUID> offers(Collection<String> numbers, LocalDate day) {
    return getEntityManager()
        .createQuery(
            "select o.patent.number, o.id from Offer o where o.patent.number in ?1 and "
                + OFFERED.replace(":day", "?2"),
            Object[].class)
        .setParameter(1, numbers)
        .setParameter(2, day)
        .getResultStream()
        .collect(
            Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1], (one, same) -> same));
  }

  public static Map<String, Patent> byNumber(Collection<Patent> patents) {
    return patents.stream().collect(Collectors.toMap(patent -> patent.number, patent -> patent));
  }

  /** These, in no order. */
  public static List<Patent> of(Collection<String> numbers) {
    return list("number in ?1", numbers);
  }
}
