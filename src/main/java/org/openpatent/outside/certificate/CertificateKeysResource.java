package org.openpatent.outside.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** The public keys of certificates, where those who verify signatures look for them [RFC 7517]. */
@Path("/.well-known/jwks.json")
@Tag(name = "Certificates")
public class CertificateKeysResource {
  /** A point of the curve P-256. */
  public record CertificateKey(
      String kty,
      String crv,
      String use,
      String alg,
      @Schema(description = "The name of the key, as in the header of a signature.") String kid,
      String x,
      String y) {
    static CertificateKey of(CertificateKeys.Key key) {
      var jwk = new EllipticCurveJsonWebKey(key.open());
      var said = jwk.toParams(OutputControlLevel.PUBLIC_ONLY);
      return new CertificateKey(
          jwk.getKeyType(),
          jwk.getCurveName(),
          "sig",
          "ES256",
          key.id(),
          said.get("x").toString(),
          said.get("y").toString());
    }
  }

  public record CertificateKeySet(List<CertificateKey> keys) {}

  @Inject CertificateKeys keys;

  @GET
  @PermitAll
  @Operation(
      operationId = "getCertificateKeys",
      summary = "Read the keys that certificates are verified with",
      description =
          "A JSON Web Key Set. A key stays in it as long as certificates that it signed are to be"
              + " believed; one that is not in it any more is not to be trusted.")
  public RestResponse<CertificateKeySet> get() {
    var set = new CertificateKeySet(keys.all().stream().map(CertificateKey::of).toList());
    return ResponseBuilder.create(Status.OK, set)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
        .build();
  }
}
