package org.openpatent.killed;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.openpatent.demo.DemoConfigSource;

/**
 * An OpenID Connect provider as far as the service asks for one: discovery and the public key of
 * the tokens that the tests write themselves.
 */
final class Issuer implements AutoCloseable {
  private static final int BITS = 2048;

  private final HttpServer server;
  private final String own;
  private volatile String keys;

  /** On a free port, until it is closed. */
  Issuer() throws IOException, GeneralSecurityException, JoseException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String discovery =
        """
        {"issuer": "%s", "jwks_uri": "%s/keys"}"""
            .formatted(DemoConfigSource.ISSUER, address());
    answer("/.well-known/openid-configuration", () -> discovery);
    String base64 = ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class);
    var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
    var key = KeyFactory.getInstance("RSA").generatePublic(encoded);
    own = new JsonWebKeySet(JsonWebKey.Factory.newJwk(key)).toJson();
    keys = own;
    answer("/keys", () -> keys);
    server.start();
  }

  /** It signs with another key from now on, and no longer stands for what it signed. */
  void replaceKey() throws JoseException {
    keys = new JsonWebKeySet(RsaJwkGenerator.generateJwk(BITS)).toJson();
  }

  /** It stands for the tokens of the tests again. */
  void restoreKey() {
    keys = own;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(String path, Supplier<String> json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
