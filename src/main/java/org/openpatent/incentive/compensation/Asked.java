package org.openpatent.incentive.compensation;

import java.util.List;
import java.util.UUID;
import org.openpatent.market.license.License;
import org.openpatent.market.offer.Offer;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.WorkingCalendar;

/**
 * All that a claim or a quote asks before it computes, read by one statement: the offer, the firm,
 * and whether there is more to read, which there hardly ever is.
 *
 * @param pair the firm's earlier licenses of the patent
 * @param programs those that may owe something for a license taken today
 */
record Asked(
    Offer offer,
    Organization taker,
    List<License> pair,
    WorkingCalendar calendar,
    List<CompensationProgram> programs) {

  /**
   * @param binding true to lock what was read until the end of the transaction
   * @throws Problem OFFER_UNKNOWN or ORGANIZATION_NOT_REGISTERED
   */
  static Asked of(UUID offerId, String taker, boolean binding) {
    Offer.WithTaker found =
        Offer.withTaker(
            offerId,
            taker,
            binding,
            License.HAD,
            HolidayYear.CALENDAR.version(),
            CompensationProgram.OPEN.version());
    if (found == null) {
      throw Offer.of(offerId) == null
          ? new Problem(Code.OFFER_UNKNOWN).at("/offerId")
          : new Problem(Code.ORGANIZATION_NOT_REGISTERED, taker);
    }
    boolean had = (Boolean) found.along().get(0);
    return new Asked(
        found.offer(),
        found.taker(),
        had ? License.ofPair(found.offer().patent.number, taker) : List.of(),
        HolidayYear.CALENDAR.in(found.along().get(1)),
        CompensationProgram.OPEN.in(found.along().get(2)));
  }
}
