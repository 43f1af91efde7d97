package org.openpatent.market.catalog;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** The agency says which words mean the same, and the next search knows. */
@QuarkusTest
class KeepingSynonymsTest {
  @Test
  void aSearchIsWidenedFromNowOnAndSaysSo() {
    String word = "w" + Long.toString(System.nanoTime(), 36);
    String university = World.university();
    String number = World.newPatentNumber(PatentKind.INVENTION);
    var body = World.patentBody(PatentKind.INVENTION, university);
    body.put("title", "一种" + word + "装置");
    Api.licensor(university).body(body).put("/v1/patents/" + number).then().statusCode(201);
    String offer = World.offer(university, World.offerBody(number));
    String other = "x" + word;
    String address = "/v1/synonyms/" + word;
    Api.anonymous().get("/v1/offers?q=" + other).then().body("items", empty());
    Api.agency()
        .body(Map.of("synonyms", List.of(other, "一个 " + word + " 的说法")))
        .put(address)
        .then()
        .statusCode(201)
        .body("word", equalTo(word));
    Api.anonymous()
        .get("/v1/offers?q=" + other)
        .then()
        .body("items.id", contains(offer))
        .body("widened.word", contains(other))
        .body("items[0].titleParts.findAll { it.matched }.text", contains(word));
    Api.agency().body(Map.of("synonyms", List.of("y"))).put(address).then().statusCode(428);
    String tag = Api.anonymous().get(address).header("ETag");
    Api.agency()
        .header("If-Match", tag)
        .body(Map.of("synonyms", List.of("y" + word)))
        .put(address)
        .then()
        .statusCode(200);
    Api.anonymous().get("/v1/offers?q=" + other).then().body("items", empty());
    Api.agency().delete(address).then().statusCode(200).body("synonyms", contains("y" + word));
    Api.anonymous().get("/v1/offers?q=y" + word).then().body("items", empty());
    Api.anonymous().get(address).then().spec(refused(404, "not-found"));
    Api.agency().delete(address).then().spec(refused(404, "not-found"));
  }

  /**
   * A header holds neither Chinese nor control characters, so that the address has them encoded.
   */
  @Test
  void theAddressOfAWordCanBeFollowedWhateverItsCharacters() {
    String word = "割机" + Long.toString(System.nanoTime(), 36);
    String location =
        Api.agency()
            .urlEncodingEnabled(false)
            .body(Map.of("synonyms", List.of("y" + word)))
            .put("/v1/synonyms/%E6%94%B6%1D" + word.replace("割机", "%E5%89%B2%E6%9C%BA"))
            .then()
            .statusCode(201)
            .body("word", equalTo("收 " + word))
            .extract()
            .header("Location");
    Api.anonymous()
        .urlEncodingEnabled(false)
        .get(location)
        .then()
        .statusCode(200)
        .body("word", equalTo("收 " + word));
    Api.agency().urlEncodingEnabled(false).delete(location).then().statusCode(200);
  }

  @Test
  void aBelievableListIsThereFromTheBeginning() {
    Api.anonymous()
        .get("/v1/synonyms?limit=200")
        .then()
        .statusCode(200)
        .body("items.size()", greaterThan(149));
    Api.anonymous().get("/v1/synonyms/收割機").then().body("word", equalTo("收割机"));
  }

  @Test
  void whatIsNoWordIsRefusedWithAllThatIsWrong() {
    Api.agency()
        .body(Map.of("synonyms", List.of("。。", "收获机", "收获机", "收割机")))
        .put("/v1/synonyms/收割机")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/synonyms/0", "/synonyms/2", "/synonyms/3"))
        .body("errors.code", contains("synonym-form", "synonym-repeated", "synonym-repeated"));
    Api.agency()
        .body(Map.of("synonyms", List.of("甲")))
        .put("/v1/synonyms/。。")
        .then()
        .spec(refused(422, "synonym-form"));
    Api.anonymous().get("/v1/synonyms/。。").then().spec(refused(404, "synonym-form"));
  }
}
