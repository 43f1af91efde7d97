package org.openpatent.incentive.compensation;

import com.carrotsearch.hppc.LongIntHashMap;
import org.openpatent.treasury.settlement.NumberedTexts;

/**
 * The condition {@code pair-counted-once} [program condition] for all licenses of a settlement,
 * with numbers in place of objects: about 25 bytes a pair. Licenses with a granted line are counted
 * first; then all are assessed in settlement order, and the first eligible one of a pair keeps out
 * the later ones, whatever it is owed. {@link LicensePair} computes the same for the licenses of
 * one pair.
 */
final class LicensePairs {
  private final LicenseRegister register;

  /** The license that counts, by its pair. */
  private final LongIntHashMap counted = new LongIntHashMap();

  LicensePairs(LicenseRegister register) {
    this.register = register;
  }

  /** The pair has been paid for: no other license of it is eligible any more. */
  void countGranted(String license, String patentNumber, String licensee) {
    long pair = pair(register.patent(patentNumber), register.organization(licensee));
    if (!counted.containsKey(pair)) {
      counted.put(pair, register.add(license, patentNumber, null, licensee));
    }
  }

  Assessment assess(CompensationTerms terms, LicenseFacts license) {
    if (!terms.conditions().pairCountedOnce()) {
      return new Assessment(terms, license, null);
    }
    int counts = counting(license);
    boolean another = counts != NumberedTexts.NONE && !register.isId(counts, license.id());
    var assessment = new Assessment(terms, license, another ? register.id(counts) : null);
    if (counts == NumberedTexts.NONE && assessment.eligible()) {
      int number = register.add(license);
      counted.put(pair(register.patentOf(number), register.payeeOf(number, Side.LICENSEE)), number);
    }
    return assessment;
  }

  /** The license that counts for this one's patent and firm, or {@link NumberedTexts#NONE}. */
  private int counting(LicenseFacts license) {
    int patent = register.findPatent(license.patentNumber());
    int firm = register.findOrganization(license.payee(Side.LICENSEE));
    return patent == NumberedTexts.NONE || firm == NumberedTexts.NONE
        ? NumberedTexts.NONE
        : counted.getOrDefault(pair(patent, firm), NumberedTexts.NONE);
  }

  private static long pair(int patent, int firm) {
    return (long) patent << 32 | firm;
  }
}
