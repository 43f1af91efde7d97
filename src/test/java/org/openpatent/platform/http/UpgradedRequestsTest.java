package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.platform.value.Role;

/**
 * Java's own client offers HTTP/2 with each new connection, and goes on where it is not taken up.
 */
@QuarkusTest
class UpgradedRequestsTest {
  @TestHTTPResource("/v1/")
  URI api;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aReadIsAnswered() throws Exception {
    for (int i = 0; i < 2; i++) {
      var answer =
          client.send(
              HttpRequest.newBuilder(api.resolve("programs")).build(), BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
    }
  }

  @Test
  void aBodyIsReadAndAnswered() throws Exception {
    String firm = World.firm();
    for (int i = 0; i < 2; i++) {
      var answer =
          client.send(
              HttpRequest.newBuilder(api.resolve("licenses"))
                  .header(
                      "Authorization", "Bearer " + Api.token("buyer", Set.of(Role.LICENSEE), firm))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"offerId\": 7}"))
                  .build(),
              BodyHandlers.ofString());
      assertEquals(422, answer.statusCode(), answer.body());
    }
  }
}
