package org.openpatent.platform.http;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.Wire;
import org.openpatent.demo.DemoUser;
import org.openpatent.platform.value.Code;

@QuarkusTest
class ProblemsTest {
  private static final String PROBLEM = "application/problem+json";

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/v1/", "/v1/nothing", "/v2/offers", "/v1/offers/x/y/z"})
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
    "DELETE, /v1/patents/202010566088.9, 'GET, HEAD, PUT'",
    "PATCH, /v1/offers, 'GET, HEAD, POST'",
    "DELETE, /v1/licenses, 'GET, HEAD, POST'",
    "PUT, /v1/patents/202010566088.9/legal-events, 'GET, HEAD, POST'",
    "DELETE, /v1/organizations/91450100MA0A00110U/payout-account, 'GET, HEAD, PUT'",
    "PUT, /v1/offer-checks, POST",
    "GET, /v1/organizations/91450100MA0A00110U/verification, POST",
    "POST, /v1/holidays/2026, 'GET, HEAD, PUT'",
    "TRACE, /v1/problems, 'GET, HEAD'"
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
    "/v1/offers/17, form",
    "/v1/offers/1-1-1-1-1, form",
    "/v1/patents/202010566088.1, patent-number-check-digit",
    "/v1/patents/hello, patent-number-form",
    "/v1/organizations/91450100MA0A001100, credit-code-check-character",
    "/v1/holidays/26, range",
    "/v1/holidays/99999999999, range",
    "/v1/programs/no_such, program-code-form"
  })
  void aMalformedKeyInThePathIsNotFoundAndItsCodeSaysWhy(String address, String code) {
    Api.anonymous().get(address).then().spec(Refusal.of(Code.of(code), 404));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/licenses/17/recordal, '{\"number\": \"1\", \"recordedOn\": \"2026-01-01\"}', form",
    "POST, /v1/organizations/91450100MA0A001100/verification, '', credit-code-check-character",
    "PUT, /v1/holidays/26, '{\"holidays\": [], \"workingWeekends\": []}', range",
    "POST, /v1/programs/no_such/opening, '', program-code-form"
  })
  void aMalformedKeyOfAWriteHasToChange(String method, String address, String body, String code) {
    Api.agency().body(body).request(method, address).then().spec(Refusal.of(Code.of(code), 422));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/offers, 'GET, HEAD, OPTIONS, POST'",
    "/v1/licenses/01a20a35-108c-77bf-97a1-709c233ca8a2, 'GET, HEAD, OPTIONS'",
    "/v1/licenses/01a20a35-108c-77bf-97a1-709c233ca8a2/compensation, 'GET, HEAD, OPTIONS'",
    "/v1/licenses/01a20a35-108c-77bf-97a1-709c233ca8a2/recordal, 'OPTIONS, POST'",
    "/v1/programs/GX-2026-FREE/budget, 'GET, HEAD, OPTIONS'",
    "/v1/patents/202010566088.9, 'GET, HEAD, OPTIONS, PUT'",
    "/v1/patents/facets, 'GET, HEAD, OPTIONS'"
  })
  void whoeverAsksIsToldTheMethodsOfTheAddress(String address, String allow) {
    Api.anonymous().options(address).then().statusCode(204).header("Allow", allow);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/v1/nothing", "/v1/offers/x/y/z", "/v1/licenses/x/nothing"})
  void anUnknownAddressTakesNoMethod(String address) {
    for (String method : List.of("OPTIONS", "GET", "TRACE", "QUERY")) {
      Api.anonymous().request(method, address).then().spec(Refusal.of(Code.NOT_FOUND));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/problem+json",
        "application/problem+json; q=0.5",
        "Application/Problem+JSON",
        "application/problem+json, application/json",
        "text/html;q=0.5, application/problem+json, application/json;q=0.1"
      })
  void whoAcceptsProblemsIsAnsweredAllTheSame(String accepted) {
    Api.anonymous()
        .header("Accept", accepted)
        .get("/v1/offers")
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON);
    Api.anonymous()
        .header("Accept", accepted)
        .get("/v1/nothing")
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
    Api.agency()
        .header("Accept", PROBLEM)
        .get("/v1/settlement-lines/csv")
        .then()
        .statusCode(200)
        .contentType("text/csv");
    Api.anonymous()
        .header("Accept", "text/html, " + PROBLEM)
        .get("/v1/offers")
        .then()
        .spec(Refusal.of(Code.NOT_ACCEPTABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json ; charset=utf-8",
        "application/json\t;charset=utf-8",
        "application/json; CharSet=UTF-8",
        "Application/JSON;Charset=\"utf-8\"",
        "application/json ;",
        "application/json  ; a=b ; c=d"
      })
  void theTypeOfABodyIsReadHoweverItIsWritten(String type) {
    var refused =
        Wire.send(
                "PUT",
                "/v1/holidays/2099",
                "{}".getBytes(StandardCharsets.UTF_8),
                "Content-Type: " + type,
                "Authorization: Bearer " + token(DemoUser.AGENCY))
            .assertRefused(type);
    assertEquals("invalid-body", refused.code());
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

  @ParameterizedTest
  @CsvSource({
    "PUT /v1/holidays/2099, application/json, AGENCY, 2",
    "PUT /v1/holidays/2099, application/json, AGENCY, 40",
    "POST /v1/payment-status-reports, application/xml, TREASURY, 40"
  })
  void aChunkedBodyIsRefusedOnceItIsTooLarge(
      String operation, String type, DemoUser user, int megabytes) {
    String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
    var refused =
        Wire.exchange(
            (operation
                    + " HTTP/1.1\r\nHost: test\r\nContent-Type: "
                    + type
                    + "\r\nAuthorization: Bearer "
                    + token(user)
                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                    + chunk.repeat(16 * megabytes)
                    + "0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    assertEquals("body-too-large", refused.assertRefused("chunked").code());
  }

  private static String token(DemoUser user) {
    return Api.token(user.user, user.roles, user.code.value());
  }
}
