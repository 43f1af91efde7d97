package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

@QuarkusTest
class VerifiedTokensTest {
  @Inject VerifiedTokens verified;
  @Inject LegalClock clock;

  @AfterEach
  void theTimeIsTheTime() {
    clock.use(Clock.systemUTC());
  }

  /** A token that did not come before. */
  private static String fresh() {
    return "Bearer " + Tokens.with(Map.of("jti", String.valueOf(System.nanoTime())));
  }

  private static int ask(String token) {
    return Api.anonymous().header("Authorization", token).get("/v1/me").statusCode();
  }

  /** Of what came and was taken; again if the issuer was just then asked for its keys. */
  private SecurityIdentity known(String token) {
    SecurityIdentity known = null;
    for (int tries = 0; known == null && tries < 3; tries++) {
      assertEquals(200, ask(token));
      known = verified.known(token);
    }
    return known;
  }

  @Test
  void aGoodTokenIsKnownOnceItCame() {
    String token = fresh();
    assertNull(verified.known(token));
    SecurityIdentity known = known(token);
    assertTrue(known.hasRole(Role.AGENCY));
    assertNull(
        known.getAttribute(RoutingContext.class.getName()), "of the request nothing is kept");
    assertEquals(200, ask(token));
  }

  @Test
  void nothingElseIsKnown() {
    String token = fresh();
    int sentTwice =
        Api.anonymous().header("Authorization", token, token).get("/v1/me").statusCode();
    assertEquals(401, sentTwice);
    assertNull(verified.known(token));
    String spoiled = token.substring(0, token.length() - 5) + "AAAAA";
    assertEquals(401, ask(spoiled));
    assertNull(verified.known(spoiled));
    assertNull(verified.known(null));
  }

  @Test
  void aTokenIsForgottenWhenItExpiresAndWhenTheIssuerWasAskedForItsKeys() {
    String token = fresh();
    assertNotNull(known(token));
    clock.use(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11)));
    assertNull(verified.known(token));
    clock.use(Clock.systemUTC());
    assertNotNull(known(token));
    verified.forget();
    assertNull(verified.known(token));
    assertEquals(200, ask(token));
  }
}
