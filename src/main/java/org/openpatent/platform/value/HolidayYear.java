package org.openpatent.platform.value;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The State Council's holiday arrangement of one year, as far as it departs from the weekend. */
@Decisive
@Entity
public class HolidayYear extends PanacheEntityBase {
  /** {@link #calendar()}, for requests that read its version along. */
  public static final Remembered<WorkingCalendar> CALENDAR =
      new Remembered<>(
          "select listagg(h.year || ':' || h.version, ' ') within group (order by h.year)"
              + " from HolidayYear h",
          HolidayYear::calendar);

  @Id
  @Column(name = "calendar_year")
  public int year;

  public List<LocalDate> holidays;
  public List<LocalDate> workingWeekends;

  /** Who announced or changed them last; what was changed is kept apart. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "arranged_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "arranged_for"))
  @AttributeOverride(name = "at", column = @Column(name = "arranged_at"))
  public Act arranged;

  @Version public int version;

  protected HolidayYear() {}

  /** Announces the holidays of a year that had none. */
  public static HolidayYear announce(
      int year, List<LocalDate> holidays, List<LocalDate> workingWeekends, Act act) {
    HolidayYear announced = new HolidayYear();
    announced.year = year;
    announced.set(holidays, workingWeekends, act);
    announced.persist();
    Announcement.fire(announced);
    return announced;
  }

  /** Changes them; deadlines that were counted with the earlier ones stand. */
  public void arrange(List<LocalDate> holidays, List<LocalDate> workingWeekends, Act act) {
    if (sorted(holidays).equals(this.holidays)
        && sorted(workingWeekends).equals(this.workingWeekends)) {
      return;
    }
    Map<String, Object> previous =
        Map.of("holidays", texts(this.holidays), "workingWeekends", texts(this.workingWeekends));
    set(holidays, workingWeekends, act);
    Correction.keep("/v1/holidays/" + year, previous, act);
    Announcement.fire(this);
  }

  private static List<String> texts(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toList();
  }

  private void set(List<LocalDate> holidays, List<LocalDate> workingWeekends, Act act) {
    arranged = act;
    this.holidays = sorted(holidays);
    this.workingWeekends = sorted(workingWeekends);
  }

  private static List<LocalDate> sorted(List<LocalDate> days) {
    return days.stream().sorted().distinct().toList();
  }

  /** Null if its holidays are not announced. */
  public static HolidayYear of(int year) {
    return findById(year);
  }

  /**
   * @throws Problem NOT_FOUND if its holidays are not announced
   */
  public static HolidayYear existing(int year) {
    return Problem.requireFound(of(year));
  }

  /**
   * Called before a period is counted in working days, because the days of a year without an
   * arrangement cannot be counted.
   *
   * @throws Problem HOLIDAYS_NOT_ANNOUNCED for the first year without an arrangement
   */
  public static void requireAnnounced(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (of(year) == null) {
        throw new Problem(Code.HOLIDAYS_NOT_ANNOUNCED, String.valueOf(year));
      }
    }
  }

  /** The arrangements of all years; they are few, and a deadline may reach into the next year. */
  public static WorkingCalendar calendar() {
    Set<LocalDate> holidays = new HashSet<>();
    Set<LocalDate> workingWeekends = new HashSet<>();
    for (HolidayYear year :
        Stateless.session()
            .createSelectionQuery("from HolidayYear", HolidayYear.class)
            .getResultList()) {
      holidays.addAll(year.holidays);
      workingWeekends.addAll(year.workingWeekends);
    }
    return new WorkingCalendar(holidays, workingWeekends);
  }
}
