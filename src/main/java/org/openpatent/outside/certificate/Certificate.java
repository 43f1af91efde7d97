package org.openpatent.outside.certificate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * What a license says at one moment, signed.
 *
 * @param jws null until it is signed
 */
public record Certificate(
    @JsonUnwrapped CertifiedLicense content,
    UUID license,
    Instant issuedAt,
    @Schema(description = "Where anyone sees, without a token, whether the license still stands.")
        String verifyAt,
    @Schema(
            description =
                "All the other fields, and iss and iat, as JWS in compact form (ES256, typ"
                    + " license-certificate+jwt); its key has its kid at /.well-known/jwks.json.")
        String jws) {
  static final String TYPE = "license-certificate+jwt";

  /** Not signed yet. */
  static Certificate of(CertifiedLicense content, UUID license, Instant at, String address) {
    String verifyAt = address + "/v1/certificates/" + content.number();
    return new Certificate(content, license, at, verifyAt, null);
  }

  /**
   * @param issuer the address of the service, {@code iss}
   */
  Certificate signed(CertificateKeys.Key key, String issuer, ObjectMapper mapper) {
    ObjectNode claims = mapper.valueToTree(this);
    claims.put("iss", issuer).put("iat", issuedAt.getEpochSecond());
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    signature.setHeader("typ", TYPE);
    signature.setKeyIdHeaderValue(key.id());
    signature.setKey(key.secret());
    signature.setPayload(claims.toString());
    try {
      return new Certificate(
          content, license, issuedAt, verifyAt, signature.getCompactSerialization());
    } catch (JoseException impossible) { // the key was tried when it was read
      throw new IllegalStateException(impossible);
    }
  }
}
