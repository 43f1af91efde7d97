package org.openpatent.outside.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Who is sent to: keeps what arrives, and answers 204 unless told otherwise. */
public final class Receiver implements AutoCloseable {
  private static final int SECONDS = 15;

  /** What arrived. */
  public record Message(Map<String, List<String>> headers, String body) {
    public String header(String name) {
      return headers.get(name.substring(0, 1).toUpperCase() + name.substring(1)).get(0);
    }

    public JsonNode event() throws IOException {
      return new ObjectMapper().readTree(body);
    }

    /** The type without what is around the name. */
    public String type() throws IOException {
      return event().get("type").asText().replaceAll("^org\\.openpatent\\.|\\.v1$", "");
    }

    public String subject() throws IOException {
      return event().get("subject").asText();
    }

    boolean isSignedBy(String secret) {
      try {
        new com.standardwebhooks.Webhook(secret).verify(body, headers);
        return true;
      } catch (WebhookVerificationException otherwise) {
        return false;
      }
    }
  }

  /** How a request is answered. */
  interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Message> arrived = new LinkedBlockingQueue<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  /** Of all that nothing else was said for. */
  volatile Answer usual = status(204);

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Answer next = answers.poll();
      arrived.add(new Message(Map.copyOf(exchange.getRequestHeaders()), body));
      (next == null ? usual : next).give(exchange);
    }
  }

  static Answer status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  static Answer text(int status, String text) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static Answer redirect(String to) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", to);
      exchange.sendResponseHeaders(307, -1);
    };
  }

  /** The next requests are answered so, each once. */
  void answer(Answer... next) {
    answers.addAll(List.of(next));
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The next that arrives; null if none does for a while. */
  public Message next() throws InterruptedException {
    return arrived.poll(SECONDS, TimeUnit.SECONDS);
  }

  /** How many arrived that were not taken yet. */
  public int waiting() {
    return arrived.size();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
