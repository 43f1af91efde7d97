package org.openpatent.incentive.candidate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What no published text fixes of candidates [assumed]. */
@ConfigMapping(prefix = "openpatent.candidates")
public interface CandidateConfig {
  /** Indicators that firms declare, by their codes. */
  @WithDefault("research-share-percent,revenue-growth-percent,patented-sales-percent")
  Set<String> declaredIndicators();
}
