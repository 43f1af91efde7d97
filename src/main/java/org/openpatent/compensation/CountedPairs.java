package org.openpatent.compensation;

import java.util.HashMap;
import java.util.Map;

/**
 * Which license counts for its patent and firm, so that a program pays a pair once (program
 * condition). Licenses with a granted line are counted first; then all are assessed in settlement
 * order, and the first eligible one of a pair keeps out the later ones, whatever it is owed.
 */
public final class CountedPairs {
  private final Map<PatentAndFirm, String> counted = new HashMap<>();
  private final Map<String, String> firms = new HashMap<>();

  private record PatentAndFirm(String patentNumber, String licensee) {}

  /** The pair has been paid for: no other license of it is eligible any more. */
  public void countGranted(String patentNumber, String licensee, String license) {
    counted.putIfAbsent(key(patentNumber, licensee), license);
  }

  public Assessment assess(ProgramTerms terms, LicenseFacts license) {
    if (!terms.conditions().pairCountedOnce()) {
      return new Assessment(terms, license, null);
    }
    PatentAndFirm pair = key(license.patentNumber(), license.licensee().creditCode());
    String by = counted.get(pair);
    var assessment = new Assessment(terms, license, license.id().equals(by) ? null : by);
    if (by == null && assessment.eligible()) {
      counted.put(pair, license.id());
    }
    return assessment;
  }

  // A streamed license brings its own copy of the code; half a million pairs share one per firm.
  private PatentAndFirm key(String patentNumber, String licensee) {
    return new PatentAndFirm(patentNumber, firms.computeIfAbsent(licensee, code -> code));
  }
}
