package org.openpatent.treasury.settlement;

import org.openpatent.incentive.compensation.LicenseFacts;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.SizeClass;

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
