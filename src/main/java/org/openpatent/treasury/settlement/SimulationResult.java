package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import java.util.List;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Money;

/**
 * What changed terms do to a program, both computed from zero. Groups come in the order of their
 * keys; one that has no line in either computation is left out.
 *
 * @param licensorCities licensors' lines by their seat, as the code of its city
 * @param licenseeCities licensees' lines by theirs
 * @param licenseeSizes lines of both sides by the firm's size class
 * @param patentKinds lines of both sides by the patent's kind
 * @param gains payees that are granted more under the changed terms
 * @param losses payees that are granted less
 */
public record SimulationResult(
    Outcome base,
    Outcome changed,
    List<Group<Side>> sides,
    List<Group<String>> licensorCities,
    List<Group<String>> licenseeCities,
    List<Group<SizeClass>> licenseeSizes,
    List<Group<PatentKind>> patentKinds,
    Differences gains,
    Differences losses) {

  /**
   * One program as a whole.
   *
   * @param payees those granted more than 0
   * @param budgetEndsOn under {@code FIRST_COME}, the qualifying date of the first license that is
   *     not fully covered; null if the budget lasts
   */
  public record Outcome(Totals totals, int payees, LocalDate budgetEndsOn) {}

  /** Sums over lines; {@code licenses} are those that have any of these lines. */
  public record Totals(int licenses, int lines, Money assessed, Money capped, Money granted) {}

  /** One part of the lines; the key is null where the fact is not known. */
  public record Group<K>(K key, Totals base, Totals changed) {}

  /** All payees that gain, or all that lose: how many, how much, and whom it touches most. */
  public record Differences(int payees, Money amount, List<PayeeDifference> largest) {}

  /** A payee by credit code and what it is granted; the amount is the gain or the loss. */
  public record PayeeDifference(String payee, Money base, Money changed, Money amount) {}
}
