package org.openpatent.insight.funnel;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How looks at offers are counted. */
@ConfigMapping(prefix = "openpatent.funnel")
@Unremovable // the schedule of Looks reads it by name
public interface FunnelConfig {
  /** How often a node adds its counts to the database; what it loses when it is killed. */
  @WithDefault("30S")
  String every();

  /**
   * For how many days counts are kept, and until the end of their month [assumed]: two years, and
   * room to compare a month. The database drops none before that.
   */
  @WithDefault("800")
  @Min(800)
  int keptDays();
}
