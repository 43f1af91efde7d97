package org.openpatent.incentive.push;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.incentive.push.PushDocument.PushedEntry;
import org.openpatent.incentive.roll.EntryChange;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/** That a version of a list, or a correction of what was told of one, was passed on. */
@Entity
public class Push extends PanacheEntityBase {
  /** Pushes of any version of a list that told of such firms; the oldest first. */
  private static final String TOLD =
      "select p.recipientCode, p.id, t.key.creditCode from Push p join PushEntry t"
          + " on t.key.pushId = p.id"
          + " where p.corrects is null and p.listId in (select w.id from WhiteList w"
          + " where w.criteriaCode = :code) and t.key.creditCode in (%s) order by p.id";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID listId;

  /** The push that this one corrects; null for one of the whole list. */
  public UUID corrects;

  public String recipientCode;

  @Enumerated(EnumType.STRING)
  public PushPurpose purpose;

  /** Names of {@link PushField}. */
  public List<String> fields;

  public int entryCount;

  @Column(name = "json_sha256")
  public String jsonSha256;

  @Column(name = "csv_sha256")
  public String csvSha256;

  public LocalDate pushedOn;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "pushed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "pushed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "pushed_at"))
  public Act pushed;

  /** The digest by which the recipient acknowledged it, or null. */
  @Column(name = "received_sha256")
  public String receivedSha256;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "acknowledged_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "acknowledged_for"))
  @AttributeOverride(name = "at", column = @Column(name = "acknowledged_at"))
  public Act acknowledged;

  @Version public int version;

  protected Push() {}

  /** Stores what is sent, with its files. */
  static Push send(
      PushDocument document,
      String recipient,
      Collection<PushField> fields,
      String json,
      String csv,
      Act act) {
    Push push = new Push();
    push.listId = document.list();
    push.corrects = document.corrects();
    push.recipientCode = recipient;
    push.purpose = document.purpose();
    push.fields = fields.stream().map(Enum::name).toList();
    push.entryCount = document.entries().size();
    push.jsonSha256 = PushFile.digest(json);
    push.csvSha256 = PushFile.digest(csv);
    push.pushedOn = document.pushedOn();
    push.pushed = act;
    push.persistAndFlush();
    new PushFile(push.id, PushFile.Form.JSON, json).persist();
    new PushFile(push.id, PushFile.Form.CSV, csv).persist();
    PushEntry.store(push.id, document.entries().stream().map(PushedEntry::creditCode).toList());
    Announcement.fire(new PushChanged(push, PushChanged.Change.SENT));
    return push;
  }

  /**
   * Call it on a push read by {@link #received}. The first acknowledgment stays.
   *
   * @throws Problem PUSH_DIGEST if neither file has this digest
   */
  void acknowledge(String sha256, Act act) {
    if (!sha256.equals(jsonSha256) && !sha256.equals(csvSha256)) {
      throw new Problem(Code.PUSH_DIGEST).at("/sha256");
    }
    if (acknowledged == null) {
      receivedSha256 = sha256;
      acknowledged = act;
      Announcement.fire(new PushChanged(this, PushChanged.Change.ACKNOWLEDGED));
    }
  }

  public String path() {
    return "/v1/pushes/" + id;
  }

  /**
   * One to the caller's own organization, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Push visible(UUID id, Caller caller) {
    Push found = Problem.requireFound(findById(id));
    Problem.requireVisible(caller.oversees() || found.isTo(caller));
    return found;
  }

  /**
   * One to the caller's own organization, locked, so that of two acknowledgments the second sees
   * the first.
   *
   * @throws Problem NOT_FOUND if this caller may not know of it, NOT_YOUR_ORGANIZATION if it is to
   *     another
   */
  static Push received(UUID id, Caller caller) {
    Push found = Problem.requireFound(findById(id, LockModeType.PESSIMISTIC_WRITE));
    Problem.requireVisible(caller.oversees() || found.isTo(caller));
    if (!found.isTo(caller)) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
    return found;
  }

  private boolean isTo(Caller caller) {
    return List.of(Role.BANK, Role.CITY, Role.AGENCY, Role.TREASURY).stream()
        .anyMatch(role -> caller.actsFor(role, recipientCode));
  }

  static PushPurpose purposeOf(UUID id) {
    return Push.<Push>findById(id).purpose;
  }

  /** Whether a version was pushed to an organization. */
  static boolean wasPushed(UUID list, String recipient) {
    return count("listId = ?1 and recipientCode = ?2 and corrects is null", list, recipient) > 0;
  }

  /** Who was told of firms, by which push last. */
  record Told(UUID push, Set<String> creditCodes) {}

  /** Who was ever told that this firm is on the list. */
  static Map<String, Told> toldOf(WhiteList list, String creditCode) {
    return told(list, ":firm", Map.of("firm", creditCode));
  }

  /** Who was ever told of firms that this version takes off the list. */
  static Map<String, Told> toldOfRemoved(WhiteList list) {
    return told(
        list,
        "select r.creditCode from ListEntry r where r.key.listId = :list and r.change = :removed",
        Map.of("list", list.id, "removed", EntryChange.REMOVED));
  }

  private static Map<String, Told> told(
      WhiteList list, String firms, Map<String, Object> parameters) {
    var query =
        getEntityManager()
            .createQuery(TOLD.formatted(firms), Object[].class)
            .setParameter("code", list.criteriaCode);
    parameters.forEach(query::setParameter);
    Map<String, Told> told = new TreeMap<>();
    for (Object[] row : query.getResultList()) {
      Told before = told.get((String) row[0]);
      Set<String> codes = before == null ? new TreeSet<>() : before.creditCodes;
      codes.add((String) row[2]);
      told.put((String) row[0], new Told((UUID) row[1], codes));
    }
    return told;
  }

  /**
   * The newest first, before the given one.
   *
   * @param recipient credit code; null for all
   */
  static List<Push> page(UUID list, String recipient, Boolean acknowledged, UUID before, int rows) {
    Where where =
        new Where()
            .and("listId = ?", list)
            .and("recipientCode = ?", recipient)
            .when(Boolean.TRUE.equals(acknowledged), "acknowledged.at is not null")
            .when(Boolean.FALSE.equals(acknowledged), "acknowledged.at is null")
            .and("id < ?", before);
    return find(where.orderBy("id desc"), where.parameters()).page(0, rows).list();
  }
}
