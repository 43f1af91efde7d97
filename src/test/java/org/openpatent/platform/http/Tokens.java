package org.openpatent.platform.http;

import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.RsaJsonWebKey;
import org.openpatent.demo.DemoConfigSource;
import org.openpatent.demo.DemoUser;
import org.openpatent.platform.value.Role;

/** Tokens of the agency with something changed, signed as a good one is. */
final class Tokens {
  private Tokens() {}

  static String with(Map<String, Object> changed) {
    Map<String, Object> claims = good();
    claims.putAll(changed);
    return signed(claims, "JWT");
  }

  static String without(String claim) {
    Map<String, Object> claims = good();
    claims.remove(claim);
    return signed(claims, "JWT");
  }

  static String ofType(String type) {
    return signed(good(), type);
  }

  /** A good token of another key than the tests'. */
  static String signedWith(RsaJsonWebKey key) {
    return signed(good(), "JWT", key.getKeyId(), key.getPrivateKey());
  }

  private static String signed(Map<String, Object> claims, String type) {
    return signed(claims, type, null, key());
  }

  /** By hand, because the builder adds what is missing. */
  private static String signed(
      Map<String, Object> claims, String type, String keyId, PrivateKey key) {
    try {
      var jws = new org.jose4j.jws.JsonWebSignature();
      jws.setPayload(org.jose4j.json.JsonUtil.toJson(claims));
      jws.setAlgorithmHeaderValue("RS256");
      jws.setHeader("typ", type);
      jws.setKeyIdHeaderValue(keyId);
      jws.setKey(key);
      return jws.getCompactSerialization();
    } catch (org.jose4j.lang.JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, Object> good() {
    long now = System.currentTimeMillis() / 1000;
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", DemoConfigSource.ISSUER);
    claims.put("aud", "openpatent");
    claims.put("sub", "an officer");
    claims.put("groups", List.of(Role.AGENCY));
    claims.put("credit_code", DemoUser.AGENCY.code.value());
    claims.put("iat", now - 60);
    claims.put("exp", now + 600);
    return claims;
  }

  private static PrivateKey key() {
    String encoded = ConfigProvider.getConfig().getValue("demo.private-key", String.class);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
