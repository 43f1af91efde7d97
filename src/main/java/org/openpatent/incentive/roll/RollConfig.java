package org.openpatent.incentive.roll;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What no published text fixes of lists [assumed], and how drafts are computed. */
@ConfigMapping(prefix = "openpatent.lists")
public interface RollConfig {
  /** The first digits of the divisions in which a listed firm has its seat. */
  @WithDefault("45")
  String region();

  /** Working days of public notice before a version can enter into force. */
  @WithDefault("5")
  int noticeWorkingDays();

  /** Up to so many candidates are ranked while the caller waits; more are a job. */
  @WithDefault("2000")
  int inlineCandidates();

  /** How often drafts are looked for that a restart or a failure left behind. */
  @WithDefault("5S")
  Duration leftBehindEvery();
}
