package org.openpatent.platform.http;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

@QuarkusTest
class PagingTest {
  @Test
  void followingTheCursorsSeesEveryItemOnceAndInOrder() {
    String owner = World.university();
    List<String> all = patents(owner, 5);
    for (int limit : new int[] {1, 2, 3, 4, 5, 6, 200}) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        Response page = page(owner, limit, cursor);
        List<String> items = page.path("items.patentNumber");
        assertTrue(items.size() == limit || page.path("next") == null, "limit " + limit);
        seen.addAll(items);
        cursor = page.path("next");
      } while (cursor != null);
      assertEquals(all, seen, "limit " + limit);
    }
  }

  @Test
  void theLastPageSaysThatNothingFollows() {
    String owner = World.university();
    patents(owner, 2);
    page(owner, 2, null).then().body("next", nullValue()).header("Link", nullValue());
    page(owner, 1, null).then().body("next", not(nullValue())).header("Link", not(nullValue()));
    Api.anonymous()
        .get("/v1/patents?owner=" + World.newCode("12"))
        .then()
        .body("items.size()", is(0))
        .body("next", nullValue());
  }

  @Test
  void theLinkLeadsToTheNextPageWithTheSameFilters() {
    String owner = World.university();
    List<String> all = patents(owner, 3);
    patents(World.university(), 1);
    String link = page(owner, 2, null).header("Link");
    assertTrue(link.matches("</v1/patents\\?.*>; rel=\"next\""), link);
    Api.anonymous()
        .urlEncodingEnabled(false)
        .get(link.substring(1, link.indexOf('>')))
        .then()
        .statusCode(200)
        .body("items.patentNumber", is(all.subList(2, 3)));
  }

  @Test
  void aLinkKeepsTextsThatNeedEscaping() {
    String owner = World.university();
    for (String title : List.of("100% & +农机=1", "x 100% & +农机=2")) {
      var body = World.patentBody(PatentKind.INVENTION, owner);
      body.put("title", title);
      Api.licensor(owner)
          .body(body)
          .put("/v1/patents/" + World.newPatentNumber(PatentKind.INVENTION))
          .then()
          .statusCode(201);
    }
    Response first =
        Api.anonymous()
            .queryParams("owner", owner, "q", "100% & +农机=", "limit", 1)
            .get("/v1/patents");
    first.then().statusCode(200).body("items.size()", is(1));
    String link = first.header("Link");
    Api.anonymous()
        .urlEncodingEnabled(false)
        .get(link.substring(1, link.indexOf('>')))
        .then()
        .statusCode(200)
        .body("items.size()", is(1));
  }

  @Test
  void aCursorThatTheListDidNotGiveIsRefused() {
    String owner = World.university();
    List<String> all = patents(owner, 2);
    String given = page(owner, 1, null).path("next");
    byte[] key = all.get(0).getBytes(StandardCharsets.UTF_8);
    for (String cursor :
        List.of(
            given.substring(0, given.length() - 1),
            given.substring(0, 8),
            given + given,
            Base64.getUrlEncoder().withoutPadding().encodeToString(key))) {
      Api.anonymous()
          .get("/v1/patents?limit=1&cursor=" + cursor)
          .then()
          .spec(Refusal.of(Code.INVALID_CURSOR));
    }
  }

  @Test
  void aCursorBelongsToItsListFiltersAndOrder() {
    String owner = World.university();
    String other = World.university();
    patents(owner, 2);
    String given = page(owner, 1, null).path("next");
    for (String elsewhere :
        List.of(
            "/v1/patents?owner=" + other,
            "/v1/patents?owner=" + owner + "&kind=INVENTION",
            "/v1/patents?kind=INVENTION",
            "/v1/offers?licensor=" + owner,
            "/v1/offers?sort=OLDEST")) {
      Api.anonymous()
          .get(elsewhere + "&limit=1&cursor=" + given)
          .then()
          .spec(Refusal.of(Code.INVALID_CURSOR));
    }
    Api.anonymous()
        .get("/v1/patents?cursor=" + given + "&limit=2&owner=" + owner)
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsAddedMeanwhileMovesNothing() {
    String owner = World.university();
    List<String> all = patents(owner, 3);
    String cursor = page(owner, 2, null).path("next");
    patents(owner, 1);
    assertEquals(all.get(2), page(owner, 1, cursor).path("items[0].patentNumber"));
  }

  @Test
  void aPageHoldsFiftyUnlessAskedOtherwise() {
    String owner = World.university();
    patents(owner, 51);
    Api.anonymous()
        .get("/v1/patents?owner=" + owner)
        .then()
        .body("items.size()", is(50))
        .body("next", not(nullValue()));
  }

  private static Response page(String owner, int limit, String cursor) {
    var request = Api.anonymous().queryParam("owner", owner).queryParam("limit", limit);
    Response page =
        (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/patents");
    assertEquals(200, page.statusCode());
    return page;
  }

  private static List<String> patents(String owner, int count) {
    return Stream.generate(() -> World.patent(owner, PatentKind.INVENTION))
        .limit(count)
        .sorted()
        .toList();
  }
}
