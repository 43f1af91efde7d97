package org.openpatent.incentive.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpatent.market.intake.OwnerNames;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.value.Problem;

/**
 * The borrowers of a file, by credit code or by a name that one registered organization bears. Each
 * is looked up once: a bank lends to the same firms again and again. Versions are never changed,
 * and one that is entered meanwhile is of no earlier day of drawing.
 */
final class Borrowers {
  /** More are forgotten and looked up again, for the sake of the memory. */
  private static final int MOST = 20_000;

  private final Map<String, CreditCode> codes = new HashMap<>();
  private final Map<String, List<OrganizationVersion>> versions = new HashMap<>();
  private OwnerNames names = OwnerNames.of(Set.of());

  /** Looks up at once what some rows name, and whom some loans are of already. */
  void lookUp(Set<String> written, Collection<Loan> loans) {
    if (codes.size() > MOST) {
      codes.clear();
      versions.clear();
    }
    Set<String> unknown = new TreeSet<>(written);
    unknown.removeIf(this::isKnown);
    names = OwnerNames.of(unknown);
    unknown.forEach(this::keep);
    Set<String> unread = new TreeSet<>();
    written.stream()
        .map(codes::get)
        .filter(Objects::nonNull)
        .forEach(code -> unread.add(code.value()));
    loans.forEach(loan -> unread.add(loan.borrowerCode));
    unread.removeAll(versions.keySet());
    if (!unread.isEmpty()) {
      versions.putAll(
          OrganizationVersion.of(unread).stream()
              .collect(Collectors.groupingBy(version -> version.creditCode)));
    }
  }

  /** A code that says of itself that it is right is not looked up as a name. */
  private boolean isKnown(String written) {
    if (!codes.containsKey(written)) {
      try {
        codes.put(written, CreditCode.parse(written));
      } catch (Problem none) {
        return false;
      }
    }
    return true;
  }

  private void keep(String written) {
    try {
      codes.put(written, names.find(written));
    } catch (Problem refusedWithItsRow) {
      // it may be registered when a later row names it
    }
  }

  /**
   * @throws Problem if it is neither a credit code nor the name of one organization
   */
  CreditCode find(String written) {
    CreditCode code = codes.get(written);
    return code == null ? names.find(written) : code;
  }

  /** The borrower as it was on a day; null if it is not registered. */
  OrganizationVersion on(CreditCode borrower, LocalDate day) {
    List<OrganizationVersion> all = versions.get(borrower.value());
    return all == null ? null : OrganizationVersion.on(all, day);
  }
}
