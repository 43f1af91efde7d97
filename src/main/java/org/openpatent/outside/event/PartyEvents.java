package org.openpatent.outside.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.openpatent.party.designation.Designation;
import org.openpatent.party.designation.DesignationAssessment;
import org.openpatent.party.designation.DesignationDecided;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationStated;
import org.openpatent.party.organization.PayoutAccount;
import org.openpatent.party.organization.PayoutAccountChanged;
import org.openpatent.platform.value.LegalClock;

/** What happens to organizations, as events. */
@ApplicationScoped
class PartyEvents {
  @Inject EventWriting writing;
  @Inject LegalClock clock;

  void keep(@Observes OrganizationStated change) {
    Organization organization = change.organization();
    writing.keep(
        EventType.of(EventThing.ORGANIZATION, change.change()),
        "/v1/organizations/" + organization.creditCode,
        List.of(organization.creditCode),
        () -> organization.version,
        organization.creditCode,
        clock.today());
  }

  void keep(@Observes DesignationDecided change) {
    Designation designation = change.designation();
    writing.keep(
        EventType.of(EventThing.DESIGNATION, change.change()),
        designation.path(),
        List.of(),
        () -> designation.version,
        designation.key.level(),
        designation.key.creditCode(),
        change.on());
  }

  void keep(@Observes DesignationAssessment assessment) {
    writing.keep(
        EventType.DESIGNATION_ASSESSMENT_ENTERED,
        assessment.path(),
        List.of(),
        () -> assessment.version,
        assessment.key.level(),
        assessment.key.creditCode(),
        assessment.key.assessedYear(),
        clock.today());
  }

  void keep(@Observes PayoutAccountChanged change) {
    PayoutAccount account = change.account();
    writing.keep(
        EventType.of(EventThing.PAYOUT_ACCOUNT, change.change()),
        "/v1/organizations/" + account.creditCode + "/payout-account",
        List.of(account.creditCode),
        () -> account.version,
        account.creditCode,
        clock.today());
  }
}
