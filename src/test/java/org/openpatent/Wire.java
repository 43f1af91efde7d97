package org.openpatent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests byte by byte, for what a well-behaved HTTP client would not send, or would repair on the
 * way.
 */
public final class Wire {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

  private Wire() {}

  /** What came back; the body of a chunked answer as it was sent. */
  public record Answer(int status, String head, String body) {
    /** Refused for what the caller did, in the one form of error. */
    public Answer assertRefused(String what) {
      assertTrue(status >= 400 && status < 500, () -> what + ": " + this);
      assertTrue(
          head.toLowerCase().contains("content-type: application/problem+json"),
          () -> what + ": " + this);
      JsonNode problem = Json.read(body);
      assertEquals(status, problem.path("status").intValue(), () -> what + ": " + this);
      assertTrue(problem.hasNonNull("code"), () -> what + ": " + this);
      assertFalse(problem.get("detail").textValue().contains("{"), () -> what + ": " + this);
      return this;
    }

    public String code() {
      return Json.read(body).path("code").textValue();
    }
  }

  /** A request without a body; the address is sent as it stands. */
  public static Answer get(String address, String... headers) {
    return send("GET", address, null, headers);
  }

  /** A request whose headers are sent as Latin-1, so that any byte can be in them. */
  public static Answer send(String method, String address, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: test\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (body != null) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    byte[] start =
        head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] request = new byte[start.length + (body == null ? 0 : body.length)];
    System.arraycopy(start, 0, request, 0, start.length);
    if (body != null) {
      System.arraycopy(body, 0, request, start.length, body.length);
    }
    return exchange(request);
  }

  /** Whole requests; the last one has to close the connection. */
  public static Answer exchange(byte[] request) {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(5_000);
      // a server that refuses early does not read on, and writing then fails at some point
      Thread writer = new Thread(() -> write(socket, request));
      writer.start();
      String answer = read(socket.getInputStream());
      Matcher status = STATUS.matcher(answer);
      assertTrue(status.lookingAt(), () -> "no answer but: " + answer);
      int end = answer.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(status.group(1)), answer.substring(0, end), answer.substring(end + 4));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Up to the end of the connection, which a server that refuses unread may leave open. */
  private static String read(InputStream stream) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    try {
      for (int n = stream.read(part); n >= 0; n = stream.read(part)) {
        answer.write(part, 0, n);
      }
    } catch (SocketTimeoutException leftOpen) {
      // what came until then is the answer
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static void write(Socket socket, byte[] request) {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (IOException refusedEarly) {
      // what came back tells
    }
  }
}
