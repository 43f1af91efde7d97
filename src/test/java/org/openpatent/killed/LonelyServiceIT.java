package org.openpatent.killed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Wire;

/** The service while nobody answers at the address of its issuer. */
class LonelyServiceIT {
  private PackagedService service;

  @AfterEach
  void end() {
    service.kill();
  }

  @Test
  void whoeverShowsATokenIsToldToComeAgainAndTheOthersAreServed() throws Exception {
    Issuer gone = new Issuer();
    gone.close();
    service = new PackagedService(gone);
    service.start();

    Api.agency()
        .get("/v1/settlements/00000000-0000-7000-8000-000000000000")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("issuer-unavailable"));
    Api.anonymous().get("/v1/offers").then().statusCode(200);
    Wire.get("/v1/offers?q=%").assertRefused("a malformed address, as Main starts the service");
  }
}
