package org.openpatent.incentive.priority;

import java.time.LocalDate;
import org.openpatent.platform.value.WorkingCalendar;

/**
 * The periods of priority examination [CNIPA Orders 76 and 85]. They count from the notice that it
 * was admitted, those of answers from the office action; ending on a holiday a period moves to the
 * next working day [IR 5].
 */
final class PriorityDeadlines {
  private static final LocalDate ORDER_85_FROM = LocalDate.of(2026, 9, 1);
  private static final int DAYS_TO_FIRST_ACTION = 45;
  private static final int DAYS_TO_ANSWER = 15;

  private PriorityDeadlines() {}

  /** The order under which a request of this day stands. */
  static int order(LocalDate requestedOn) {
    return requestedOn.isBefore(ORDER_85_FROM) ? 76 : 85;
  }

  /** By when the first office action is due; null for all but applications for inventions. */
  static LocalDate firstActionDueOn(
      PriorityObject object, LocalDate noticeOn, WorkingCalendar calendar) {
    return object == PriorityObject.INVENTION
        ? calendar.workingDayFrom(noticeOn.plusDays(DAYS_TO_FIRST_ACTION))
        : null;
  }

  static LocalDate closingDueOn(
      PriorityObject object, LocalDate noticeOn, WorkingCalendar calendar) {
    return calendar.deadline(noticeOn, monthsToClose(object));
  }

  private static int monthsToClose(PriorityObject object) {
    return switch (object) {
      case INVENTION -> 12;
      case UTILITY_MODEL, DESIGN -> 2;
      case REEXAMINATION -> 7;
      case INVALIDATION -> 5;
      case DESIGN_INVALIDATION -> 4;
    };
  }

  /** By when the requester has to answer an office action. */
  static LocalDate replyDueOn(
      PriorityObject object, LocalDate requestedOn, LocalDate actionOn, WorkingCalendar calendar) {
    return object == PriorityObject.INVENTION
        ? calendar.deadline(actionOn, order(requestedOn) == 76 ? 2 : 1)
        : calendar.workingDayFrom(actionOn.plusDays(DAYS_TO_ANSWER));
  }
}
