package org.openpatent.outside.event;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.openpatent.outside.event.EventLog.Found;

/**
 * One client's stream. It is given what it shows, keeps no more of it than a page, and hands it on
 * as the client takes it.
 */
final class EventStream {
  /** So many events wait in memory at most. */
  static final int PAGE = 100;

  /**
   * What goes to the client.
   *
   * @param id the cursor to go on from
   * @param event null for a message that only says where the stream is
   */
  record Message(String id, CloudEvent event) {}

  final EventFeed feed;
  private final BooleanSupplier deserted;
  private final MultiEmitter<? super Message> client;
  private final Queue<KeptEvent> waiting = new ArrayDeque<>();
  private final long begun = System.nanoTime();
  private long said = begun;

  /** Everything up to here that the client is to see was sent or waits. */
  private EventPlace place;

  private boolean sending;

  EventStream(
      EventFeed feed,
      EventPlace place,
      BooleanSupplier deserted,
      MultiEmitter<? super Message> client) {
    this.feed = feed;
    this.place = place;
    this.deserted = deserted;
    this.client = client;
  }

  /** Where it is behind, and ready for a page of its own; else null. */
  synchronized EventPlace behind(EventPlace tail) {
    boolean ready = waiting.isEmpty() && client.requested() > 0 && !client.isCancelled();
    return ready && place.compareTo(tail) < 0 ? place : null;
  }

  /** Takes the page of this feed that it was found to be ready for. */
  synchronized void take(Found page) {
    waiting.addAll(page.events());
    place = page.next();
    send();
  }

  /** Takes what it shows of all that is new, unless it is behind or its client is slow. */
  synchronized void take(EventPlace from, Found all) {
    if (place.compareTo(from) < 0) {
      return;
    }
    List<KeptEvent> shown =
        all.events().stream()
            .filter(event -> event.place().compareTo(place) > 0)
            .filter(feed::shows)
            .toList();
    int taken = Math.min(shown.size(), PAGE - waiting.size());
    waiting.addAll(shown.subList(0, taken));
    if (taken == shown.size() && place.compareTo(all.next()) < 0) {
      place = all.next();
    } else if (taken < shown.size() && taken > 0) {
      place = shown.get(taken - 1).place(); // the rest is read once its client has taken these
    }
    send();
  }

  /** Sends what the client has asked for. */
  synchronized void send() {
    if (!sending) { // a client may ask for more while it is given something
      sending = true;
      while (!waiting.isEmpty() && client.requested() > 0) {
        KeptEvent next = waiting.remove();
        emit(new Message(feed.cursor(next.place()), CloudEvent.of(next)));
      }
      sending = false;
    }
  }

  /** Says that it is there if it has said nothing for a while; ends if nobody is there for it. */
  synchronized void beat(Duration heartbeat, Duration longest) {
    long now = System.nanoTime();
    if (deserted.getAsBoolean() || now - begun > longest.toNanos()) {
      client.complete();
    } else if (now - said > heartbeat.toNanos()) {
      sayWhereItIs();
    }
  }

  synchronized void sayWhereItIs() {
    if (waiting.isEmpty() && client.requested() > 0) {
      emit(new Message(feed.cursor(place), null));
    }
  }

  private void emit(Message message) {
    said = System.nanoTime();
    client.emit(message);
  }

  void end() {
    client.complete();
  }
}
