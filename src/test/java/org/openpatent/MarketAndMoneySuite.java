package org.openpatent;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** One half of the tests: each half runs in a process of its own, at the same time. */
@Suite
@SelectPackages({"org.openpatent.market", "org.openpatent.treasury", "org.openpatent.incentive"})
class MarketAndMoneySuite {}
