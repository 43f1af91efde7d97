package org.openpatent.platform.http;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Asks the issuer for its keys again and again. The framework itself asks only when it meets a key
 * that it does not know, so tokens by a key that the issuer removed would be taken until then.
 */
@ApplicationScoped
class IssuerKeys {
  private static final String NO_TOKEN = "";

  @Inject TenantConfigBean issuers;

  @Scheduled(every = "{quarkus.oidc.token.forced-jwk-refresh-interval}")
  Uni<Void> renew() {
    TenantConfigContext issuer = issuers.getDefaultTenant();
    if (!issuer.ready()) {
      return Uni.createFrom().voidItem(); // the first token asks for the keys
    }
    // The framework offers no way to the keys but by a token; that this is none comes after them.
    // When the issuer does not answer, the keys that are known stay.
    return issuer
        .provider()
        .refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
        .onItemOrFailure()
        .transform((ignored, refused) -> null);
  }
}
