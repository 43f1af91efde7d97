package org.openpatent.incentive.compensation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every license one firm ever had of one patent: all that the assessment of one of them depends on.
 *
 * @param granted ids of those that already have a granted line in the program
 */
public record LicensePair(Collection<LicenseFacts> licenses, Set<String> granted) {

  /** The same pair with this license in place of the one of its id, or besides the others. */
  public LicensePair with(LicenseFacts license) {
    List<LicenseFacts> changed = new ArrayList<>(licenses);
    changed.removeIf(other -> other.id().equals(license.id()));
    changed.add(license);
    return new LicensePair(changed, granted);
  }

  /** The assessment of one of these licenses, which is told by its id. */
  public Assessment assess(ProgramTerms terms, String id) {
    var ordered = licenses.stream().sorted(terms.dateBasis().settlementOrder()).toList();
    var counted = new CountedPairs(new LicenseRegister());
    for (LicenseFacts license : ordered) {
      if (granted.contains(license.id())) {
        counted.countGranted(license.id(), license.patentNumber(), license.licensee().creditCode());
      }
    }
    for (LicenseFacts license : ordered) {
      Assessment assessment = counted.assess(terms, license);
      if (license.id().equals(id)) {
        return assessment;
      }
    }
    throw new IllegalArgumentException("not a license of this pair: " + id);
  }

  /** The assessment as it would be with all that is pending done today; empty if nothing is. */
  public Optional<Assessment> prospect(ProgramTerms terms, String id, LocalDate today) {
    Assessment now = assess(terms, id);
    return now.pending()
        ? Optional.of(with(now.license().completedOn(today)).assess(terms, id))
        : Optional.empty();
  }
}
