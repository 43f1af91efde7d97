package org.openpatent.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Where tokens come from is known when the service runs; the committed document names an example.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ApiDocumentIssuer implements OASFilter {
  static final String SCHEME = "openIdConnect";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    SecurityScheme scheme = document.getComponents().getSecuritySchemes().get(SCHEME);
    if (scheme.getType() != SecurityScheme.Type.OPENIDCONNECT) {
      return;
    }
    ConfigProvider.getConfig()
        .getOptionalValue("openpatent.issuer", String.class)
        .ifPresent(issuer -> scheme.setOpenIdConnectUrl(discovery(issuer)));
  }

  static String discovery(String issuer) {
    return issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration";
  }
}
