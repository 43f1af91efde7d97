package org.openpatent.platform.value;

import io.quarkus.arc.Arc;

/**
 * Tells whoever observes it that something has happened, within its transaction. A resource has an
 * {@code Event} injected for that; an entity, whose verbs are the one place that all ways of
 * changing it pass, has no injection.
 */
public final class Announcement {
  private Announcement() {}

  public static void fire(Object happened) {
    Arc.container().beanManager().getEvent().fire(happened);
  }
}
