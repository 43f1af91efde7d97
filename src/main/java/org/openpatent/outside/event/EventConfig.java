package org.openpatent.outside.event;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How streams of events go; see {@code application.properties} for the reasons. */
@ConfigMapping(prefix = "openpatent.events")
public interface EventConfig {
  /** After so long without an event a stream says that it is still there. */
  Duration heartbeat();

  /** How often a node looks for what other nodes wrote; what it writes itself it sees at once. */
  Duration look();

  /** A stream is ended after so long, for its client to go on with a new one. */
  Duration longestStream();
}
