package org.openpatent.incentive.compensation;

import com.carrotsearch.hppc.IntArrayList;
import org.openpatent.treasury.settlement.NumberedTexts;
import org.openpatent.treasury.settlement.PackedTexts;

/**
 * The licenses that a computation has to remember, numbered as they come; patents and organizations
 * are numbers too. About 36 bytes a license and 39 a patent; the two runs of a simulation share it.
 */
final class LicenseRegister {
  private final PackedTexts ids = new PackedTexts();
  private final NumberedTexts patents = new NumberedTexts();
  private final NumberedTexts organizations = new NumberedTexts();
  private final IntArrayList patentOf = new IntArrayList(8, PackedTexts.BY_A_QUARTER);
  private final IntArrayList licensorOf = new IntArrayList(8, PackedTexts.BY_A_QUARTER);
  private final IntArrayList licenseeOf = new IntArrayList(8, PackedTexts.BY_A_QUARTER);
  private String last;

  /** Adds a license and answers its number; the license that was added last is not added again. */
  int add(LicenseFacts license) {
    return add(
        license.id(),
        license.patentNumber(),
        license.payee(Side.LICENSOR),
        license.payee(Side.LICENSEE));
  }

  /**
   * The same from the license's parts.
   *
   * @param licensor null if it does not matter, as for a pair already paid for
   */
  int add(String id, String patentNumber, String licensor, String licensee) {
    if (!id.equals(last)) {
      last = id;
      ids.add(id);
      patentOf.add(patents.add(patentNumber));
      licenseeOf.add(organizations.add(licensee));
      licensorOf.add(NumberedTexts.NONE);
    }
    int number = ids.size() - 1;
    if (licensor != null && licensorOf.get(number) == NumberedTexts.NONE) {
      licensorOf.set(number, organizations.add(licensor));
    }
    return number;
  }

  int patent(String patentNumber) {
    return patents.add(patentNumber);
  }

  int organization(String creditCode) {
    return organizations.add(creditCode);
  }

  String id(int license) {
    return ids.get(license);
  }

  int patentOf(int license) {
    return patentOf.get(license);
  }

  int payeeOf(int license, Side side) {
    return (side == Side.LICENSOR ? licensorOf : licenseeOf).get(license);
  }

  String patentNumber(int patent) {
    return patents.text(patent);
  }

  String creditCode(int organization) {
    return organizations.text(organization);
  }

  int organizations() {
    return organizations.size();
  }

  boolean isId(int license, String id) {
    return ids.is(license, id);
  }

  int findPatent(String patentNumber) {
    return patents.find(patentNumber);
  }

  int findOrganization(String creditCode) {
    return organizations.find(creditCode);
  }
}
