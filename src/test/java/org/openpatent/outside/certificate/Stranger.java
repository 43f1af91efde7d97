package org.openpatent.outside.certificate;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.openpatent.Api;

/** Somebody who was shown a certificate, and has a JOSE library and the address of the service. */
final class Stranger {
  private Stranger() {}

  static boolean believes(String jws) throws JoseException {
    String keys =
        Api.anonymous().get("/.well-known/jwks.json").then().statusCode(200).extract().asString();
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(
        new AlgorithmConstraints(
            ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
    signature.setCompactSerialization(jws);
    var key =
        new VerificationJwkSelector().select(signature, new JsonWebKeySet(keys).getJsonWebKeys());
    if (key == null) {
      return false;
    }
    signature.setKey(key.getKey());
    return signature.verifySignature();
  }

  static JsonPath header(String jws) {
    return part(jws, 0);
  }

  static JsonPath payload(String jws) {
    return part(jws, 1);
  }

  /** The same signature under other words. */
  static String changed(String jws, String from, String to) {
    String[] parts = jws.split("\\.");
    String payload = decoded(parts[1]);
    if (!payload.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    byte[] changed = payload.replace(from, to).getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
    return parts[0] + '.' + encoded + '.' + parts[2];
  }

  private static JsonPath part(String jws, int number) {
    return new JsonPath(decoded(jws.split("\\.")[number]));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
