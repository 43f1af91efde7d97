package org.openpatent.market.patent;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.World;

@QuarkusTest
class SearchingPatentsTest {
  @Test
  void patentsAreFoundByOwnerClassKindSeatAndText() {
    String owner = World.university();
    String tag = "寻" + System.nanoTime();
    String number = World.newPatentNumber(PatentKind.INVENTION);
    var body = World.patentBody(PatentKind.INVENTION, owner);
    body.put("keywords", List.of("甲", tag + "Ab"));
    put(Api.licensor(owner), number, body).statusCode(201);
    String other = World.patent(World.university(), PatentKind.DESIGN);
    for (String query :
        List.of(
            "",
            "&q=" + tag + "aB",
            "&ipc=A01D",
            "&ipc=a01d45/10",
            "&ipc=A",
            "&kind=INVENTION",
            "&division=4501",
            "&division=450000")) {
      Api.anonymous()
          .get("/v1/patents?owner=" + owner + query)
          .then()
          .body("items.patentNumber", is(List.of(number)));
    }
    for (String query :
        List.of(
            "&q=" + tag + "x",
            "&q=甲%7C" + tag,
            "&q=%7C",
            "&ipc=A01D 46",
            "&ipc=B",
            "&ipc=01-",
            "&kind=DESIGN",
            "&division=4502",
            "&division=45000")) {
      Api.anonymous()
          .urlEncodingEnabled(!query.contains("%"))
          .get("/v1/patents?owner=" + owner + query)
          .then()
          .body("items.size()", is(0));
    }
    Api.anonymous()
        .get("/v1/patents?limit=200&kind=DESIGN&ipc=09-03")
        .then()
        .body("items.patentNumber", hasItem(other))
        .body("items.patentNumber", not(hasItem(number)));
  }

  private static ValidatableResponse put(
      RequestSpecification caller, String number, Map<String, Object> body) {
    return caller.body(body).put("/v1/patents/" + number).then();
  }
}
