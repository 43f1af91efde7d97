package org.openpatent.outside.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.openpatent.incentive.financing.BankProduct;
import org.openpatent.incentive.financing.FinancingNeed;
import org.openpatent.incentive.financing.FinancingNeedChanged;
import org.openpatent.incentive.financing.Referral;
import org.openpatent.incentive.financing.ReferralMoved;
import org.openpatent.incentive.matching.Attendance;
import org.openpatent.incentive.matching.MatchingEvent;
import org.openpatent.market.need.Need;
import org.openpatent.market.need.NeedChanged;
import org.openpatent.platform.value.LegalClock;

/** What firms look for, and what is done for them to find it, as events. */
@ApplicationScoped
class MatchingEvents {
  @Inject EventWriting writing;
  @Inject LegalClock clock;

  void keep(@Observes NeedChanged change) {
    Need need = change.need();
    writing.keep(
        EventType.of(EventThing.NEED, change.change()),
        Need.path(need.id),
        List.of(need.firm.creditCode),
        () -> need.version,
        need.id,
        need.firm.creditCode,
        need.status(),
        clock.today());
  }

  void keep(@Observes BankProduct product) {
    writing.keep(
        EventType.BANK_PRODUCT_STATED,
        product.path(),
        List.of(),
        () -> product.version,
        product.key.bankCode(),
        product.key.code(),
        clock.today());
  }

  void keep(@Observes FinancingNeedChanged change) {
    FinancingNeed need = change.need();
    writing.keep(
        EventType.of(EventThing.FINANCING_NEED, change.change()),
        need.path(),
        List.of(need.firm.creditCode),
        () -> need.version,
        need.id,
        need.firm.creditCode,
        need.status(),
        clock.today());
  }

  void keep(@Observes ReferralMoved change) {
    Referral referral = change.referral();
    writing.keep(
        EventType.REFERRAL_MOVED,
        referral.path(),
        List.of(referral.bankCode, referral.firmCode),
        () -> referral.version,
        referral.id,
        referral.bankCode,
        referral.firmCode,
        referral.status,
        clock.today());
  }

  void keep(@Observes MatchingEvent event) {
    writing.keep(
        EventType.MATCHING_EVENT_ENTERED,
        event.path(),
        List.of(),
        () -> event.version,
        event.id,
        event.division,
        event.heldOn);
  }

  void keep(@Observes Attendance attendance) {
    writing.keep(
        EventType.ATTENDANCE_ENTERED,
        MatchingEvent.path(attendance.eventId),
        List.of(),
        null,
        attendance.eventId,
        attendance.organization.creditCode,
        clock.today());
  }
}
