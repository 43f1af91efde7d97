package org.openpatent.insight.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How figures are prepared. */
@ConfigMapping(prefix = "openpatent.statistics")
public interface StatisticsConfig {
  /** How old the figures may become; where preparing them takes long, twenty times as long. */
  @WithDefault("1M")
  Duration every();

  /** How often it is looked whether they are too old. */
  @WithDefault("10S")
  String look();
}
