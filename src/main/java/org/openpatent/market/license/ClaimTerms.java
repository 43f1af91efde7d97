package org.openpatent.market.license;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openpatent.market.offer.Offer;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalPeriod;
import org.openpatent.platform.value.Problem;

/**
 * The licensee's notice to the patentee [PL 51].
 *
 * @param startsOn the day of the claim or up to 90 days later
 * @param termMonths within the offer's minimum and maximum term
 */
public record ClaimTerms(
    LocalDate startsOn, int termMonths, String intendedUse, boolean declaredUnrelated) {
  private static final int LATEST_START_DAYS = 90;
  private static final int DAYS_TO_PAY = 30;

  /** The last day for a payment without which the license does not take effect. */
  static LocalDate paymentDueOn(LocalDate claimedOn) {
    return claimedOn.plusDays(DAYS_TO_PAY);
  }

  /** Refuses a claim of this offer with all that stands against it today. */
  void requireClaimable(Offer offer, Organization licensee, LocalDate today) {
    List<Problem.Field> wrong = new ArrayList<>();
    switch (offer.statusOn(today)) {
      case SUSPENDED -> wrong.add(new Problem.Field("/offerId", Code.OFFER_SUSPENDED));
      case WITHDRAWN -> wrong.add(new Problem.Field("/offerId", Code.OFFER_WITHDRAWN));
      case EXPIRED -> wrong.add(new Problem.Field("/offerId", Code.OFFER_EXPIRED));
      case OPEN -> {}
    }
    if (offer.patent.isOwnedBy(licensee.creditCode)) {
      wrong.add(new Problem.Field("/offerId", Code.LICENSEE_OWNS_PATENT));
    } else if (offer.licensor.creditCode.equals(licensee.creditCode)) {
      // the licensor is no owner any more, because the owners were corrected or changed
      wrong.add(new Problem.Field("/offerId", Code.LICENSE_PARTIES_CHECK));
    }
    if (startsOn.isBefore(today) || startsOn.isAfter(today.plusDays(LATEST_START_DAYS))) {
      wrong.add(new Problem.Field("/startsOn", Code.STARTS_ON_RANGE, LATEST_START_DAYS));
    }
    requireTerm(offer, today, wrong);
    if (!wrong.isEmpty()) {
      throw new Problem(wrong);
    }
  }

  private void requireTerm(Offer offer, LocalDate today, List<Problem.Field> wrong) {
    if (termMonths < offer.minimumTermMonths || termMonths > offer.maximumTermMonths) {
      wrong.add(
          new Problem.Field(
              "/termMonths",
              Code.TERM_OUTSIDE_OFFER,
              offer.minimumTermMonths,
              offer.maximumTermMonths));
    }
    // where a payment comes first the term may begin as late as the last day to pay; a term that
    // would then outlive the patent is refused, not shortened
    LocalDate due = paymentDueOn(today);
    LocalDate latestBegin = offer.royalty.isPaidFirst() && due.isAfter(startsOn) ? due : startsOn;
    LocalDate protectedUntil = offer.patent.protectedUntil;
    if (LegalPeriod.lastDay(latestBegin, termMonths).isAfter(protectedUntil)) {
      wrong.add(new Problem.Field("/termMonths", Code.LICENSE_OUTLIVES_PATENT, protectedUntil));
    }
  }
}
