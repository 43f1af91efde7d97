package org.openpatent.killed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;

/** The service while nobody answers at the address of its issuer. */
class LonelyServiceIT {
  private final PackagedService service = new PackagedService();

  @AfterEach
  void end() {
    service.kill();
  }

  @Test
  void whoeverShowsATokenIsToldToComeAgainAndTheOthersAreServed() throws Exception {
    Config config = ConfigProvider.getConfig();
    Issuer gone = new Issuer(config.getValue("quarkus.oidc.public-key", String.class));
    gone.close();
    service
        .with("OPENPATENT_DATABASE_URL", config.getValue("openpatent.database.url", String.class))
        .with("OPENPATENT_DATABASE_USER", "postgres")
        .with("OPENPATENT_DATABASE_PASSWORD", "postgres")
        .with("OPENPATENT_ISSUER", gone.address())
        .start();

    Api.agency()
        .get("/v1/settlements/00000000-0000-7000-8000-000000000000")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("issuer-unavailable"));
    Api.anonymous().get("/v1/offers").then().statusCode(200);
  }
}
