package org.openpatent.platform;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;

@QuarkusTest
class ProblemsTest {
  private static final String HAN = "(?s).*\\p{IsHan}.*";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v1/", "/v1/nothing", "/v2/offers", "/v1/offers/x/y/z"})
  void anUnknownAddressIsAProblem(String address) {
    Api.anonymous()
        .get(address)
        .then()
        .spec(Refusal.of(Code.NOT_FOUND))
        .body("instance", is(address))
        .body("errors", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /v1/patents/202010566088.9, 'GET, PUT'",
    "PATCH, /v1/offers, 'GET, POST'",
    "DELETE, /v1/licenses, 'GET, POST'",
    "PUT, /v1/patents/202010566088.9/legal-events, 'GET, POST'",
    "DELETE, /v1/organizations/91450100MA0A00110U/payout-account, 'GET, PUT'",
    "PUT, /v1/offer-checks, POST",
    "GET, /v1/organizations/91450100MA0A00110U/verification, POST",
    "POST, /v1/holidays/2026, 'GET, PUT'",
    "TRACE, /v1/problems, GET"
  })
  void aMethodThatIsNotTakenIsAnsweredWithThoseThatAre(
      String method, String address, String allow) {
    Api.anonymous()
        .request(method, address)
        .then()
        .spec(Refusal.of(Code.METHOD_NOT_ALLOWED))
        .header("Allow", allow);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "application/problem+xml", "nonsense"})
  void aMediaTypeThatCannotBeAnsweredIsAProblem(String accepted) {
    Api.anonymous()
        .header("Accept", accepted)
        .get("/v1/offers")
        .then()
        .spec(Refusal.of(Code.NOT_ACCEPTABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/xml", "multipart/form-data", "nonsense", "a/b/c"})
  void aBodyThatIsNotJsonIsAProblem(String type) {
    Wire.send(
            "PUT",
            "/v1/holidays/2099",
            "{}".getBytes(StandardCharsets.UTF_8),
            "Content-Type: " + type,
            "Authorization: Bearer " + token(DemoUser.AGENCY))
        .assertRefused(type);
  }

  @Test
  void bothMediaTypeRefusalsNameTheirCode() {
    Api.agency()
        .contentType(ContentType.TEXT)
        .body("x")
        .put("/v1/holidays/2099")
        .then()
        .spec(Refusal.of(Code.UNSUPPORTED_MEDIA_TYPE));
  }

  @Test
  void malformedJsonIsAProblem() {
    Api.agency()
        .body("{\"holidays\": [")
        .put("/v1/holidays/2099")
        .then()
        .spec(Refusal.of(Code.MALFORMED_JSON));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/offers/17, not-found",
    "/v1/offers/1-1-1-1-1, not-found",
    "/v1/patents/202010566088.1, patent-number-check-digit",
    "/v1/patents/hello, patent-number-form",
    "/v1/organizations/91450100MA0A001100, credit-code-check-character",
    "/v1/holidays/26, not-found",
    "/v1/holidays/99999999999, not-found",
    "/v1/programs/no_such, program-code-form"
  })
  void aMalformedKeyInThePathIsNotFoundAndItsCodeSaysWhy(String address, String code) {
    Api.anonymous().get(address).then().spec(Refusal.of(Code.of(code), 404));
  }

  @Test
  void whoSendsNoTokenWhereOneIsNeededIsUnauthenticated() {
    Api.anonymous()
        .get("/v1/licenses")
        .then()
        .spec(Refusal.of(Code.UNAUTHENTICATED))
        .header("WWW-Authenticate", "Bearer");
  }

  static Stream<String> badTokens() {
    String good = token(DemoUser.AGENCY);
    return Stream.of(
        "nonsense",
        "a.b.c",
        "",
        good.substring(0, good.length() - 5) + "AAAAA",
        good.substring(0, good.lastIndexOf('.') + 1),
        "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".",
        Api.expiredToken(DemoUser.AGENCY),
        Api.foreignToken(DemoUser.AGENCY));
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aBadTokenIsRefusedOnPublicResourcesToo(String token) {
    for (String address : Set.of("/v1/offers", "/v1/licenses", "/v1/problems")) {
      Api.anonymous()
          .header("Authorization", "Bearer " + token)
          .get(address)
          .then()
          .spec(Refusal.of(Code.UNAUTHENTICATED))
          .header("WWW-Authenticate", "Bearer");
    }
  }

  @Test
  void aRoleThatDoesNotSufficeIsForbidden() {
    Api.auditor().body("{}").put("/v1/holidays/2099").then().spec(Refusal.of(Code.FORBIDDEN));
    Api.agency()
        .get("/v1/organizations/" + World.newCode("91") + "/payout-account")
        .then()
        .spec(Refusal.of(Code.FORBIDDEN));
    Api.with(Api.token("nobody", Set.of(), null))
        .get("/v1/licenses")
        .then()
        .spec(Refusal.of(Code.FORBIDDEN));
  }

  @Test
  void aBodyAnnouncedTooLargeIsRefusedUnread() {
    var refused =
        Wire.exchange(
            ("PUT /v1/holidays/2099 HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer "
                    + token(DemoUser.AGENCY)
                    + "\r\nContent-Length: 1048577\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    assertEquals("body-too-large", refused.assertRefused("announced").code());
  }

  @Test
  void aChunkedBodyIsRefusedOnceItIsTooLarge() {
    String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
    var refused =
        Wire.exchange(
            ("PUT /v1/holidays/2099 HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer "
                    + token(DemoUser.AGENCY)
                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                    + chunk.repeat(32)
                    + "0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    assertEquals("body-too-large", refused.assertRefused("chunked").code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | zh",
        "zh-CN,zh;q=0.9,en;q=0.8 | zh",
        "en;q=0.5, zh-Hans-CN | zh",
        "de, zh;q=0.1 | zh",
        "en-US | en",
        "de | en",
        "* | en",
        "'' | en"
      })
  void problemsSpeakChineseAndEnglish(String accepted, String language) {
    boolean chinese = language.equals("zh");
    Api.anonymous()
        .header("Accept-Language", accepted)
        .get("/v1/nothing")
        .then()
        .spec(Refusal.of(Code.NOT_FOUND))
        .header("Content-Language", language)
        .body("title", chinese ? matchesPattern(HAN) : not(matchesPattern(HAN)))
        .body("detail", chinese ? matchesPattern(HAN) : not(matchesPattern(HAN)));
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasAPageInBothLanguages(Code code) {
    for (boolean chinese : new boolean[] {true, false}) {
      Api.anonymous()
          .header("Accept-Language", chinese ? "zh" : "en")
          .get("/v1/problems/" + code.wire())
          .then()
          .statusCode(200)
          .body("code", equalTo(code.wire()))
          .body("status", equalTo(code.status))
          .body("title", chinese ? matchesPattern(HAN) : matchesPattern("[ -~]+"))
          .body("detail", chinese ? matchesPattern(HAN) : matchesPattern("[ -~]+"));
    }
  }

  @Test
  void theCatalogueListsEveryCodeOnce() {
    var codes =
        Api.anonymous()
            .get("/v1/problems")
            .then()
            .statusCode(200)
            .body("items.code", everyItem(matchesPattern("[a-z0-9-]+")))
            .extract()
            .<java.util.List<String>>path("items.code");
    assertEquals(Stream.of(Code.values()).map(Code::wire).toList(), codes);
    assertTrue(Set.copyOf(codes).size() == codes.size());
    Api.anonymous().get("/v1/problems/made-up").then().spec(Refusal.of(Code.NOT_FOUND));
  }

  private static String token(DemoUser user) {
    return Api.token(user.user, user.roles, user.code.value());
  }
}
