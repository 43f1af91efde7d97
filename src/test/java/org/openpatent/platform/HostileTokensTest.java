package org.openpatent.platform;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;

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

  private static String token(DemoUser user) {
    return Api.token(user.user, user.roles, user.code.value());
  }
}
