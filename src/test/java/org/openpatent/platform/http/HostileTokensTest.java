package org.openpatent.platform.http;

import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Role;

@QuarkusTest
class HostileTokensTest {
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
        ".",
        "..",
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

  /** What is changed in a good token of the agency, which then is good or not. */
  static Stream<Arguments> claims() {
    long now = System.currentTimeMillis() / 1000;
    return Stream.of(
        Arguments.of("no subject", 401, claims(Map.of("sub", ""))),
        Arguments.of("a blank subject", 401, claims(Map.of("sub", " "))),
        Arguments.of("another audience", 401, claims(Map.of("aud", "another-service"))),
        Arguments.of("an ID token of Keycloak", 401, claims(Map.of("typ", "ID"))),
        Arguments.of("a refresh token of Keycloak", 401, claims(Map.of("typ", "Refresh"))),
        Arguments.of("an access token of Keycloak", 200, claims(Map.of("typ", "Bearer"))),
        Arguments.of("an ID token with the hash of another", 401, claims(Map.of("at_hash", "x"))),
        Arguments.of("an ID token with the hash of a code", 401, claims(Map.of("c_hash", "x"))),
        Arguments.of("expired a moment ago", 200, claims(Map.of("exp", now - 20))),
        Arguments.of("expired", 401, claims(Map.of("exp", now - 40))),
        Arguments.of("of a clock a little ahead", 200, claims(Map.of("iat", now + 20))),
        Arguments.of("valid in a moment", 200, claims(Map.of("nbf", now + 20))),
        Arguments.of("not yet valid", 401, claims(Map.of("nbf", now + 40))),
        Arguments.of("a text is one role", 403, claims(Map.of("groups", "visitor agency"))),
        Arguments.of("a text may be a role", 200, claims(Map.of("groups", "agency"))),
        Arguments.of("separated otherwise", 403, claims(Map.of("groups", "visitor,agency"))),
        Arguments.of("a role of a list", 200, claims(Map.of("groups", List.of("x", "agency")))),
        Arguments.of("two in one", 403, claims(Map.of("groups", List.of("visitor agency")))),
        Arguments.of("another case", 403, claims(Map.of("groups", List.of("Agency")))),
        Arguments.of("no list", 403, claims(Map.of("groups", Map.of("agency", "agency")))),
        Arguments.of("lists in it", 403, claims(Map.of("groups", List.of(List.of("agency"))))),
        Arguments.of("a number", 403, claims(Map.of("groups", 1))),
        Arguments.of(
            "roles elsewhere", 403, claims(Map.of("groups", List.of(), "scope", "agency"))));
  }

  private static Map<String, Object> claims(Map<String, Object> changed) {
    return changed;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void aTokenIsWhatItsClaimsSay(String what, int status, Map<String, Object> changed) {
    Api.with(Tokens.with(changed)).get("/v1/licenses").then().statusCode(status);
    int open = status == 401 ? 401 : 200;
    Api.with(Tokens.with(changed)).get("/v1/offers?limit=1").then().statusCode(open);
  }

  @ParameterizedTest
  @CsvSource({
    "at+jwt, 200",
    "AT+JWT, 200",
    "application/at+jwt, 200",
    "JWT, 200",
    "logout+jwt, 401",
    "dpop+jwt, 401",
    "secevent+jwt, 401"
  })
  void theHeaderMayTellWhatATokenIsFor(String type, int status) {
    Api.with(Tokens.ofType(type)).get("/v1/licenses").then().statusCode(status);
  }

  @Test
  void aTokenWithoutASubjectIsRefused() {
    Api.with(Tokens.without("sub")).get("/v1/licenses").then().statusCode(401);
    Api.with(Tokens.without("aud")).get("/v1/licenses").then().statusCode(401);
    Api.with(Tokens.without("exp")).get("/v1/licenses").then().statusCode(401);
    Api.with(Tokens.without("groups")).get("/v1/licenses").then().statusCode(403);
  }

  static Stream<Arguments> organizations() {
    String firm = DemoUser.FIRM.code.value();
    return Stream.of(
        Arguments.of(firm.toLowerCase(), 200),
        Arguments.of(" " + firm + "\u200b", 200),
        Arguments.of(firm.substring(1), 404),
        Arguments.of(firm + "," + firm, 404),
        Arguments.of(List.of(firm, World.newCode("91")), 404),
        Arguments.of(List.of(firm), 404),
        Arguments.of(1, 404),
        Arguments.of("", 404));
  }

  @ParameterizedTest
  @MethodSource("organizations")
  void theOrganizationIsOneWellFormedCode(Object claimed, int status) {
    String firm = DemoUser.FIRM.code.value();
    if (Api.agency().get("/v1/organizations/" + firm).statusCode() == 404) {
      Api.agency()
          .body(World.organization("企业", "FIRM", null))
          .put("/v1/organizations/" + firm)
          .then()
          .statusCode(201);
    }
    Api.with(Tokens.with(Map.of("groups", List.of(Role.LICENSEE), "credit_code", claimed)))
        .get("/v1/organizations/" + firm + "/versions")
        .then()
        .statusCode(status);
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

  /** It follows from the other roles alone: nobody has it by claiming it, nor loses anything. */
  @Test
  void aTokenCannotClaimToBePaid() {
    String firm = World.firm();
    String account = "/v1/organizations/" + firm + "/payout-account";
    for (Object groups : List.of("payee", List.of("payee"), List.of("payee", "visitor"))) {
      var claimed = Map.<String, Object>of("groups", groups, "credit_code", firm);
      for (String address :
          List.of("/v1/settlement-lines", "/v1/payments", "/v1/recoveries", account)) {
        Api.with(Tokens.with(claimed)).get(address).then().spec(Refusal.of(Code.FORBIDDEN));
      }
      Api.with(Tokens.with(claimed))
          .get("/v1/organizations/" + firm)
          .then()
          .statusCode(200)
          .body("contact", nullValue());
    }
    var both = Map.<String, Object>of("groups", List.of("payee", "licensee"), "credit_code", firm);
    Api.with(Tokens.with(both)).get("/v1/settlement-lines").then().statusCode(200);
    var none = Map.<String, Object>of("groups", List.of("payee", "agency"));
    Api.with(Tokens.with(none)).get("/v1/settlement-lines").then().statusCode(200);
    Api.with(Tokens.with(none)).get(account).then().spec(Refusal.of(Code.FORBIDDEN));
  }

  private static String token(DemoUser user) {
    return Api.token(user.user, user.roles, user.code.value());
  }
}
