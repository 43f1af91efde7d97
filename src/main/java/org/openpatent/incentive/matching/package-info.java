/**
 * Days on which firms and banks meet, who came, and what came of it [support.md 7]: the way on
 * which a need is referred, the bank's answer, and the figures of events, each counted apart.
 *
 * <pre>
 *   MatchingEvent   entered; attendances are added to it
 * </pre>
 *
 * <p>Its invariant: what is counted of an event is what its attendances and referrals show ({@code
 * MatchingFigures}, in one statement). A bureau sees and enters events of its own city only.
 *
 * <p>The office enters in {@code MatchingEventResource}, whoever refers in {@code
 * NeedReferralResource}, which stands here because a referral may name its event, and the bank in
 * {@code ReferralResource}.
 */
package org.openpatent.incentive.matching;
