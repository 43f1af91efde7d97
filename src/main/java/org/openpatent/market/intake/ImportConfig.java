package org.openpatent.market.intake;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How imports are run. */
@ConfigMapping(prefix = "openpatent.imports")
@Unremovable // only the schedule of Imports reads it, by name
public interface ImportConfig {
  /** How often imports are looked for that a restart or a failure left behind. */
  @WithDefault("5S")
  Duration leftBehindEvery();
}
