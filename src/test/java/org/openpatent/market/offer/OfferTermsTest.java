package org.openpatent.market.offer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What was declared to the public stays as it was declared, and so does what it rests on. */
@QuarkusTest
class OfferTermsTest {
  private String university;
  private String patent;
  private String offer;

  @BeforeEach
  void anOffer() {
    university = World.university();
    patent = World.patent(university, PatentKind.INVENTION);
    offer = World.offer(university, World.offerBody(patent));
  }

  @Test
  void noMethodChangesAnOffer() {
    var others = World.offerBody(patent);
    others.put("maximumTermMonths", 36);
    String path = "/v1/offers/" + offer;
    Api.licensor(university).body(others).put(path).then().spec(refused(405, "method-not-allowed"));
    Api.licensor(university)
        .body(others)
        .patch(path)
        .then()
        .spec(refused(405, "method-not-allowed"));
    Api.licensor(university).delete(path).then().spec(refused(405, "method-not-allowed"));
    Acts.readOffer(offer).then().body("maximumTermMonths", equalTo(60));
  }

  @Test
  void otherTermsAreAnotherOfferAndTheOldOneKeepsItsOwn() {
    Acts.withdraw(university, offer).then().statusCode(200);
    var others = World.offerBody(patent);
    others.put("maximumTermMonths", 36);
    others.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    Acts.publish(university, others).then().statusCode(201).body("id", not(equalTo(offer)));
    Acts.readOffer(offer)
        .then()
        .body("maximumTermMonths", equalTo(60))
        .body("royalty.method", equalTo("FREE"))
        .body("status", equalTo("WITHDRAWN"));
  }

  @ParameterizedTest
  @CsvSource({"filedOn, 2022-03-02", "grantedOn, 2023-06-02"})
  void aDateOfAnOfferedPatentIsTheAgencysToCorrect(String field, String day) {
    var changed = World.patentBody(PatentKind.INVENTION, university);
    changed.put(field, day);
    put(Api.licensor(university), changed).then().spec(refused(409, "patent-frozen"));
    put(Api.agency(), changed).then().statusCode(200).body(field, equalTo(day));
  }

  @Test
  void theOwnersOfAnOfferedPatentAreTheAgencysToCorrect() {
    String second = World.newCode("12");
    var changed = World.patentBody(PatentKind.INVENTION, university, second);
    put(Api.licensor(university), changed).then().spec(refused(409, "patent-frozen"));
    put(Api.agency(), changed)
        .then()
        .statusCode(200)
        .body("owners", equalTo(List.of(university, second)));
  }

  @Test
  void thePatentStaysFrozenWhenItsOfferIsWithdrawn() {
    Acts.withdraw(university, offer).then().statusCode(200);
    var changed = World.patentBody(PatentKind.INVENTION, university);
    changed.put("filedOn", "2022-03-02");
    put(Api.licensor(university), changed).then().spec(refused(409, "patent-frozen"));
  }

  @Test
  void whatDescribesAnOfferedPatentMayStillImprove() {
    var better = World.patentBody(PatentKind.INVENTION, university);
    better.put("title", "一种更好理解的测试装置");
    better.put("applicationFields", List.of("农业机械"));
    put(Api.licensor(university), better)
        .then()
        .statusCode(200)
        .body("title", equalTo("一种更好理解的测试装置"));
    Acts.readOffer(offer).then().body("title", equalTo("一种更好理解的测试装置"));
  }

  @Test
  void aPatentNeverOfferedMayStillChangeItsDates() {
    patent = World.patent(university, PatentKind.INVENTION);
    var changed = World.patentBody(PatentKind.INVENTION, university);
    changed.put("filedOn", "2022-03-02");
    put(Api.licensor(university), changed).then().statusCode(200);
  }

  private Response put(RequestSpecification caller, Map<String, Object> body) {
    String etag = Api.anonymous().get("/v1/patents/" + patent).header("ETag");
    return caller.header("If-Match", etag).body(body).put("/v1/patents/" + patent);
  }
}
