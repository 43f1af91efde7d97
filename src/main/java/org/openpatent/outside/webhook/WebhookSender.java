package org.openpatent.outside.webhook;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Sends a message to a target. The name is looked up once, each address that it has is checked, and
 * one of these is connected to, so that a second look-up could not lead elsewhere. No thread waits,
 * no redirect is followed, and of an answer no more is read than is kept.
 */
@ApplicationScoped
class WebhookSender {
  private static final int KEPT_BYTES = 1000;
  private static final int CONNECT_MILLIS = 5000;

  /** Nothing bounds the connections but how many webhooks are sent to at a time. */
  private static final int CONNECTIONS = 10_000;

  private final Vertx vertx;
  private final Duration timeout;
  private final WebhookTargets targets;
  private final Function<String, Future<List<InetAddress>>> names;
  private final HttpClient client;

  /** What is known of an exchange while it runs; all of it happens on one thread. */
  private static final class Exchange {
    private final long begun = System.nanoTime();
    private final Promise<Attempt> done = Promise.promise();
    private final Buffer body = Buffer.buffer();
    private HttpClientRequest request;
    private Integer status;

    private int millis() {
      return (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private void fail(DeliveryFailure failure) {
      done.tryComplete(Attempt.failed(failure, millis()));
    }

    private void answer() {
      byte[] kept = body.getBytes(0, Math.min(KEPT_BYTES, body.length()));
      String text = new String(kept, StandardCharsets.UTF_8).replace("\0", "");
      done.tryComplete(Attempt.answered(status, millis(), text.isEmpty() ? null : text));
    }
  }

  @Inject
  WebhookSender(Vertx vertx, WebhookConfig config, WebhookTargets targets, HostNames names) {
    this(vertx, config.timeout(), targets, names::addresses);
  }

  WebhookSender(
      Vertx vertx,
      Duration timeout,
      WebhookTargets targets,
      Function<String, Future<List<InetAddress>>> names) {
    this.vertx = vertx;
    this.timeout = timeout;
    this.targets = targets;
    this.names = names;
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS)
                .setForceSni(true));
  }

  /** Never fails: what goes wrong is told. */
  Future<Attempt> send(WebhookUrl url, Map<String, String> headers, String body) {
    Exchange exchange = new Exchange();
    Context thread = vertx.getOrCreateContext();
    thread.runOnContext(
        begun -> {
          long timer = vertx.setTimer(timeout.toMillis(), late -> end(exchange));
          exchange.done.future().onComplete(done -> vertx.cancelTimer(timer));
          addresses(url)
              .onComplete(
                  found ->
                      thread.runOnContext(
                          known -> connect(exchange, url, found.result(), headers, body)));
        });
    return exchange.done.future();
  }

  private Future<List<InetAddress>> addresses(WebhookUrl url) {
    InetAddress literal = url.literal();
    return literal == null
        ? names.apply(url.host()).otherwise(List.of())
        : Future.succeededFuture(List.of(literal));
  }

  private void connect(
      Exchange exchange,
      WebhookUrl url,
      List<InetAddress> addresses,
      Map<String, String> headers,
      String body) {
    if (addresses.isEmpty()) {
      exchange.fail(DeliveryFailure.ADDRESS_UNKNOWN);
    } else if (!addresses.stream().allMatch(address -> targets.admits(url, address))) {
      exchange.fail(DeliveryFailure.ADDRESS_FORBIDDEN);
    } else if (!exchange.done.future().isComplete()) {
      client
          .request(options(url, addresses.get(0)))
          .onFailure(refused -> exchange.fail(DeliveryFailure.UNREACHABLE))
          .onSuccess(request -> send(exchange, request, headers, body));
    }
  }

  private static RequestOptions options(WebhookUrl url, InetAddress address) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
        .setSsl(url.secure())
        .setHost(url.host().contains(":") ? "[" + url.host() + "]" : url.host())
        .setPort(url.port())
        .setURI(url.target());
  }

  private static void send(
      Exchange exchange, HttpClientRequest request, Map<String, String> headers, String body) {
    exchange.request = request;
    if (exchange.done.future().isComplete()) {
      request.reset();
      return;
    }
    headers.forEach(request::putHeader);
    request
        .response()
        .onFailure(broken -> exchange.fail(DeliveryFailure.UNREACHABLE))
        .onSuccess(response -> read(exchange, response));
    request.send(body);
  }

  private static void read(Exchange exchange, HttpClientResponse response) {
    exchange.status = response.statusCode();
    response
        .handler(
            part -> {
              exchange.body.appendBuffer(part);
              if (exchange.body.length() > KEPT_BYTES) {
                exchange.answer();
                exchange.request.reset();
              }
            })
        .exceptionHandler(broken -> exchange.answer())
        .endHandler(ended -> exchange.answer());
  }

  /** The time is over: an answer that has begun counts as it began. */
  private static void end(Exchange exchange) {
    if (exchange.status != null) {
      exchange.answer();
    }
    exchange.fail(DeliveryFailure.TIMEOUT);
    if (exchange.request != null) {
      exchange.request.reset();
    }
  }
}
