package org.openpatent.platform.http;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Cuts off what is on its way from or to a client and moves slower than the slowest line that is
 * served; until then it counts as the client's memory. It does more than the idle timeouts of
 * Vert.x, which a client that sends or takes a byte now and then never reaches. A sweep each second
 * finds what is late, so that the many that are on time cost no timer of their own.
 */
@ApplicationScoped
class SlowClients {
  private static final Logger LOG = Logger.getLogger(SlowClients.class);
  private static final long SWEEP_MILLIS = 1000;

  @Inject Vertx vertx;
  @Inject PlatformConfig config;
  @Inject Admission admission;

  private final Set<Transfer> running = ConcurrentHashMap.newKeySet();

  /** Bytes on their way, and what to do when they are late. */
  final class Transfer {
    private final long begun = System.nanoTime();
    private final Context context = vertx.getOrCreateContext();
    private final Runnable cut;
    private volatile long bytes;

    private Transfer(long bytes, Runnable cut) {
      this.bytes = bytes;
      this.cut = cut;
    }

    /** More bytes came, which gives the transfer more time. */
    void moved(long more) {
      bytes += more;
    }

    void end() {
      running.remove(this);
    }

    private boolean isLate(long now) {
      long allowed =
          config.limits().patience().toNanos()
              + bytes * 1_000_000_000 / config.limits().bytesPerSecond();
      return now - begun > allowed;
    }
  }

  void sweepRegularly(@Observes StartupEvent started) {
    vertx.setPeriodic(SWEEP_MILLIS, tick -> sweep(System.nanoTime()));
  }

  private void sweep(long now) {
    for (Transfer transfer : running) {
      if (transfer.isLate(now) && running.remove(transfer)) {
        transfer.context.runOnContext(late -> transfer.cut.run());
      }
    }
  }

  /**
   * The routing context of the request that this thread works on. The injected one is gone when the
   * resource is done, which is before its answer is written.
   */
  static RoutingContext routing() {
    return CurrentRequestManager.get().serverRequest().unwrap(RoutingContext.class);
  }

  /** Begins to watch what a client sends; called on the event loop of its connection. */
  Transfer receiving(Runnable cut) {
    Transfer transfer = new Transfer(0, cut);
    running.add(transfer);
    return transfer;
  }

  /** Ends an answer with all of its body. Does not wait for the client to take it. */
  void end(RoutingContext routing, Buffer whole) {
    if (!routing.response().closed()) {
      sending(routing, whole.length(), routing.response().end(whole));
    }
  }

  /** Sends one part of an answer. The future is done when the client has taken it. */
  Future<Void> write(RoutingContext routing, Buffer part) {
    return sending(routing, part.length(), routing.response().write(part));
  }

  private Future<Void> sending(RoutingContext routing, int bytes, Future<Void> sent) {
    if (sent.isComplete()) {
      return sent;
    }
    String client = Admission.client(routing);
    admission.memory.add(client, bytes);
    Transfer transfer = new Transfer(bytes, () -> cut(routing));
    running.add(transfer);
    return sent.onComplete(
        taken -> {
          transfer.end();
          admission.memory.give(client, bytes);
        });
  }

  /** At once: Vert.x would close the connection only after the client has taken everything. */
  private static void cut(RoutingContext routing) {
    LOG.debugf("%s does not take its answer", routing.request().remoteAddress());
    if (routing.request().connection() instanceof ConnectionBase connection) {
      connection.channelHandlerContext().close();
    }
  }
}
