package org.openpatent.incentive.compensation;

/**
 * Which license counts for its patent and firm, so that a program pays a pair once (program
 * condition). Licenses with a granted line are counted first; then all are assessed in settlement
 * order, and the first eligible one of a pair keeps out the later ones, whatever it is owed.
 */
public final class CountedPairs {
  private final LicenseRegister register;
  private final HashSlots counted;

  public CountedPairs(LicenseRegister register) {
    this.register = register;
    this.counted =
        new HashSlots(
            license -> hash(register.patentOf(license), register.payeeOf(license, Side.LICENSEE)));
  }

  /** The pair has been paid for: no other license of it is eligible any more. */
  public void countGranted(String license, String patentNumber, String licensee) {
    if (counting(patentNumber, licensee) == HashSlots.NONE) {
      counted.put(register.add(license, patentNumber, null, licensee));
    }
  }

  public Assessment assess(ProgramTerms terms, LicenseFacts license) {
    if (!terms.conditions().pairCountedOnce()) {
      return new Assessment(terms, license, null);
    }
    int by = counting(license.patentNumber(), license.payee(Side.LICENSEE));
    boolean byAnother = by != HashSlots.NONE && !register.isId(by, license.id());
    var assessment = new Assessment(terms, license, byAnother ? register.id(by) : null);
    if (by == HashSlots.NONE && assessment.eligible()) {
      counted.put(register.add(license));
    }
    return assessment;
  }

  /** The license that counts for this pair. */
  private int counting(String patentNumber, String licensee) {
    int patent = register.findPatent(patentNumber);
    int firm = register.findOrganization(licensee);
    if (patent == HashSlots.NONE || firm == HashSlots.NONE) {
      return HashSlots.NONE;
    }
    return counted.find(
        hash(patent, firm),
        license ->
            register.patentOf(license) == patent
                && register.payeeOf(license, Side.LICENSEE) == firm);
  }

  private static int hash(int patent, int firm) {
    // an odd factor beyond the number of firms: neighboring patents share no hashes
    return patent * 0x85EBCA6B + firm;
  }
}
