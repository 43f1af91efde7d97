package org.openpatent.incentive.compensation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every license one firm ever had of one patent: all that the assessment of one of them depends on.
 * The condition {@code pair-counted-once} [program condition] as it is written; {@link
 * LicensePairs} computes the same for all pairs of a settlement.
 *
 * @param granted ids of those that already have a granted line in the program
 */
record LicensePair(Collection<LicenseFacts> licenses, Set<String> granted) {

  /** The same pair with this license in place of the one of its id, or besides the others. */
  LicensePair with(LicenseFacts license) {
    List<LicenseFacts> changed = new ArrayList<>(licenses);
    changed.removeIf(other -> other.id().equals(license.id()));
    changed.add(license);
    return new LicensePair(changed, granted);
  }

  /** The assessment of the license of this id. */
  Assessment assess(CompensationTerms terms, String id) {
    LicenseFacts license =
        licenses.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("not a license of this pair: " + id));
    return new Assessment(
        terms,
        license,
        terms.conditions().pairCountedOnce()
            ? countedBefore(terms, license).map(LicenseFacts::id).orElse(null)
            : null);
  }

  /**
   * The other license that counts for the pair: the one with a granted line, whatever the order;
   * without one, the first of those before this license that is eligible. The first is eligible if
   * it meets the other conditions, since none before it counts.
   */
  private Optional<LicenseFacts> countedBefore(CompensationTerms terms, LicenseFacts license) {
    Comparator<LicenseFacts> order = terms.dateBasis().settlementOrder();
    return licenses.stream()
        .filter(one -> granted.contains(one.id()))
        .min(order)
        .or(
            () ->
                licenses.stream()
                    .filter(one -> order.compare(one, license) < 0)
                    .filter(one -> new Assessment(terms, one, null).eligible())
                    .min(order))
        .filter(one -> !one.id().equals(license.id()));
  }

  /** The assessment as it would be with all that is pending done today; empty if nothing is. */
  Optional<Assessment> prospect(CompensationTerms terms, String id, LocalDate today) {
    Assessment now = assess(terms, id);
    return now.pending()
        ? Optional.of(with(now.license().completedOn(today)).assess(terms, id))
        : Optional.empty();
  }
}
