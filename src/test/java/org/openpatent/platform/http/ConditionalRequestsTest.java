package org.openpatent.platform.http;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Role;

@QuarkusTest
class ConditionalRequestsTest {
  @Test
  void whatIsVersionedIsTaggedWithVersionAndHash() {
    String firm = World.firm();
    Response read = Api.licensee(firm).get("/v1/organizations/" + firm);
    read.then().header("ETag", matchesPattern("\"0-[0-9a-f]{1,8}-gzip\"")).body("version", is(0));
    rename(firm, "\"0\"", "改名企业").then().statusCode(200);
    Api.licensee(firm)
        .get("/v1/organizations/" + firm)
        .then()
        .header("ETag", matchesPattern("\"1-[0-9a-f]{1,8}-gzip\""))
        .body("version", is(1));
  }

  @Test
  void whoKnowsTheBodyIsNotSentItAgain() {
    String patent = World.patent();
    String tag = Api.anonymous().get("/v1/patents/" + patent).header("ETag");
    for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
      Api.anonymous()
          .header("If-None-Match", known)
          .get("/v1/patents/" + patent)
          .then()
          .statusCode(304)
          .header("ETag", tag)
          .body(emptyString());
      Api.anonymous()
          .header("If-None-Match", known)
          .head("/v1/patents/" + patent)
          .then()
          .statusCode(304);
    }
    for (String other : List.of("\"0\"", "\"x\"", tag.replace("\"", ""))) {
      Api.anonymous()
          .header("If-None-Match", other)
          .get("/v1/patents/" + patent)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void eachCodingOfABodyHasATagOfItsOwn() {
    String address = "/v1/patents/" + World.patent();
    String plain = tag(address, "identity");
    String zipped = tag(address, "gzip");
    assertEquals(plain.replaceFirst("\"$", "-gzip\""), zipped);
    assertEquals(plain.replaceFirst("\"$", "-deflate\""), tag(address, "deflate"));
    for (String accepted : List.of("gzip;q=0", "br", "identity;q=1", "")) {
      assertEquals(plain, tag(address, accepted), accepted);
    }
    for (String known : List.of(plain, zipped, "W/" + zipped)) {
      for (String accepted : List.of("gzip", "identity")) {
        Wire.Answer answer = read(address, accepted, "If-None-Match: " + known);
        assertEquals(304, answer.status(), known);
        assertTrue(answer.head().contains("ETag: " + known.replace("W/", "")), answer.head());
      }
    }
  }

  private static String tag(String address, String accepted) {
    Matcher tag = Pattern.compile("ETag: (\\S+)").matcher(read(address, accepted).head());
    assertTrue(tag.find());
    return tag.group(1);
  }

  private static Wire.Answer read(String address, String accepted, String... more) {
    String accept = "Accept-Encoding: " + accepted;
    return Wire.get(
        address, Stream.concat(Stream.of(accept), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void severalLinesOfAConditionAreOneList() {
    String firm = World.firm();
    var answer =
        Wire.send(
            "PUT",
            "/v1/organizations/" + firm,
            "{\"name\":\"a\",\"kind\":\"FIRM\",\"division\":\"450100\",\"contact\":{\"name\":\"a\",\"email\":\"a@b\",\"phone\":\"1\"}}"
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type: application/json",
            "Authorization: Bearer " + Api.token("x", Set.of(Role.LICENSEE), firm),
            "If-Match: \"7\"",
            "If-Match: \"0\"");
    assertEquals(200, answer.status(), answer.toString());
    String patent = World.patent();
    String known = Api.anonymous().get("/v1/patents/" + patent).header("ETag");
    answer = Wire.get("/v1/patents/" + patent, "If-None-Match: \"x\"", "If-None-Match: " + known);
    assertEquals(304, answer.status(), answer.toString());
  }

  @Test
  void cachesAreToldWhatAnAnswerDependsOn() {
    String firm = "/v1/organizations/" + World.firm();
    Api.anonymous().get(firm).then().header("Vary", is("Authorization, Accept-Encoding"));
    String spoken = "Authorization, Accept-Encoding, Accept-Language";
    Api.anonymous().get("/v1/problems").then().header("Vary", is(spoken));
    Api.anonymous().get("/v1/nothing").then().header("Vary", is(spoken));
    Api.anonymous().get("/v1/licenses").then().statusCode(401).header("Vary", is(spoken));
    Api.anonymous().get("/v1/offers?x=1").then().statusCode(400).header("Vary", is(spoken));
  }

  @Test
  void aBodyThatLooksOtherHasAnotherTagThoughTheVersionIsTheSame() {
    String university = World.university();
    String patent = World.patent(university, PatentKind.INVENTION);
    String today = Api.anonymous().get("/v1/patents/" + patent).header("ETag");
    Api.anonymous()
        .header("If-None-Match", today)
        .get("/v1/patents/" + patent + "?on=2022-05-01")
        .then()
        .statusCode(200)
        .header("ETag", not(today))
        .header("ETag", matchesPattern("\"0-.*"));
  }

  @Test
  void aPutThatCreatesNeedsNoConditionAndOneThatUpdatesDoes() {
    String firm = World.firm();
    rename(firm, null, "改名企业").then().spec(Refusal.of(Code.PRECONDITION_REQUIRED));
    Api.anonymous().get("/v1/organizations/" + firm).then().body("name", is("测试企业"));
  }

  @Test
  void aConditionOnNothingFails() {
    String code = World.newCode("91");
    for (String tag : List.of("\"0\"", "*")) {
      rename(code, tag, "新企业").then().spec(Refusal.of(Code.PRECONDITION_FAILED));
    }
    Api.anonymous().get("/v1/organizations/" + code).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"0\"", "\"0-0123abcd\"", "\"0-0123abcd-gzip\"", "W/\"0\"", "*", "\"7\", \"0\""})
  void theVersionAloneIsCompared(String tag) {
    rename(World.firm(), tag, "改名企业").then().statusCode(200);
  }

  @Test
  void whoHasReadAnOlderVersionIsStale() {
    String firm = World.firm();
    String seen = Api.licensee(firm).get("/v1/organizations/" + firm).header("ETag");
    rename(firm, seen, "第一").then().statusCode(200);
    rename(firm, seen, "第二").then().spec(Refusal.of(Code.PRECONDITION_FAILED));
    Api.anonymous().get("/v1/organizations/" + firm).then().body("name", is("第一"));
  }

  @Test
  void theAnswerToAWriteIsTaggedForTheNext() {
    String firm = World.firm();
    String next = rename(firm, "\"0\"", "第一").header("ETag");
    rename(firm, next, "第二").then().statusCode(200);
  }

  private static Response rename(String code, String ifMatch, String name) {
    var request = Api.licensee(code).body(World.organization(name, "FIRM", null));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/v1/organizations/" + code);
  }
}
