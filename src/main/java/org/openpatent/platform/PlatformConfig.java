package org.openpatent.platform;

import io.smallrye.config.ConfigMapping;

/** Limits that protect the service; see {@code application.properties} for the reasons. */
@ConfigMapping(prefix = "openpatent.limits")
public interface PlatformConfig {
  /** Requests served at one time; one more is answered 503. */
  int requestsInFlight();

  /** The largest body read, in bytes; a larger one is answered 413. */
  long bodyBytes();
}
