package org.openpatent.platform.http;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Api;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.market.patent.PatentKind;

@QuarkusTest
class HostileSearchesTest {
  @ParameterizedTest
  @CsvSource({
    "/v1/organizations?verified=TRUE",
    "/v1/organizations?verified=1",
    "/v1/organizations?kind=0",
    "/v1/organizations?kind=firm",
    "/v1/organizations?division=4",
    "/v1/organizations?division=%25",
    "/v1/organizations?q=",
    "/v1/organizations?q=%20",
    "/v1/patents?kind=",
    "/v1/patents?ipc=%25",
    "/v1/patents?owner=x",
    "/v1/patents/202010566088.9?on=2026-02-30",
    "/v1/patents/202010566088.9?on=today",
    "/v1/patents/202010566088.9?on=%2B10000-01-01",
    "/v1/patents/202010566088.9?on=9999-12-31",
    "/v1/offers?openOn=2026-2-3",
    "/v1/offers?sort=newest",
    "/v1/offers?licensor=",
    "/v1/offers?royaltyMethod=1",
    "/v1/licenses?status=OPEN",
    "/v1/licenses?offer=1-1-1-1-1",
    "/v1/licenses?patent=1",
    "/v1/licenses?recordalOverdue=yes",
    "/v1/licenses?effectiveFrom=-1",
    "/v1/programs?status=x"
  })
  void aMisreadQueryValueIsMalformed(String address) {
    assertEquals(400, raw(address).assertRefused(address).status(), address);
  }

  @Test
  void anEmojiIsSearchedForLikeAnyText() {
    String number = patentCalled("带💩的装置");
    var found = raw("/v1/patents?limit=200&q=%F0%9F%92%A9");
    assertEquals(200, found.status());
    assertTrue(found.body().contains(number), found.body());
  }

  @Test
  void aSearchIsAtMostAHundredCharacters() {
    assertEquals(200, raw("/v1/patents?q=" + "a".repeat(100)).status());
    assertEquals("invalid-query-parameter", raw("/v1/patents?q=" + "a".repeat(101)).code());
    int status = raw("/v1/patents?q=" + "a".repeat(8 << 10)).status();
    assertTrue(status == 400 || status == 414, "" + status);
  }

  @Test
  void wildcardsAreNoWordsAndStandForNothing() {
    String tag = "W" + System.nanoTime();
    String percent = patentCalled(tag + " 100%x_y\\z");
    String plain = patentCalled(tag + " 100ax1ybz");
    assertFound(tag, percent, plain);
    assertFound(tag + " 100%x_y", percent);
    assertFound(tag + "%", percent, plain);
    for (String wild : List.of("%", "\\", "'", "*", ":*")) {
      assertTrue(found(wild).isEmpty(), wild);
    }
    assertTrue(found("%" + tag.substring(3)).isEmpty());
  }

  private static void assertFound(String q, String... numbers) {
    Api.anonymous()
        .queryParam("q", q)
        .get("/v1/patents")
        .then()
        .body("items.patentNumber", containsInAnyOrder(numbers));
  }

  private static List<String> found(String q) {
    return Api.anonymous()
        .queryParam("q", q)
        .queryParam("limit", 200)
        .get("/v1/patents")
        .then()
        .statusCode(200)
        .extract()
        .path("items.patentNumber");
  }

  private static String patentCalled(String title) {
    String owner = World.university();
    String number = World.newPatentNumber(PatentKind.INVENTION);
    var body = World.patentBody(PatentKind.INVENTION, owner);
    body.put("title", title);
    Api.licensor(owner).body(body).put("/v1/patents/" + number).then().statusCode(201);
    return number;
  }

  private static Wire.Answer raw(String address) {
    String token =
        Api.token(DemoUser.AGENCY.user, DemoUser.AGENCY.roles, DemoUser.AGENCY.code.value());
    byte[] utf8 = address.getBytes(StandardCharsets.UTF_8);
    return Wire.get(
        new String(utf8, StandardCharsets.ISO_8859_1), "Authorization: Bearer " + token);
  }
}
