package org.openpatent.incentive.candidate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Problem;

/** What a firm, or the agency for it, declared of a year, and from which source. */
@Entity
public class DeclaredIndicator extends PanacheEntityBase {
  @EmbeddedId public Key key;
  public IndicatorValue value;
  public String source;

  /** Who declared or corrected it last; what was corrected is kept apart. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "declared_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "declared_for"))
  @AttributeOverride(name = "at", column = @Column(name = "declared_at"))
  public Act declared;

  @Version public int version;

  /** Whose, which one, of which year. */
  @Embeddable
  public record Key(
      @Column(name = "credit_code") String creditCode,
      @Column(name = "indicator") String indicator,
      @Column(name = "calendar_year") int calendarYear) {}

  protected DeclaredIndicator() {}

  /** A new one. */
  DeclaredIndicator(Key key) {
    this.key = key;
  }

  /** What it was is kept; the same again changes nothing. */
  void declare(IndicatorValue to, String from, Act act) {
    if (to.equals(value) && from.equals(source)) {
      return;
    }
    if (declared != null) {
      Correction.keep(path(), Map.of("value", value.toString(), "source", source), act);
    }
    value = to;
    source = from;
    declared = act;
    Announcement.fire(this);
  }

  public String path() {
    return "/v1/declared-indicators/%s/%s/%d"
        .formatted(key.creditCode, key.indicator, key.calendarYear);
  }

  /** Null if there is none. */
  static DeclaredIndicator of(Key key) {
    return findById(key);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static DeclaredIndicator existing(Key key) {
    return Problem.requireFound(of(key));
  }

  /** Of one firm, by indicator and year; few enough for one page. */
  static List<DeclaredIndicator> ofFirm(String creditCode) {
    return list("key.creditCode = ?1 order by key.indicator, key.calendarYear", creditCode);
  }
}
