package org.openpatent.treasury.settlement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How settlements are computed and published. */
@ConfigMapping(prefix = "openpatent.settlements")
public interface SettlementConfig {
  /** Working days of public notice before a settlement can be approved [assumed]. */
  @WithDefault("5")
  int noticeWorkingDays();

  /** Up to so many items are settled while the caller waits; more are a job with progress. */
  @WithDefault("2000")
  int inlineItems();

  /** Up to so many are simulated while the caller waits; nothing is written, so they are more. */
  @WithDefault("20000")
  int inlineSimulatedItems();

  /** How often jobs are looked for that a restart or a failure left behind. */
  @WithDefault("5S")
  Duration leftBehindEvery();
}
