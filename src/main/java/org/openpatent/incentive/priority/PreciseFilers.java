package org.openpatent.incentive.priority;

import org.openpatent.incentive.filing.FilingNomination;

/**
 * Who is on the precise filing list of a year [support.md 5, 6]; asked here and nowhere else, once
 * for each request on the day on which it comes.
 */
final class PreciseFilers {
  private PreciseFilers() {}

  static boolean includes(String creditCode, int year) {
    return FilingNomination.isMember(creditCode, year);
  }
}
