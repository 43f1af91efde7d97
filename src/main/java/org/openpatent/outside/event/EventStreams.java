package org.openpatent.outside.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.openpatent.outside.event.EventLog.Found;
import org.openpatent.outside.event.EventStream.Message;

/**
 * All streams of a node. One look at a time reads what is new for all of them together, woken by
 * what this node writes and now and then for the others; a stream that is behind reads pages of its
 * own, one after the other in the same turn. While a stream waits it holds neither a worker nor a
 * connection to the database.
 */
@ApplicationScoped
class EventStreams {
  private static final Logger LOG = Logger.getLogger(EventStreams.class);

  /** Between two looks, so that many small transactions are read together. */
  private static final long GAP_MILLIS = 20;

  @Inject Vertx vertx;
  @Inject EventConfig config;

  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();

  /** Up to here all that was new was given to those who were there; null while nobody is. */
  private volatile EventPlace tail;

  void lookRegularly(@Observes StartupEvent started) {
    vertx.setPeriodic(config.look().toMillis(), tick -> tick());
  }

  /** Clients go on at another node, which a balancer chooses as soon as this one is not ready. */
  void end(@Observes ShutdownDelayInitiatedEvent ending) {
    open.forEach(EventStream::end);
  }

  /**
   * The events of a feed after a place; what it asks of the client is only that it reads.
   *
   * @param deserted true once the client is gone
   */
  Multi<Message> open(EventFeed feed, EventPlace after, BooleanSupplier deserted) {
    return Multi.createFrom()
        .emitter(
            client -> begin(new EventStream(feed, after, deserted, client), client),
            BackPressureStrategy.ERROR);
  }

  private void begin(EventStream stream, MultiEmitter<? super Message> client) {
    client.onTermination(() -> open.remove(stream));
    client.onRequest(more -> goOn(stream));
    open.add(stream);
    stream.sayWhereItIs(); // the headers go with the first message
    look();
  }

  private void goOn(EventStream stream) {
    stream.send();
    EventPlace to = tail;
    if (to != null && stream.behind(to) != null) {
      look();
    }
  }

  void lookAtOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsWritten written) {
    look();
  }

  private void tick() {
    if (open.isEmpty()) {
      tail = null;
      return;
    }
    open.forEach(stream -> stream.beat(config.heartbeat(), config.longestStream()));
    look();
  }

  /** Looks for what is new, if anybody is there; a look under way is followed by another one. */
  private void look() {
    if (!open.isEmpty() && asked.getAndIncrement() == 0) {
      begin();
    }
  }

  private void begin() {
    try {
      Infrastructure.getDefaultWorkerPool().execute(this::turn);
    } catch (RejectedExecutionException full) {
      asked.set(0); // the next look tries again
    }
  }

  private void turn() {
    int before = asked.get();
    try {
      readAll();
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "events could not be read, and are read at the next look");
    }
    if (!asked.compareAndSet(before, 0)) {
      vertx.setTimer(GAP_MILLIS, later -> begin());
    }
  }

  private void readAll() {
    EventPlace from = tail;
    if (from == null) {
      from = QuarkusTransaction.requiringNew().call(EventLog::reached);
      tail = from;
    }
    Found found = read(from, EventFeed.everything());
    for (EventStream stream : open) {
      stream.take(from, found);
    }
    tail = found.next();
    for (EventStream stream : open) {
      EventPlace behind = stream.behind(found.next());
      if (behind != null) {
        stream.take(read(behind, stream.feed));
      }
    }
    if (found.more()) {
      asked.incrementAndGet();
    }
  }

  private static Found read(EventPlace after, EventFeed feed) {
    return QuarkusTransaction.requiringNew()
        .call(() -> EventLog.after(after, feed, EventStream.PAGE));
  }
}
