package org.openpatent.demo;

import io.smallrye.jwt.build.Jwt;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** Tokens as an OpenID Connect provider would issue them, signed with the demonstration's key. */
public final class DemoTokens {
  static final Duration LIFETIME = Duration.ofHours(12);

  private DemoTokens() {}

  public static String token(
      String base64PrivateKey, String subject, Set<String> roles, String creditCode) {
    return token(base64PrivateKey, DemoConfigSource.ISSUER, subject, roles, creditCode, LIFETIME);
  }

  /** Any token at all, wrong ones included; a negative lifetime has expired. */
  public static String token(
      String base64PrivateKey,
      String issuer,
      String subject,
      Set<String> roles,
      String creditCode,
      Duration lifetime) {
    PrivateKey key = DemoKey.pair(Base64.getDecoder().decode(base64PrivateKey)).getPrivate();
    long now = System.currentTimeMillis() / 1000;
    var claims =
        Jwt.claims()
            .issuer(issuer)
            .audience("openpatent")
            .subject(subject)
            .upn(subject)
            .groups(roles)
            .issuedAt(now - 60)
            .expiresAt(now + lifetime.toSeconds());
    if (creditCode != null) {
      claims.claim("credit_code", creditCode);
    }
    return claims.jws().sign(key);
  }
}
