package org.openpatent.incentive.matching;

import io.smallrye.config.ConfigMapping;

/** The numbers of referrals that no text fixes. */
@ConfigMapping(prefix = "openpatent.referrals")
public interface ReferralConfig {
  /** Within so many working days a bank answers what was referred to it. */
  int dueWorkingDays();
}
