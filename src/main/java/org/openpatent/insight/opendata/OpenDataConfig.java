package org.openpatent.insight.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the data package says of the right to use the data, which no published text fixes. */
@ConfigMapping(prefix = "openpatent.open-data")
public interface OpenDataConfig {
  /** The license of the data: an identifier of the Open Definition [assumed]. */
  @WithDefault("CC-BY-4.0")
  String license();

  /** Where its text is. */
  @WithDefault("https://creativecommons.org/licenses/by/4.0/")
  String licensePath();
}
