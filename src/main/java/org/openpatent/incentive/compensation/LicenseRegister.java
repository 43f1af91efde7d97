package org.openpatent.incentive.compensation;

import java.util.Arrays;

/**
 * The licenses that a computation has to remember, numbered as they come; patents and organizations
 * are numbers too. About 35 bytes a license and 30 a patent; the two runs of a simulation share it.
 */
public final class LicenseRegister {
  private final Texts ids = new Texts();
  private final Dictionary patents = new Dictionary();
  private final Dictionary organizations = new Dictionary();
  private String last;
  private int[] patentOf = new int[4];
  private int[] licensorOf = new int[4];
  private int[] licenseeOf = new int[4];

  /** The number of the license; the one that came last keeps its number. */
  public int add(LicenseFacts license) {
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
  public int add(String id, String patentNumber, String licensor, String licensee) {
    int number = ids.size() - 1;
    if (!id.equals(last)) {
      number = ids.add(id);
      last = id;
    } else if (licensorOf[number] != HashSlots.NONE) {
      return number;
    }
    if (number == patentOf.length) {
      int length = Growth.of(number);
      patentOf = Arrays.copyOf(patentOf, length);
      licensorOf = Arrays.copyOf(licensorOf, length);
      licenseeOf = Arrays.copyOf(licenseeOf, length);
    }
    patentOf[number] = patents.of(patentNumber);
    licensorOf[number] = licensor == null ? HashSlots.NONE : organizations.of(licensor);
    licenseeOf[number] = organizations.of(licensee);
    return number;
  }

  public int patent(String patentNumber) {
    return patents.of(patentNumber);
  }

  public int organization(String creditCode) {
    return organizations.of(creditCode);
  }

  public String id(int license) {
    return ids.get(license);
  }

  public int patentOf(int license) {
    return patentOf[license];
  }

  public int payeeOf(int license, Side side) {
    return side == Side.LICENSOR ? licensorOf[license] : licenseeOf[license];
  }

  public String patentNumber(int patent) {
    return patents.text(patent);
  }

  public String creditCode(int organization) {
    return organizations.text(organization);
  }

  public int organizations() {
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
