package org.openpatent.incentive.loan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** A rate that contract rates are compared with, in force from its day until the next one's. */
@Decisive
@Entity
public class ReferenceRate extends PanacheEntityBase {
  /** The loan prime rate for one year, the only one so far. */
  public static final String LPR_1Y = "LPR-1Y";

  @EmbeddedId public Key key;
  public Percent percent;

  /** Who entered or corrected it last; what was corrected is kept apart. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  @Version public int version;

  /** Which rate, from which day on. */
  @Embeddable
  public record Key(String code, LocalDate inForceOn) {}

  protected ReferenceRate() {}

  static ReferenceRate enter(LocalDate inForceOn, Percent percent, Act act) {
    ReferenceRate rate = new ReferenceRate();
    rate.key = new Key(LPR_1Y, inForceOn);
    rate.percent = percent;
    rate.entered = act;
    rate.persist();
    Announcement.fire(rate);
    return rate;
  }

  /** What it was is kept; the same again changes nothing. */
  void correct(Percent to, Act act) {
    if (!percent.equals(to)) {
      Correction.keep(path(), Map.of("percent", percent.toString()), act);
      percent = to;
      entered = act;
      Announcement.fire(this);
    }
  }

  public String path() {
    return "/v1/reference-rates/" + LPR_1Y + "/" + key.inForceOn;
  }

  /** Null if none was entered for this very day. */
  static ReferenceRate of(LocalDate inForceOn) {
    return findById(new Key(LPR_1Y, inForceOn));
  }

  /**
   * @throws Problem NOT_FOUND if none was entered for this very day
   */
  static ReferenceRate existing(LocalDate inForceOn) {
    return Problem.requireFound(of(inForceOn));
  }

  /** The one-year LPR of a day; null if none was in force yet. */
  public static ReferenceRate inForceOn(LocalDate day) {
    return find("key.code = ?1 and key.inForceOn <= ?2 order by key.inForceOn desc", LPR_1Y, day)
        .firstResult();
  }

  /** All of the one-year LPR, the first one first; one or two a month. */
  public static List<ReferenceRate> all() {
    return list("key.code = ?1 order by key.inForceOn", LPR_1Y);
  }

  /** The newest first, before the given day. */
  static List<ReferenceRate> page(LocalDate before, int rows) {
    Where where = new Where().and("key.code = ?", LPR_1Y).and("key.inForceOn < ?", before);
    return find(
            "from ReferenceRate where " + where.orderBy("key.inForceOn desc"), where.parameters())
        .page(0, rows)
        .list();
  }
}
