package org.openpatent.platform.http;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Counts the requests and the memory that the service gives, in all and to each client. It does
 * more than {@code quarkus-load-shedding}, which knows neither clients nor memory and refuses
 * without a body.
 */
@Singleton
class Admission {
  /** Requests that have a worker or wait for one. */
  final Quota requests;

  /** Answers that go on for as long as the client likes. */
  final Quota streams;

  /** Bytes of bodies that came and of answers that were not taken yet. */
  final Quota memory;

  /** Bytes of files that came and of which the request is not over. */
  final Quota disk;

  @Inject
  Admission(PlatformConfig config) {
    var limits = config.limits();
    requests = new Quota(limits.requestsInFlight(), limits.requestsInFlightPerClient());
    streams = new Quota(limits.streams(), limits.streamsPerClient());
    memory = new Quota(limits.transferBytes(), limits.transferBytesPerClient());
    disk = new Quota(limits.spooledBytes(), limits.spooledBytesPerClient());
  }

  /**
   * Whose request it is: the address of the connection, or the one that a trusted proxy names,
   * where Quarkus is told to trust it.
   */
  static String client(RoutingContext routing) {
    SocketAddress address = routing.request().remoteAddress();
    return address == null || address.hostAddress() == null ? "" : address.hostAddress();
  }
}
