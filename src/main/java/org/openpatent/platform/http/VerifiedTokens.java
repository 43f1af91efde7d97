package org.openpatent.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openpatent.platform.value.LegalClock;

/**
 * Whose a token is that came before: its signature is not computed again, which took a seventh of
 * the time of a claim. It is asked before the framework, which verifies every token that is not
 * here. A token stays until it expires, and never longer than the issuer's keys do ({@link
 * IssuerKeys}), so that a removed key ends what it signed as soon as it would without this.
 */
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {
  /** Some kilobytes each. */
  private static final int MOST = 5_000;

  @Inject LegalClock clock;

  private final Cache<String, SecurityIdentity> verified =
      Caffeine.newBuilder().maximumSize(MOST).build();

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext routing, IdentityProviderManager identities) {
    return Uni.createFrom().item(known(routing.request().getHeader(HttpHeaders.AUTHORIZATION)));
  }

  /**
   * Whose it is, or null for what did not come before or is no longer valid.
   *
   * @param sent the header {@code Authorization}, or null
   */
  SecurityIdentity known(String sent) {
    SecurityIdentity known = sent == null ? null : verified.getIfPresent(sent);
    return known == null || hasExpired(known) ? null : known;
  }

  private boolean hasExpired(SecurityIdentity known) {
    var token = (OidcJwtCallerPrincipal) known.getPrincipal();
    return token.getExpirationTime() <= clock.now().getEpochSecond();
  }

  /** Keeps what the framework found, without what it remembers of the request. */
  void keep(String sent, SecurityIdentity found) {
    if (found.getPrincipal() instanceof OidcJwtCallerPrincipal token) {
      verified.get(
          sent,
          unknown ->
              QuarkusSecurityIdentity.builder()
                  .setPrincipal(token)
                  .addCredentials(found.getCredentials())
                  .addRoles(found.getRoles())
                  .build());
    }
  }

  /** Once the issuer has said anew which keys it has. */
  void forget() {
    verified.invalidateAll();
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }

  /** It has none of its own: the framework's asks for a token. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext routing) {
    return Uni.createFrom().nullItem();
  }
}
