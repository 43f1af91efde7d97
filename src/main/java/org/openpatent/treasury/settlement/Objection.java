package org.openpatent.treasury.settlement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** Somebody's objection to one line under public notice; it holds that line and no other. */
@Entity
@Decisive
public class Objection extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID settlementId;

  @ManyToOne(fetch = FetchType.LAZY)
  public SettlementLine line;

  /** The registered organization that objects; null where the agency enters it for somebody. */
  public String objectingCode;

  public String objector;
  public String reason;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "filed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "filed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "filed_at"))
  public Act filed;

  @Enumerated(EnumType.STRING)
  public Resolution resolution;

  public String resolutionReason;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "resolved_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "resolved_for"))
  @AttributeOverride(name = "at", column = @Column(name = "resolved_at"))
  public Act resolved;

  @Version public int version;

  /**
   * What becomes of the line: it goes on once all objections to it are decided so, or it is closed
   * for good.
   */
  public enum Resolution {
    RELEASED,
    REJECTED
  }

  protected Objection() {}

  /** Entered by the agency for whoever objects, to a line of a settlement that is under notice. */
  static Objection enter(
      Settlement settlement, SettlementLine line, String objector, String reason, Act filed) {
    return enter(settlement, line, null, objector, reason, filed);
  }

  private static Objection enter(
      Settlement settlement,
      SettlementLine line,
      String objectingCode,
      String objector,
      String reason,
      Act filed) {
    settlement.requireNotice();
    line.hold();
    settlement.lineChanged();
    Objection objection = new Objection();
    objection.settlementId = settlement.id;
    objection.line = line;
    objection.objectingCode = objectingCode;
    objection.objector = objector;
    objection.reason = reason;
    objection.filed = filed;
    objection.persist();
    objection.announce(ObjectionChanged.Change.RAISED);
    return objection;
  }

  /** By a registered organization, the payee or any other, while the notice runs. */
  static Objection file(
      Settlement settlement,
      SettlementLine line,
      Organization objector,
      String reason,
      Act filed,
      LocalDate today) {
    settlement.requireNoticeRunning(today);
    return enter(settlement, line, objector.creditCode, objector.name, reason, filed);
  }

  /**
   * Decides the objection, before the approval or after it. The line is held until the last
   * objection to it is decided; one that is released after the approval is open for the next
   * settlement.
   */
  void resolve(Resolution resolution, String reason, Settlement settlement, Act resolved) {
    boolean held =
        settlement.status != SettlementStatus.CANCELLED && line.status != LineStatus.REJECTED;
    if (this.resolution != null || !held) {
      throw new Problem(Code.OBJECTION_RESOLVED);
    }
    this.resolution = resolution;
    resolutionReason = reason;
    this.resolved = resolved;
    if (resolution == Resolution.REJECTED) {
      line.reject();
    } else if (!holds(line.id)) {
      line.release(settlement.status.isApproved());
    }
    settlement.lineChanged();
    announce(ObjectionChanged.Change.DECIDED);
  }

  private void announce(ObjectionChanged.Change change) {
    Announcement.fire(new ObjectionChanged(this, change));
  }

  public String path() {
    return "/v1/settlements/" + settlementId + "/objections/" + id;
  }

  /** Credit codes of those that may read it: the payee, and the one that objects. */
  public List<String> concerned() {
    return Stream.of(line.payee.creditCode, objectingCode).filter(Objects::nonNull).toList();
  }

  /** Whether an objection to this line is still unresolved. */
  static boolean holds(Long line) {
    return count("line.id = ?1 and resolution is null", line) > 0;
  }

  /** Null unless the settlement has this objection. */
  static Objection of(UUID settlement, UUID id) {
    return find(
            "from Objection o join fetch o.line where o.settlementId = ?1 and o.id = ?2",
            settlement,
            id)
        .firstResult();
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static Objection existing(UUID settlement, UUID id) {
    return Problem.requireFound(of(settlement, id));
  }

  /**
   * One that concerns the caller, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Objection visible(UUID settlement, UUID id, Caller caller) {
    Objection found = existing(settlement, id);
    Problem.requireVisible(caller.oversees() || found.concerned().contains(caller.organization()));
    return found;
  }

  /**
   * In the order they were filed, after the given one.
   *
   * @param concerned credit code of the one they concern, or null for all
   */
  static List<Objection> page(UUID settlement, String concerned, UUID after, int rows) {
    Where where =
        new Where()
            .and("o.settlementId = ?", settlement)
            .and("o.objectingCode = ? or l.payee.creditCode = ?", concerned)
            .and("o.id > ?", after);
    return find(
            "from Objection o join fetch o.line l where " + where.orderBy("o.id"),
            where.parameters())
        .page(0, rows)
        .list();
  }
}
