package org.openpatent.market.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** A long list read page by page misses nothing and repeats nothing. */
@QuarkusTest
class PagingOffersTest {
  private String university;

  @BeforeEach
  void aUniversity() {
    university = World.university();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8})
  void pagesShowTheNewestFirstAndEachOnceWhileOthersArePublished(int limit) {
    List<String> newestFirst = publishSeven();
    Collections.reverse(newestFirst);
    // what is published meanwhile belongs to a page already shown
    Runnable meanwhile = () -> World.offer(university, declarationOfNewPatent());
    assertEquals(newestFirst, walk("NEWEST", limit, meanwhile));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void pagesShowTheOldestFirstAndEachOnce(int limit) {
    List<String> published = publishSeven();
    assertEquals(published, walk("OLDEST", limit, () -> {}));
  }

  @Test
  void theLinkHeaderLeadsThroughAllPages() {
    List<String> published = publishSeven();
    List<String> seen = new ArrayList<>();
    Response page = own().queryParam("sort", "OLDEST").queryParam("limit", 3).get("/v1/offers");
    seen.addAll(ids(page));
    while (page.header("Link") != null && seen.size() < 7) {
      String link = page.header("Link");
      assertEquals(">; rel=\"next\"", link.substring(link.indexOf('>')));
      page = Api.anonymous().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
      seen.addAll(ids(page));
    }
    assertNull(page.path("next"));
    assertEquals(published, seen);
  }

  private List<String> walk(String sort, int limit, Runnable betweenPages) {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var query = own().queryParam("sort", sort).queryParam("limit", limit);
      Response page =
          (cursor == null ? query : query.queryParam("cursor", cursor)).get("/v1/offers");
      seen.addAll(ids(page));
      cursor = page.path("next");
      assertTrue(cursor == null || ids(page).size() == limit, "a page is full or the last");
      betweenPages.run();
    } while (cursor != null && seen.size() <= 7);
    return seen;
  }

  private RequestSpecification own() {
    return Api.anonymous().queryParam("licensor", university);
  }

  private static List<String> ids(Response page) {
    return page.then().statusCode(200).extract().path("items.id");
  }

  private Map<String, Object> declarationOfNewPatent() {
    return World.offerBody(World.patent(university, PatentKind.INVENTION));
  }

  private List<String> publishSeven() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(World.offer(university, declarationOfNewPatent()));
    }
    return ids;
  }
}
