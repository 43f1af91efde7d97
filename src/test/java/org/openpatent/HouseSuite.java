package org.openpatent;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The other half of the tests: all that {@link MarketAndMoneySuite} does not run. */
@Suite
@SelectPackages("org.openpatent")
@ExcludePackages({
  "org.openpatent.market.catalog",
  "org.openpatent.market.intake",
  "org.openpatent.market.license",
  "org.openpatent.market.need",
  "org.openpatent.market.offer",
  "org.openpatent.market.patent",
  "org.openpatent.treasury",
  "org.openpatent.incentive"
})
class HouseSuite {}
