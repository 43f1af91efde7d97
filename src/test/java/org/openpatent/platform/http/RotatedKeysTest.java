package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;

/** The issuer changes its keys now and then; meanwhile anybody may send tokens of no key at all. */
@QuarkusTest
@TestProfile(RotatedKeysTest.Issued.class)
class RotatedKeysTest {
  private static final String INTERVAL = "quarkus.oidc.token.forced-jwk-refresh-interval";

  /** Keys take long to make. */
  private static final RsaJsonWebKey OLD = key("old");

  private static final RsaJsonWebKey FRESH = key("fresh");
  private static final RsaJsonWebKey FOREIGN = key("foreign");

  /** As in production, but that the issuer is asked again after a second. */
  public static class Issued implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.oidc.auth-server-url",
          RotatingIssuer.start(),
          "quarkus.oidc.public-key",
          "",
          INTERVAL,
          "1S");
    }
  }

  @BeforeEach
  void theOldKeyIsKnown() throws Exception {
    RotatingIssuer.publish(OLD);
    await("the old key is taken", () -> statusWith(OLD) == 200);
    await("no other key is", () -> statusWith(FRESH) == 401);
  }

  @AfterEach
  void nobodyWaits() {
    RotatingIssuer.hold(false);
  }

  @Test
  void inProductionTwiceTheTimeBetweenTwoQuestionsIsLessThanAMinute() throws Exception {
    Properties file = new Properties();
    try (var in = getClass().getResourceAsStream("/application.properties")) {
      file.load(in);
    }
    Duration configured = Duration.parse("PT" + file.getProperty(INTERVAL));
    assertTrue(configured.multipliedBy(2).compareTo(Duration.ofMinutes(1)) < 0, INTERVAL);
  }

  @Test
  void theDocumentSaysWhereTokensComeFrom() {
    String issuer =
        ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    String url =
        Api.anonymous()
            .accept("application/json")
            .get("/openapi")
            .path("components.securitySchemes.openIdConnect.openIdConnectUrl");
    assertEquals(issuer + "/.well-known/openid-configuration", url);
  }

  @Test
  void aNewKeyIsTakenAndARemovedOneRefusedSoon() throws Exception {
    RotatingIssuer.publish(OLD, FRESH);
    await("the new key is taken", () -> statusWith(FRESH) == 200);
    assertEquals(200, statusWith(OLD));
    RotatingIssuer.publish(FRESH);
    await("the removed key is refused", () -> statusWith(OLD) == 401);
    assertEquals(200, statusWith(FRESH));
  }

  @Test
  void tokensByUnknownKeysDelayNoNewKeyAndHaveTheIssuerAskedNoMoreOften() throws Exception {
    int asked = RotatingIssuer.asked();
    long begun = System.nanoTime();
    AtomicBoolean enough = new AtomicBoolean();
    var flood = CompletableFuture.supplyAsync(() -> flood(enough));
    RotatingIssuer.publish(OLD, FRESH);
    await("the new key is taken", () -> statusWith(FRESH) == 200);
    RotatingIssuer.publish(FRESH);
    await("the removed key is refused", () -> statusWith(OLD) == 401);
    enough.set(true);
    int sent = flood.get();
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    int more = RotatingIssuer.asked() - asked;
    assertTrue(more <= seconds + 2, more + " questions in " + seconds + " s");
    assertTrue(sent > more, "no flood: " + sent);
    assertEquals(0, RotatingIssuer.introspected(), "the issuer was asked about tokens");
  }

  @Test
  void whoseKeyIsKnownDoesNotWaitForTheIssuer() throws Exception {
    RotatingIssuer.hold(true);
    int asked = RotatingIssuer.asked();
    var unknown = CompletableFuture.supplyAsync(() -> statusWith(FOREIGN));
    await("the issuer is asked", () -> RotatingIssuer.asked() > asked);
    for (int i = 0; i < 30; i++) {
      assertEquals(200, assertTimeoutPreemptively(Duration.ofSeconds(5), () -> statusWith(OLD)));
    }
    RotatingIssuer.hold(false);
    assertEquals(401, unknown.get());
  }

  @Test
  void whileTheIssuerFailsItsLastKeysAreTaken() throws Exception {
    RotatingIssuer.fail();
    int asked = RotatingIssuer.asked();
    await("the issuer is asked", () -> RotatingIssuer.asked() > asked + 1);
    assertEquals(200, statusWith(OLD));
    assertEquals(401, statusWith(FOREIGN));
    RotatingIssuer.publish(OLD, FRESH);
    await("the new key is taken", () -> statusWith(FRESH) == 200);
  }

  /** Tokens by a key of another name each time, by one without a name, and of no form. */
  private static int flood(AtomicBoolean enough) {
    int sent = 0;
    for (; !enough.get(); sent += 3) {
      FOREIGN.setKeyId("unknown " + sent);
      assertEquals(401, statusWith(FOREIGN));
      FOREIGN.setKeyId(null);
      assertEquals(401, statusWith(FOREIGN));
      assertEquals(401, status("opaque" + sent));
    }
    return sent;
  }

  private static int statusWith(RsaJsonWebKey key) {
    return status(Tokens.signedWith(key));
  }

  private static int status(String token) {
    return Api.with(token).get("/v1/licenses?limit=1").statusCode();
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, what);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static RsaJsonWebKey key(String id) {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(id);
      return key;
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
