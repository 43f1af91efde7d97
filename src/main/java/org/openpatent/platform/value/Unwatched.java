package org.openpatent.platform.value;

import io.quarkus.arc.Arc;
import org.hibernate.StatelessSession;

/**
 * The caller's transaction without a watch on what it reads: for facts that nobody changes, and for
 * what is written once. A claim would spend as much on that watch as on its statements.
 */
public final class Unwatched {
  private Unwatched() {}

  public static StatelessSession session() {
    return Arc.container().instance(StatelessSession.class).get();
  }
}
