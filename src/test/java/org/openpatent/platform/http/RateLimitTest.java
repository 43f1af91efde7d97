package org.openpatent.platform.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.platform.value.Code;

@QuarkusTest
class RateLimitTest {
  private static final int MOST = 5;

  @Inject RateLimit rate;

  @AfterEach
  void lift() {
    rate.set(0);
  }

  @Test
  void whoeverSentAMinutesRequestsIsToldWhenToComeBack() {
    rate.set(MOST);
    for (int left = MOST - 1; left >= 0; left--) {
      Api.anonymous()
          .get("/v1/problems")
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", equalTo("\"minute\";q=5;w=60"))
          .header("RateLimit", matchesPattern("\"minute\";r=" + left + ";t=[0-9]+"))
          .header("Retry-After", nullValue());
    }
    for (String address : new String[] {"/v1/problems", "/v1/nothing"}) {
      Api.anonymous()
          .get(address)
          .then()
          .spec(Refusal.of(Code.TOO_MANY_REQUESTS))
          .header("Retry-After", matchesPattern("[2-9]|1[0-2]"))
          .header("RateLimit", matchesPattern("\"minute\";r=0;t=[0-9]+"));
    }
    Api.anonymous().get("/health/live").then().statusCode(200);
    rate.set(0);
    Api.anonymous().get("/v1/problems").then().statusCode(200).header("RateLimit", nullValue());
  }
}
