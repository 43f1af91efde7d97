package org.openpatent.incentive.candidate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Problem;

/** What an authority found of a firm on a day, and until when it counts. */
@Entity
public class ListFinding extends PanacheEntityBase {
  @EmbeddedId public Key key;
  public String source;

  /** The first day on which it counts no longer; null while that is open. */
  public LocalDate until;

  /** Who entered or corrected it last; what was corrected is kept apart. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  @Version public int version;

  /** Of whom, what, on which day. */
  @Embeddable
  public record Key(
      @Column(name = "credit_code") String creditCode,
      @Column(name = "kind") @Enumerated(EnumType.STRING) FindingKind kind,
      @Column(name = "found_on") LocalDate foundOn) {}

  protected ListFinding() {}

  /** A new one. */
  ListFinding(Key key) {
    this.key = key;
  }

  /**
   * What it was is kept; the same again changes nothing.
   *
   * @throws Problem LIST_FINDING_UNTIL_CHECK if it would end before its day
   */
  void enter(String from, LocalDate to, Act act) {
    if (to != null && to.isBefore(key.foundOn)) {
      throw new Problem(Code.LIST_FINDING_UNTIL_CHECK, key.foundOn).at("/until");
    }
    if (entered != null) {
      Map<String, Object> before = new HashMap<>();
      before.put("source", source);
      before.put("until", until == null ? null : until.toString());
      Correction.keep(path(), before, act);
    }
    source = from;
    until = to;
    entered = act;
    Announcement.fire(this);
  }

  /** Whether it counts on a day. */
  boolean standsOn(LocalDate day) {
    return !key.foundOn.isAfter(day) && (until == null || until.isAfter(day));
  }

  public String path() {
    return "/v1/list-findings/%s/%s/%s".formatted(key.creditCode, key.kind, key.foundOn);
  }

  /** Null if there is none. */
  static ListFinding of(Key key) {
    return findById(key);
  }

  /**
   * By which some of these organizations were found dishonest since a day, and which count today.
   */
  public static List<ListFinding> dishonest(
      Collection<String> creditCodes, LocalDate since, LocalDate today) {
    return list(
        "key.creditCode in ?1 and key.kind = DISHONEST and key.foundOn between ?2 and ?3"
            + " and (until is null or until > ?3)",
        creditCodes,
        since,
        today);
  }

  /** Of one firm, the latest first; few enough for one page. */
  static List<ListFinding> ofFirm(String creditCode) {
    return list("key.creditCode = ?1 order by key.foundOn desc, key.kind", creditCode);
  }
}
