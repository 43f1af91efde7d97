package org.openpatent.platform.value;

import io.quarkus.arc.Arc;
import jakarta.enterprise.event.Event;

/**
 * Tells whoever observes it that something has happened, within its transaction. A resource has an
 * {@code Event} injected for that; an entity, whose verbs are the one place that all ways of
 * changing it pass, has no injection.
 */
public final class Announcement {
  /** For each type its own: an event looks for observers anew whenever the type is another. */
  private static final ClassValue<Event<Object>> EVENTS =
      new ClassValue<>() {
        @Override
        protected Event<Object> computeValue(Class<?> type) {
          return Arc.container().beanManager().getEvent();
        }
      };

  private Announcement() {}

  public static void fire(Object happened) {
    EVENTS.get(happened.getClass()).fire(happened);
  }
}
