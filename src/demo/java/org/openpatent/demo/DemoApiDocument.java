package org.openpatent.demo;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * The demonstration's issuer has no pages to log in at, so that Swagger UI must ask for the token
 * itself.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DemoApiDocument implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (ConfigUtils.isProfileActive("demo")) {
      SecurityScheme asking =
          OASFactory.createSecurityScheme()
              .type(SecurityScheme.Type.HTTP)
              .scheme("bearer")
              .bearerFormat("JWT")
              .description("The access_token of /dev/token.");
      Components components = document.getComponents();
      Set.copyOf(components.getSecuritySchemes().keySet())
          .forEach(name -> components.addSecurityScheme(name, asking));
    }
  }
}
