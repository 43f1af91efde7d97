package org.openpatent.outside.audit;

import io.smallrye.config.ConfigMapping;

/** How the log goes; see {@code application.properties} for the reasons. */
@ConfigMapping(prefix = "openpatent.audit")
public interface AuditConfig {
  /** How often refusals are written and rows are sealed. */
  String every();

  /** Refusals that wait to be written; what comes beyond is counted in the log of the service. */
  int waitingRefusals();
}
