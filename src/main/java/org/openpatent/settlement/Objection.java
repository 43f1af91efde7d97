package org.openpatent.settlement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.compensation.CompensationLine;
import org.openpatent.compensation.LineStatus;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Where;

/** Somebody's objection to one line under public notice; it holds that line and no other. */
@Entity
public class Objection extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID settlementId;

  @ManyToOne(fetch = FetchType.LAZY)
  public CompensationLine line;

  public String objector;
  public String reason;
  public Instant filedAt;

  @Enumerated(EnumType.STRING)
  public Resolution resolution;

  public String resolutionReason;
  public Instant resolvedAt;
  @Version public int version;

  /** What becomes of the line: it goes on, or is closed for good. */
  public enum Resolution {
    RELEASED,
    REJECTED
  }

  protected Objection() {}

  /** To a line of a settlement that is under notice. */
  static Objection file(
      Settlement settlement, CompensationLine line, String objector, String reason, Instant now) {
    line.hold();
    Objection objection = new Objection();
    objection.settlementId = settlement.id;
    objection.line = line;
    objection.objector = objector;
    objection.reason = reason;
    objection.filedAt = now;
    objection.persist();
    return objection;
  }

  /** Before the approval or after it; a line released after it waits for the next settlement. */
  void resolve(Resolution resolution, String reason, Settlement settlement, Instant now) {
    boolean holds =
        settlement.status != SettlementStatus.CANCELLED && line.status != LineStatus.REJECTED;
    if (this.resolution != null || !holds) {
      throw new Problem(Code.OBJECTION_RESOLVED);
    }
    if (resolution == Resolution.RELEASED) {
      line.release(settlement.status.isApproved());
    } else {
      line.reject();
    }
    this.resolution = resolution;
    resolutionReason = reason;
    resolvedAt = now;
  }

  static Objection of(UUID settlement, UUID id) {
    return find(
            "from Objection o join fetch o.line where o.settlementId = ?1 and o.id = ?2",
            settlement,
            id)
        .firstResult();
  }

  static List<Objection> page(UUID settlement, UUID after, int rows) {
    Where where = new Where().and("o.settlementId = ?", settlement).and("o.id > ?", after);
    return find(
            "from Objection o join fetch o.line where " + where.orderBy("o.id"), where.parameters())
        .page(0, rows)
        .list();
  }
}
