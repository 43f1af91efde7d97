package org.openpatent.market.license;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.Map;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.WorkingCalendar;

/**
 * The entry of a license with the office, within three months of its effect [IR 87]; being late
 * costs nothing.
 *
 * @param recordedOn from the effect of the license to the day on which it was entered here
 * @param act null for recordals entered before acts were kept
 */
@Embeddable
public record LicenseRecordal(
    @Column(name = "recordal_number") String number,
    LocalDate recordedOn,
    @Embedded
        @AttributeOverride(name = "subject", column = @Column(name = "recorded_by"))
        @AttributeOverride(name = "organization", column = @Column(name = "recorded_for"))
        @AttributeOverride(name = "at", column = @Column(name = "recorded_at"))
        Act act) {
  private static final int MONTHS = 3;

  /** Of a license that took effect that day. */
  static LicenseRecordal of(
      String number, LocalDate on, LocalDate effectiveOn, Act act, LocalDate today) {
    if (on.isBefore(effectiveOn) || on.isAfter(today)) {
      throw new Problem(Code.RECORDED_ON_RANGE, effectiveOn).at("/recordedOn");
    }
    return new LicenseRecordal(number, on, act);
  }

  /** Whether both state one recordal, whoever entered it. */
  boolean saysTheSame(LicenseRecordal other) {
    return number.equals(other.number) && recordedOn.equals(other.recordedOn);
  }

  /**
   * The values that this recordal gives the license, and who entered it, under names as in the API.
   */
  Map<String, Object> said() {
    Map<String, Object> said = License.by("recorded", act);
    said.put("recordalNumber", number);
    said.put("recordedOn", recordedOn.toString());
    return said;
  }

  /** The last day for a license that took effect that day [IR 5, IR 87]. */
  public static LocalDate dueOn(LocalDate effectiveOn, WorkingCalendar calendar) {
    return calendar.deadline(effectiveOn, MONTHS);
  }

  /** The latest day of effect for which the recordal is overdue on a day. */
  public static LocalDate overdueFrom(LocalDate day, WorkingCalendar calendar) {
    return calendar.latestOverdue(day, MONTHS);
  }
}
