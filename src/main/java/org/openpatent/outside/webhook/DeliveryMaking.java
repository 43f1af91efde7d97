package org.openpatent.outside.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openpatent.outside.event.EventFeed;
import org.openpatent.outside.event.EventLog;
import org.openpatent.outside.event.EventLog.Found;
import org.openpatent.outside.event.EventPlace;
import org.openpatent.outside.event.KeptEvent;
import org.openpatent.outside.webhook.WebhookTurn.Follower;
import org.openpatent.platform.value.LegalClock;

/**
 * Makes deliveries of what happened, by one node at a time. What is new is read once for all
 * webhooks together; one that is behind, because it is new, was paused or is replayed, is made
 * deliveries for by itself until it has come as far as the others.
 */
@ApplicationScoped
class DeliveryMaking {
  private static final EventFeed EVERYTHING = new EventFeed(true, null, List.of(), null);

  /** So many rows at once, or one event. */
  private static final int ROWS = 10_000;

  private static final int EVENTS = 500;

  /** The tail is moved for nothing new only once it is so many transactions behind. */
  private static final int TRANSACTIONS = 10_000;

  @Inject LegalClock clock;

  /** Until there is nothing new, or another node makes them. */
  void make() {
    while (QuarkusTransaction.requiringNew().call(this::some)) {
      // there may be more
    }
  }

  /** Whether there may be more. */
  private boolean some() {
    EventPlace tail = WebhookTail.take();
    if (tail == null) {
      return false;
    }
    List<Follower> followers = WebhookTurn.atTail();
    int events = followers.isEmpty() ? 0 : Math.max(1, Math.min(EVENTS, ROWS / followers.size()));
    EventPlace reached = tail;
    boolean more = false;
    if (events == 0) {
      reached = EventPlace.before(EventLog.oldest());
    } else {
      Found found = EventLog.after(tail, EVERYTHING, events);
      deliver(found.events(), followers);
      reached = found.next();
      more = found.more();
      if (found.events().isEmpty() && reached.tx() - tail.tx() < TRANSACTIONS) {
        reached = tail;
      }
    }
    if (reached.compareTo(tail) > 0) {
      WebhookTail.move(reached);
      tail = reached;
    }
    return catchUp(tail) || more;
  }

  private void deliver(List<KeptEvent> events, List<Follower> followers) {
    Instant now = clock.now();
    List<WebhookDelivery> made = new ArrayList<>();
    Set<UUID> woken = new HashSet<>();
    for (KeptEvent event : events) {
      for (Follower follower : followers) {
        if (follower.feed().shows(event)) {
          made.add(WebhookDelivery.of(follower.id(), event, now));
          woken.add(follower.id());
        }
      }
    }
    WebhookDelivery.store(made);
    if (!woken.isEmpty()) {
      WebhookTurn.wake(woken, now);
    }
  }

  private boolean catchUp(EventPlace tail) {
    List<Follower> behind = WebhookTurn.behind(tail);
    behind.forEach(follower -> catchUp(follower, tail));
    return !behind.isEmpty();
  }

  /** Makes a page of deliveries; those that were made before, of what is replayed, once more. */
  private void catchUp(Follower follower, EventPlace tail) {
    Instant now = clock.now();
    Found found = EventLog.after(follower.place(), follower.feed(), EVENTS);
    List<KeptEvent> events =
        found.events().stream().filter(event -> event.place().compareTo(tail) <= 0).toList();
    EventPlace to = found.more() && found.next().compareTo(tail) < 0 ? found.next() : null;
    if (!events.isEmpty()) {
      WebhookTurn.lock(List.of(follower.id()));
      EventPlace last = events.get(events.size() - 1).place();
      Set<EventPlace> again = WebhookDelivery.replay(follower.id(), follower.place(), last, now);
      WebhookDelivery.store(
          events.stream()
              .filter(event -> !again.contains(event.place()))
              .map(event -> WebhookDelivery.of(follower.id(), event, now))
              .toList());
      WebhookTurn.wake(List.of(follower.id()), now);
    }
    WebhookTurn.goOn(follower.id(), to);
  }
}
