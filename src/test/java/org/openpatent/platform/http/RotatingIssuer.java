package org.openpatent.platform.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.openpatent.demo.DemoConfigSource;

/**
 * An OpenID Connect provider that changes its keys. What it knows is in system properties, because
 * the test that starts it is loaded once more in the service's own class loader.
 */
final class RotatingIssuer {
  private static final String KEYS = "test.issuer.keys";
  private static final String ASKED = "test.issuer.asked";
  private static final String INTROSPECTED = "test.issuer.introspected";
  private static final String HELD = "test.issuer.held";

  private RotatingIssuer() {}

  /** On a free port until the tests end; its address. It has no key yet. */
  static String start() {
    try {
      publish(List.of());
      var local = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(local, 0);
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      String discovery =
          "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%2$s/keys\", \"introspection_endpoint\": \"%2$s/about\"}"
              .formatted(DemoConfigSource.ISSUER, address);
      answer(server, "/.well-known/openid-configuration", () -> discovery);
      answer(server, "/keys", RotatingIssuer::keys);
      answer(
          server,
          "/about",
          () -> {
            count(INTROSPECTED);
            return "{\"active\": false}";
          });
      server.start();
      return address;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** From now on it signs with these keys alone. */
  static void publish(List<RsaJsonWebKey> keys) {
    System.setProperty(KEYS, new JsonWebKeySet(keys).toJson());
  }

  static void publish(RsaJsonWebKey... keys) {
    publish(Arrays.asList(keys));
  }

  /** From now on it answers with what is no set of keys. */
  static void fail() {
    System.setProperty(KEYS, "");
  }

  /** How often it was asked for its keys. */
  static int asked() {
    return Integer.getInteger(ASKED, 0);
  }

  /** How often it was asked about a token. */
  static int introspected() {
    return Integer.getInteger(INTROSPECTED, 0);
  }

  /** Whether it keeps those waiting that ask for its keys. */
  static void hold(boolean held) {
    System.setProperty(HELD, String.valueOf(held));
  }

  private static String keys() {
    count(ASKED);
    try {
      while (Boolean.getBoolean(HELD)) {
        Thread.sleep(5);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return System.getProperty(KEYS);
  }

  /** One thread answers all. */
  private static void count(String what) {
    System.setProperty(what, String.valueOf(Integer.getInteger(what, 0) + 1));
  }

  private static void answer(HttpServer server, String path, Supplier<String> json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, Math.max(body.length, 1));
          exchange.getResponseBody().write(body.length == 0 ? new byte[1] : body);
          exchange.close();
        });
  }
}
