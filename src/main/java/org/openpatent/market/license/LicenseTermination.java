package org.openpatent.market.license;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.openpatent.platform.value.Act;

/**
 * How a side ended a license, or that its claim lapsed unpaid.
 *
 * @param from the first day without the license
 * @param act null for terminations entered before acts were kept
 */
@Embeddable
public record LicenseTermination(
    @Enumerated(EnumType.STRING) @Column(name = "termination") EndReason reason,
    @Column(name = "terminated_from") LocalDate from,
    @Embedded
        @AttributeOverride(name = "subject", column = @Column(name = "ended_by"))
        @AttributeOverride(name = "organization", column = @Column(name = "ended_for"))
        @AttributeOverride(name = "at", column = @Column(name = "ended_at"))
        Act act) {
  LocalDate lastDay() {
    return from.minusDays(1);
  }

  /** Whether it was declared at that moment or later, from whatever day on. */
  boolean isDeclaredFrom(Instant moment) {
    return act != null && !act.at().isBefore(moment);
  }

  /**
   * The values that this termination gives the license, and who declared it, under names as in the
   * API.
   */
  Map<String, Object> said() {
    Map<String, Object> said = License.by("ended", act);
    said.put("endReason", reason.name());
    said.put("endsOn", lastDay().toString());
    return said;
  }
}
