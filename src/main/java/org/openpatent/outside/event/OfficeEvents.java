package org.openpatent.outside.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.openpatent.incentive.filing.FilingNomination;
import org.openpatent.incentive.filing.FilingNominationMoved;
import org.openpatent.incentive.priority.PriorityAllotment;
import org.openpatent.incentive.priority.PriorityRequest;
import org.openpatent.incentive.priority.PriorityRequestMoved;
import org.openpatent.insight.conversion.ConversionReport;
import org.openpatent.insight.figure.OfficialFigure;
import org.openpatent.insight.statistics.FrozenYear;
import org.openpatent.market.intake.ImportChanged;
import org.openpatent.market.intake.ImportJob;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.LegalClock;

/** What is asked of the office, and what is entered in its books, as events. */
@ApplicationScoped
class OfficeEvents {
  @Inject EventWriting writing;
  @Inject LegalClock clock;

  void keep(@Observes PriorityRequestMoved change) {
    PriorityRequest request = change.request();
    writing.keep(
        EventType.PRIORITY_REQUEST_MOVED,
        request.path(),
        request.requesters,
        () -> request.version,
        request.id,
        request.status,
        request.reachedOn);
  }

  void keep(@Observes FilingNominationMoved change) {
    FilingNomination nomination = change.nomination();
    writing.keep(
        EventType.FILING_NOMINATION_MOVED,
        nomination.path(),
        List.of(nomination.creditCode),
        () -> nomination.version,
        nomination.id,
        nomination.creditCode,
        nomination.calendarYear,
        nomination.status,
        clock.today());
  }

  void keep(@Observes PriorityAllotment allotment) {
    writing.keep(
        EventType.PRIORITY_ALLOTMENT_STATED,
        allotment.path(),
        List.of(),
        () -> allotment.version,
        allotment.year,
        clock.today());
  }

  void keep(@Observes HolidayYear holidays) {
    writing.keep(
        EventType.HOLIDAYS_ARRANGED,
        "/v1/holidays/" + holidays.year,
        List.of(),
        () -> holidays.version,
        holidays.year,
        clock.today());
  }

  void keep(@Observes ImportChanged change) {
    ImportJob job = change.job();
    writing.keep(
        EventType.of(EventThing.IMPORT, change.change()),
        "/v1/imports/" + job.id,
        Stream.ofNullable(job.requested.organization()).toList(),
        null,
        job.id,
        job.kind,
        job.status,
        clock.today());
  }

  void keep(@Observes ConversionReport report) {
    writing.keep(
        EventType.CONVERSION_REPORT_ENTERED,
        report.key.toString(),
        List.of(report.key.creditCode()),
        () -> report.version,
        report.key.creditCode(),
        report.key.reportYear(),
        clock.today());
  }

  void keep(@Observes OfficialFigure figure) {
    writing.keep(
        EventType.OFFICIAL_FIGURE_ENTERED,
        figure.path(),
        List.of(),
        () -> figure.number,
        figure.indicator,
        figure.period,
        figure.division,
        clock.today());
  }

  void keep(@Observes FrozenYear frozen) {
    writing.keep(
        EventType.STATISTICS_FROZEN,
        frozen.path(),
        List.of(),
        null,
        frozen.calendarYear,
        clock.today());
  }
}
