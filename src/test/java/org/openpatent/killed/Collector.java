package org.openpatent.killed;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Takes what OpenTelemetry sends by OTLP over HTTP, and reads as much of it as a test asks for. The
 * numbers are those of the fields in {@code trace.proto}.
 */
final class Collector implements AutoCloseable {
  private static final int SERVER_KIND = 2;

  private final HttpServer server;
  private final List<TracedSpan> spans = new CopyOnWriteArrayList<>();

  /** Identifiers are hexadecimal; a span without a parent has an empty one. */
  record TracedSpan(
      String service,
      String trace,
      String id,
      String parent,
      String name,
      boolean ofServer,
      Map<String, String> attributes) {}

  /** On a free port, until it is closed. */
  Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          byte[] sent = exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
          read(sent);
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What has come of a trace. */
  List<TracedSpan> spans(String trace) {
    return spans.stream().filter(span -> span.trace.equals(trace)).toList();
  }

  /** Where traces began. */
  List<TracedSpan> roots() {
    return spans.stream().filter(span -> span.parent.isEmpty()).toList();
  }

  private void read(byte[] request) {
    for (ByteBuffer ofResource : Message.of(ByteBuffer.wrap(request)).messages(1)) {
      Message resource = Message.of(ofResource);
      String service =
          attributes(Message.of(resource.messages(1).get(0)).messages(1)).get("service.name");
      for (ByteBuffer scope : resource.messages(2)) {
        for (ByteBuffer span : Message.of(scope).messages(2)) {
          spans.add(span(service, Message.of(span)));
        }
      }
    }
  }

  private static TracedSpan span(String service, Message span) {
    return new TracedSpan(
        service,
        span.hex(1),
        span.hex(2),
        span.hex(4),
        span.text(5),
        span.numbers.getOrDefault(6, 0L) == SERVER_KIND,
        attributes(span.messages(9)));
  }

  /** Those that are text. */
  private static Map<String, String> attributes(List<ByteBuffer> pairs) {
    Map<String, String> attributes = new HashMap<>();
    for (ByteBuffer pair : pairs) {
      Message one = Message.of(pair);
      attributes.put(one.text(1), Message.of(one.messages(2).get(0)).text(1));
    }
    return attributes;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** A message of protocol buffers: its fields by their numbers. */
  private record Message(Map<Integer, List<ByteBuffer>> parts, Map<Integer, Long> numbers) {
    static Message of(ByteBuffer sent) {
      ByteBuffer bytes = sent.duplicate().order(ByteOrder.LITTLE_ENDIAN);
      Message message = new Message(new HashMap<>(), new HashMap<>());
      while (bytes.hasRemaining()) {
        long tag = number(bytes);
        int field = (int) (tag >>> 3);
        switch ((int) (tag & 7)) {
          case 0 -> message.numbers.put(field, number(bytes));
          case 1 -> message.numbers.put(field, bytes.getLong());
          case 2 -> {
            int length = (int) number(bytes);
            message
                .parts
                .computeIfAbsent(field, none -> new ArrayList<>())
                .add(bytes.slice(bytes.position(), length));
            bytes.position(bytes.position() + length);
          }
          case 5 -> message.numbers.put(field, (long) bytes.getInt());
          default -> throw new IllegalArgumentException("wire type of " + tag);
        }
      }
      return message;
    }

    private static long number(ByteBuffer bytes) {
      long number = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes.get();
        number |= (next & 0x7FL) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }

    List<ByteBuffer> messages(int field) {
      return parts.getOrDefault(field, List.of());
    }

    private byte[] bytes(int field) {
      if (messages(field).isEmpty()) {
        return new byte[0];
      }
      ByteBuffer part = messages(field).get(0).duplicate();
      byte[] bytes = new byte[part.remaining()];
      part.get(bytes);
      return bytes;
    }

    String hex(int field) {
      return HexFormat.of().formatHex(bytes(field));
    }

    String text(int field) {
      return new String(bytes(field), StandardCharsets.UTF_8);
    }
  }
}
