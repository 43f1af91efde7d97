package org.openpatent.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
import org.openpatent.patent.PatentKind;

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
  void pagesShowEveryOfferOnceWhileOthersArePublished(int limit) {
    List<String> published = publishSeven();
    for (String sort : List.of("NEWEST", "OLDEST")) {
      var query = own().queryParam("sort", sort).queryParam("limit", limit);
      List<String> seen = new ArrayList<>();
      Response page = query.get("/v1/offers");
      seen.addAll(ids(page));
      while (page.path("next") != null) {
        assertEquals(limit, ids(page).size());
        if (sort.equals("NEWEST")) {
          World.offer(university, declarationOfNewPatent()); // belongs to a page already shown
        }
        page =
            own()
                .queryParam("sort", sort)
                .queryParam("limit", limit)
                .queryParam("cursor", page.<String>path("next"))
                .get("/v1/offers");
        seen.addAll(ids(page));
      }
      List<String> expected = new ArrayList<>(published);
      if (sort.equals("NEWEST")) {
        Collections.reverse(expected);
        assertEquals(expected, seen);
      } else {
        assertEquals(expected, seen.subList(0, 7));
      }
    }
  }

  @Test
  void theLinkHeaderLeadsThroughAllPages() {
    List<String> published = publishSeven();
    List<String> seen = new ArrayList<>();
    Response page = own().queryParam("sort", "OLDEST").queryParam("limit", 3).get("/v1/offers");
    seen.addAll(ids(page));
    while (page.header("Link") != null) {
      String link = page.header("Link");
      assertEquals(">; rel=\"next\"", link.substring(link.indexOf('>')));
      page = Api.anonymous().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
      seen.addAll(ids(page));
    }
    assertNull(page.path("next"));
    assertEquals(published, seen);
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
