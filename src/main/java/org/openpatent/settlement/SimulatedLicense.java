package org.openpatent.settlement;

import org.openpatent.compensation.LicenseFacts;
import org.openpatent.compensation.Side;
import org.openpatent.organization.SizeClass;
import org.openpatent.patent.PatentKind;

/** By what a simulation groups a license; few enough that licenses share them. */
record SimulatedLicense(
    String licensorCity, String licenseeCity, SizeClass licenseeSize, PatentKind patentKind) {

  static SimulatedLicense of(LicenseFacts license) {
    return new SimulatedLicense(
        city(license.licensor().division()),
        city(license.licensee().division()),
        license.licensee().sizeClass(),
        license.patentKind());
  }

  String city(Side side) {
    return side == Side.LICENSOR ? licensorCity : licenseeCity;
  }

  /** Region and city are the first four of six digits [GB/T 2260]. */
  private static String city(String division) {
    return division == null || division.length() < 4 ? division : division.substring(0, 4) + "00";
  }
}
