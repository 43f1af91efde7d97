package org.openpatent;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Searches, licenses and the money paid for them; each half of the tests runs in a process of its
 * own, at the same time.
 */
@Suite
@SelectPackages({
  "org.openpatent.market.catalog",
  "org.openpatent.market.intake",
  "org.openpatent.market.license",
  "org.openpatent.market.need",
  "org.openpatent.market.offer",
  "org.openpatent.market.patent",
  "org.openpatent.treasury",
  "org.openpatent.incentive"
})
class MarketAndMoneySuite {}
