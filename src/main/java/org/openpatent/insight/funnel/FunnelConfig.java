package org.openpatent.insight.funnel;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How looks at offers are counted. */
@ConfigMapping(prefix = "openpatent.funnel")
@Unremovable // the schedule of Looks reads it by name
public interface FunnelConfig {
  /** How often a node adds its counts to the database; what it loses when it is killed. */
  @WithDefault("10S")
  String every();

  /** For how many days counts are kept [assumed]: two years, and room to compare a month. */
  @WithDefault("800")
  int keptDays();
}
