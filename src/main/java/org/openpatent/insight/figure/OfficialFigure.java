package org.openpatent.insight.figure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.insight.statistics.Period;
import org.openpatent.party.organization.Division;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** One entry of a figure as it was published; the one with the highest number is answered. */
@Entity
@Immutable
public class OfficialFigure extends PanacheEntityBase {
  /** Looked up figure by figure, whatever else is asked. */
  private static final String LATEST =
      "f.number = (select max(n.number) from OfficialFigure n where n.figure = f.figure)";

  /** In the order of {@link #figure}: what follows a slash is a zero. */
  static final String OF_INDICATOR = "f.figure > concat(?, '/') and f.figure < concat(?, '0')";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  /** Which figure: {@link #heading} and division, a slash between them. */
  public String figure;

  /** Indicator and period: divisions are ranked under one. */
  public String heading;

  public String indicator;
  public String period;
  public String division;

  /** From 1 on. */
  public int number;

  public BigDecimal value;
  public BigDecimal previous;
  public BigDecimal growth;
  public Integer rank;
  public String source;

  /** Why it was corrected; null the first time. */
  public String reason;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  /** Which figure, as its address names it. */
  record Key(String indicator, Period period, Division division) {
    String heading() {
      return heading(indicator, period);
    }

    static String heading(String indicator, Period period) {
      return indicator + "/" + period;
    }

    Key yearBefore() {
      return new Key(indicator, period.yearBefore(), division);
    }

    @Override
    public String toString() {
      return heading() + "/" + division;
    }
  }

  /**
   * What was published.
   *
   * @param previous the value before, if that was published too; likewise growth and rank
   */
  record Published(
      BigDecimal value, BigDecimal previous, BigDecimal growth, Integer rank, String source) {}

  protected OfficialFigure() {}

  /**
   * Enters a figure, or corrects it by a further entry.
   *
   * @param latest what stands; null for a figure that was not entered yet
   * @param reason why it is corrected; only then
   * @return what stands now: the same entry if that says it already
   */
  static OfficialFigure enter(
      Key key, OfficialFigure latest, Published published, String reason, Act act) {
    if (latest != null && latest.says(published)) {
      return latest;
    }
    if ((latest == null) != (reason == null)) {
      throw new Problem(Code.OFFICIAL_FIGURE_REASON_CHECK).at("/reason");
    }
    OfficialFigure entry = new OfficialFigure();
    entry.figure = key.toString();
    entry.heading = key.heading();
    entry.indicator = key.indicator;
    entry.period = key.period.toString();
    entry.division = key.division.code();
    entry.number = latest == null ? 1 : latest.number + 1;
    entry.value = published.value;
    entry.previous = published.previous;
    entry.growth = published.growth;
    entry.rank = published.rank;
    entry.source = published.source;
    entry.reason = reason;
    entry.entered = act;
    entry.persist();
    flush(); // of two at once the second is refused
    Announcement.fire(entry);
    return entry;
  }

  private boolean says(Published other) {
    return Objects.equals(new Published(value, previous, growth, rank, source), other);
  }

  Key key() {
    return new Key(indicator, Period.parse(period), new Division(division));
  }

  public String path() {
    return path(key());
  }

  static String path(Key key) {
    return "/v1/official-figures/" + key;
  }

  /** What stands; null if it was not entered. */
  static OfficialFigure latest(Key key) {
    return find("figure = ?1 order by number desc", key.toString()).firstResult();
  }

  /**
   * @throws Problem NOT_FOUND if it was not entered
   */
  static OfficialFigure existing(Key key) {
    return Problem.requireFound(latest(key));
  }

  /** All entries of a figure after the one with this number, the first one first. */
  static List<OfficialFigure> entries(Key key, Integer after, int rows) {
    Where where = new Where().and("figure = ?", key.toString()).and("number > ?", after);
    return find(where.orderBy("number"), where.parameters()).page(0, rows).list();
  }

  /**
   * Those that stand, in the order of indicator, period and division, after the given one. The
   * pages are made of first entries, of which each figure has one.
   */
  static List<OfficialFigure> page(Where filter, String after, int rows) {
    Where where = filter.copy().and("f.figure > ?", after).and("f.number = ?", 1);
    List<OfficialFigure> first =
        find("from OfficialFigure f where " + where.orderBy("f.figure"), where.parameters())
            .page(0, rows)
            .list();
    return named(first.stream().map(one -> one.figure).toList());
  }

  /** Those that stand, of these figures, in the order of figures. */
  static List<OfficialFigure> named(Collection<String> figures) {
    return list(
        "from OfficialFigure f where f.figure in ?1 and " + LATEST + " order by f.figure", figures);
  }

  /** Those that stand, of these indicators in a period. */
  public static List<OfficialFigure> of(Collection<String> indicators, Period period) {
    return under(indicators.stream().map(one -> Key.heading(one, period)).toList());
  }

  /** Those that stand, under these headings. */
  static List<OfficialFigure> under(Collection<String> headings) {
    return list("from OfficialFigure f where f.heading in ?1 and " + LATEST, headings);
  }
}
