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
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.openpatent.demo.DemoConfigSource;

/**
 * An OpenID Connect provider as far as the service asks for one: discovery and the public key of
 * the tokens that the tests write themselves.
 */
final class Issuer implements AutoCloseable {
  private final HttpServer server;

  /** On a free port, until it is closed. */
  Issuer() throws IOException, GeneralSecurityException, JoseException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(
        "/.well-known/openid-configuration",
        """
        {"issuer": "%s", "jwks_uri": "%s/keys"}"""
            .formatted(DemoConfigSource.ISSUER, address()));
    String base64 = ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class);
    var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
    var key = KeyFactory.getInstance("RSA").generatePublic(encoded);
    answer("/keys", new JsonWebKeySet(JsonWebKey.Factory.newJwk(key)).toJson());
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
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
