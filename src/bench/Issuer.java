import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An OpenID Connect provider as far as the service asks for one: discovery and the public key. Has
 * a token ready for every firm, in the file {@code tokens}, one each for agency, treasury and a
 * bank, and its own address in {@code issuer}.
 */
class Issuer {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    Path folder = Path.of(arguments[0]);
    int firms = Integer.parseInt(arguments[1]);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair key = generator.generateKeyPair();

    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    answer(
        server,
        "/.well-known/openid-configuration",
        """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys"}"""
            .formatted(issuer));
    RSAPublicKey open = (RSAPublicKey) key.getPublic();
    answer(
        server,
        "/keys",
        """
        {"keys": [{"kty": "RSA", "kid": "bench", "alg": "RS256", "use": "sig",
         "n": "%s", "e": "%s"}]}"""
            .formatted(
                BASE64.encodeToString(open.getModulus().toByteArray()),
                BASE64.encodeToString(open.getPublicExponent().toByteArray())));
    server.start();

    List<String> tokens = new ArrayList<>();
    for (int firm = 1; firm <= firms; firm++) {
      tokens.add(token(key, issuer, "91450100MA%08d".formatted(firm), "licensee"));
    }
    for (String role : List.of("agency", "treasury")) {
      Files.writeString(
          folder.resolve(role), token(key, issuer, "11450000MB0000" + role.substring(0, 4), role));
    }
    Files.writeString(folder.resolve("bank"), token(key, issuer, "91450000MB0000BANK", "bank"));
    Files.write(folder.resolve("tokens"), tokens);
    Files.writeString(folder.resolve("issuer"), issuer);
  }

  private static void answer(HttpServer server, String path, String json) {
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

  private static String token(KeyPair key, String issuer, String creditCode, String role)
      throws GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    String claims =
        """
        {"iss": "%1$s", "aud": "openpatent", "sub": "%2$s", "upn": "%2$s", "groups": ["%3$s"],
         "credit_code": "%2$s", "iat": %4$d, "exp": %5$d}"""
            .formatted(issuer, creditCode, role, now, now + 7200);
    String signed =
        base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}") + "." + base64(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + BASE64.encodeToString(signature.sign());
  }

  private static String base64(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
