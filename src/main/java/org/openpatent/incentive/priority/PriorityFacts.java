package org.openpatent.incentive.priority;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * All that the rules ask of a request, on a day.
 *
 * @param ground null if none is given
 * @param agreeing the requesters that agree, whoever submitted it among them
 * @param divisionalOfAccelerated whether it is a divisional application of one examined first
 * @param sameDayUtilityModel whether the same was filed that day as a utility model
 * @param acceleratedAs the status of another request for the same, or that it is declared; or null
 * @param barredUntil the last day on which a requester is barred; null if none is
 * @param remaining of the year's allotment; null if there is none
 */
record PriorityFacts(
    PriorityObject object,
    PriorityGround ground,
    List<String> requesters,
    Collection<String> agreeing,
    boolean electronic,
    boolean divisionalOfAccelerated,
    boolean sameDayUtilityModel,
    String acceleratedAs,
    LocalDate barredUntil,
    Integer remaining) {
  /** Those who have not agreed yet. */
  List<String> silent() {
    return requesters.stream().filter(one -> !agreeing.contains(one)).toList();
  }

  /**
   * The last day on which those are barred who were found dishonest on this one.
   *
   * @param ended the first day on which the finding counts no longer; null if it does
   */
  static LocalDate barredUntil(LocalDate finding, LocalDate ended) {
    LocalDate year = finding.plusYears(1);
    return ended == null || ended.isAfter(year) ? year : ended.minusDays(1);
  }
}
