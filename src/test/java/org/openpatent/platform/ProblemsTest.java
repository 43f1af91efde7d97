package org.openpatent.platform;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.Wire;
import org.openpatent.demo.DemoUser;

@QuarkusTest
class ProblemsTest {
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
