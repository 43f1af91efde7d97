package org.openpatent.platform.http;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Asks the issuer for its keys again and again. The framework by itself asks only when it meets a
 * key that it does not know, so that a removed key would be taken until then; with {@code
 * quarkus.oidc.jwks.resolve-early=false} it forgets keys after a time, but asks the issuer about
 * every unknown key and refuses everybody while the issuer fails.
 */
@ApplicationScoped
class IssuerKeys {
  private static final String NO_TOKEN = "";

  @Inject TenantConfigBean issuers;
  @Inject VerifiedTokens verified;

  @Scheduled(every = "{quarkus.oidc.token.forced-jwk-refresh-interval}")
  Uni<Void> renew() {
    TenantConfigContext issuer = issuers.getDefaultTenant();
    if (!issuer.ready()) {
      return Uni.createFrom().voidItem(); // the first token asks for the keys
    }
    // The framework renews the keys only while it verifies a token. An empty token is refused, but
    // after the keys were renewed. When the issuer does not answer, the known keys stay.
    return issuer
        .provider()
        .refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
        .onItemOrFailure()
        .transform(
            (ignored, refused) -> {
              verified.forget();
              return null;
            });
  }
}
