package org.openpatent.market.license;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.platform.value.Where;
import org.openpatent.platform.value.WorkingCalendar;

/** What licenses may be listed by. */
public class LicenseFilter {
  /** In the query's language what {@link License#statusOn} says in Java. */
  private static final Map<LicenseStatus, String> EFFECT =
      Map.of(
          LicenseStatus.AWAITING_PAYMENT,
          "l.effectiveOn is null and l.endReason is null and l.paymentDueOn >= ?",
          LicenseStatus.EFFECTIVE,
          "l.effectiveOn is not null and l.endsOn >= ?",
          LicenseStatus.ENDED,
          "l.effectiveOn is not null and l.endsOn < ?"
              + " or l.effectiveOn is null and (l.endReason is not null or l.paymentDueOn < ?)");

  /** On the day of effect, or as long as there is none on the day that was asked for. */
  private static final String DESIGNATED =
      "exists (select 1 from DesignationTerm t where t.organization.creditCode ="
          + " l.licensee.creditCode and t.level = ?"
          + " and coalesce(l.effectiveOn, l.startsOn) between t.firstOn and t.lastOn)";

  @QueryParam("offer")
  public UUID offer;

  @QueryParam("patent")
  public PatentNumber patent;

  @Parameter(description = "Credit code of the licensor.")
  @QueryParam("licensor")
  public CreditCode licensor;

  @Parameter(description = "Credit code of the licensee.")
  @QueryParam("licensee")
  public CreditCode licensee;

  @QueryParam("status")
  public LicenseStatus status;

  @Parameter(description = "True: unrecorded past the deadline; false: all others.")
  @QueryParam("recordalOverdue")
  public Boolean recordalOverdue;

  @Parameter(description = "The last day on which the recordal may fall due.")
  @QueryParam("recordalDueTo")
  public LocalDate recordalDueTo;

  @QueryParam("recorded")
  public Boolean recorded;

  @Parameter(description = "Seat of the licensor when the license took effect.")
  @QueryParam("licensorDivision")
  public DivisionPrefix licensorDivision;

  @Parameter(description = "Seat of the licensee when the license took effect.")
  @QueryParam("licenseeDivision")
  public DivisionPrefix licenseeDivision;

  @Parameter(description = "What the licensee was designated as when the license took effect.")
  @QueryParam("licenseeDesignation")
  public DesignationLevel licenseeDesignation;

  @QueryParam("effectiveFrom")
  public LocalDate effectiveFrom;

  @QueryParam("effectiveTo")
  public LocalDate effectiveTo;

  Where where(LocalDate day, WorkingCalendar calendar) {
    LocalDate overdue = LicenseRecordal.overdueFrom(day, calendar);
    return new Where()
        .and("l.offer.id = ?", offer)
        .and("l.patent.number = ?", patent == null ? null : patent.canonical())
        .and("l.licensor.creditCode = ?", licensor == null ? null : licensor.value())
        .and("l.licensee.creditCode = ?", licensee == null ? null : licensee.value())
        .and(
            "coalesce(l.licensorFacts.division, l.licensor.division) like ?",
            DivisionPrefix.pattern(licensorDivision))
        .and(
            "coalesce(l.licenseeFacts.division, l.licensee.division) like ?",
            DivisionPrefix.pattern(licenseeDivision))
        .and(DESIGNATED, licenseeDesignation)
        .and(
            "l.effectiveOn <= ?",
            recordalDueTo == null
                ? null
                : LicenseRecordal.overdueFrom(recordalDueTo.plusDays(1), calendar))
        .when(Boolean.TRUE.equals(recorded), "l.recordal.recordedOn is not null")
        .when(Boolean.FALSE.equals(recorded), "l.recordal.recordedOn is null")
        .and("l.effectiveOn >= ?", effectiveFrom)
        .and("l.effectiveOn <= ?", effectiveTo)
        .when(status == LicenseStatus.VOID, "l.voided.at is not null")
        .when(status != null && status != LicenseStatus.VOID, "l.voided.at is null")
        .and(
            status == null ? null : EFFECT.get(status),
            status == null || status == LicenseStatus.VOID ? null : day)
        .and(
            (Boolean.TRUE.equals(recordalOverdue) ? "" : "not ")
                + "(l.recordal.recordedOn is null and l.voided.at is null and l.endsOn >= l.beginsOn"
                + " and coalesce(l.effectiveOn, date 2999-12-31) <= ?)",
            recordalOverdue == null ? null : overdue);
  }
}
