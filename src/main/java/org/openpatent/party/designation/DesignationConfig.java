package org.openpatent.party.designation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many may rise. */
@ConfigMapping(prefix = "openpatent.designations")
public interface DesignationConfig {
  /**
   * How many of the advantage firms in force a batch may recommend as demonstration firms, in
   * percent, rounded down [assumed].
   */
  @WithDefault("10")
  int demonstrationQuotaPercent();
}
