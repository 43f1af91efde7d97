package org.openpatent.platform.http;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/**
 * Refuses tokens that are not access tokens of somebody although the same issuer signs them for the
 * same audience, ID tokens above all. It does more than {@code quarkus.oidc.token.required-claims},
 * which cannot refuse a token for a claim that it has.
 */
@ApplicationScoped
@Unremovable // looked up by the framework
class AccessTokens implements Validator {
  /** Types of the header that an access token may have [RFC 9068, RFC 7519]. */
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

  @Override
  public String validate(JwtContext token) throws MalformedClaimException {
    JwtClaims claims = token.getJwtClaims();
    String subject = claims.getSubject();
    if (subject == null || subject.isBlank()) {
      return "whoever asks has a subject";
    }
    String type = token.getJoseObjects().get(0).getHeader("typ");
    if (type != null && !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
      return "a token of type " + type;
    }
    // Keycloak names its tokens in a claim: Bearer, ID, Refresh, Offline, Logout
    if (claims.getClaimValue("typ") instanceof String use && !use.equalsIgnoreCase("Bearer")) {
      return "a token for " + use;
    }
    // the hash of an access token or of a code is in ID tokens alone [OpenID Connect Core 3.3.2.11]
    return claims.hasClaim("at_hash") || claims.hasClaim("c_hash") ? "an ID token" : null;
  }
}
