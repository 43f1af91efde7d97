package org.openpatent.insight.statistics;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** That the agency published the figures of a year, for the first time or anew. */
@Entity
@Immutable
public class FrozenYear extends PanacheEntityBase {
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
   * Freezes a year that is over; the caller keeps its figures with it.
   *
   * @param reason null the first time, and only then
   */
  static FrozenYear freeze(int year, String reason, Act act, LocalDate today) {
    if (!Period.ofYear(year).isOver(today)) {
      throw new Problem(Code.YEAR_NOT_OVER, year);
    }
    FrozenYear before = latest(year);
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
    return frozen;
  }

  /** Null for a year that is not frozen. */
  static FrozenYear latest(int year) {
    return find("calendarYear = ?1 order by number desc", year).firstResult();
  }

  /** The first one first. */
  static List<FrozenYear> ofYear(int year) {
    return list("calendarYear = ?1 order by number", year);
  }
}
