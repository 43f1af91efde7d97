package org.openpatent.insight.statistics;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;

/** That the agency published the figures of a year, for the first time or anew. */
@Entity
@Immutable
public class FrozenYear extends PanacheEntityBase {
  /** Its figures are stored all at once. */
  private static final String COUNTED =
      "exists (select 1 from FrozenFigures f where f.frozenYearId = y.id)";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public int calendarYear;

  /** From 1 on; the largest of a year is the one that is answered. */
  public int number;

  /** Why the figures were published anew; null the first time. */
  public String reason;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "frozen_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "frozen_for"))
  @AttributeOverride(name = "at", column = @Column(name = "frozen_at"))
  public Act frozen;

  protected FrozenYear() {}

  /**
   * Freezes a year that is over; its figures are counted soon.
   *
   * @param reason null the first time, and only then
   */
  static FrozenYear freeze(int year, String reason, Act act, LocalDate today) {
    if (!Period.ofYear(year).isOver(today)) {
      throw new Problem(Code.YEAR_NOT_OVER, year);
    }
    FrozenYear before = last(year);
    if (before != null && reason == null) {
      throw new Problem(Code.YEAR_FROZEN, before.frozen.at()).at("/reason");
    }
    if (before == null && reason != null) {
      throw new Problem(Code.YEAR_NOT_FROZEN, year).at("/reason");
    }
    FrozenYear frozen = new FrozenYear();
    frozen.calendarYear = year;
    frozen.number = before == null ? 1 : before.number + 1;
    frozen.reason = reason;
    frozen.frozen = act;
    frozen.persist();
    flush(); // of two at once the second is refused before it counts
    Announcement.fire(frozen);
    return frozen;
  }

  /** The last one whose figures are counted; null for a year that is not frozen. */
  static FrozenYear latest(int year) {
    return find(
            "from FrozenYear y where y.calendarYear = ?1 and "
                + COUNTED
                + " order by y.number desc",
            year)
        .firstResult();
  }

  private static FrozenYear last(int year) {
    return find("calendarYear = ?1 order by number desc", year).firstResult();
  }

  /** One whose figures are still to be counted; null if there is none. */
  static FrozenYear waiting() {
    return find("from FrozenYear y where not " + COUNTED + " order by y.id").firstResult();
  }

  /** Those of a year whose figures are counted. */
  static Set<UUID> counted(int year) {
    return find("select y.id from FrozenYear y where y.calendarYear = ?1 and " + COUNTED, year)
        .project(UUID.class)
        .stream()
        .collect(Collectors.toSet());
  }

  public String path() {
    return "/v1/statistics/" + calendarYear + "/freezings";
  }

  /** The day as of which it is frozen. */
  LocalDate day() {
    return LocalDate.ofInstant(frozen.at(), LegalClock.ZONE);
  }

  /** The first one first. */
  static List<FrozenYear> ofYear(int year) {
    return list("calendarYear = ?1 order by number", year);
  }
}
