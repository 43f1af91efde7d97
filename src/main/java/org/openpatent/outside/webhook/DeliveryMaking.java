package org.openpatent.outside.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    List<WebhookDelivery> made = List.of();
    if (events == 0) {
      reached = EventPlace.before(EventLog.oldest());
    } else {
      Found found = EventLog.after(tail, EventFeed.everything(), events);
      made = made(found.events(), followers);
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
    List<Follower> behind = WebhookTurn.behind(tail);
    Set<UUID> woken = made.stream().map(one -> one.webhookId).collect(Collectors.toSet());
    List<UUID> turns =
        Stream.concat(woken.stream(), behind.stream().map(Follower::id)).distinct().toList();
    if (turns.isEmpty()) {
      return more;
    }
    // all at once, in the order in which others lock them, else each could wait for the other
    WebhookTurn.lock(turns);
    WebhookDelivery.store(made);
    if (!woken.isEmpty()) {
      WebhookTurn.wake(woken, clock.now());
    }
    for (Follower follower : behind) {
      catchUp(follower, tail);
    }
    return !behind.isEmpty() || more;
  }

  private List<WebhookDelivery> made(List<KeptEvent> events, List<Follower> followers) {
    Instant now = clock.now();
    return events.stream()
        .flatMap(
            event ->
                followers.stream()
                    .filter(follower -> follower.feed().shows(event))
                    .map(follower -> WebhookDelivery.of(follower.id(), event, now)))
        .toList();
  }

  /** Makes a page of deliveries; those that were made before, of what is replayed, once more. */
  private void catchUp(Follower follower, EventPlace tail) {
    Instant now = clock.now();
    Found found = EventLog.after(follower.place(), follower.feed(), EVENTS);
    List<KeptEvent> events =
        found.events().stream().filter(event -> event.place().compareTo(tail) <= 0).toList();
    EventPlace to = found.more() && found.next().compareTo(tail) < 0 ? found.next() : null;
    if (!events.isEmpty()) {
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
