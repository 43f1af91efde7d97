package org.openpatent.platform.http;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

@QuarkusTest
class HostileAddressesTest {
  private static final List<String> KEYED =
      List.of(
          "/v1/patents/",
          "/v1/organizations/",
          "/v1/offers/",
          "/v1/licenses/",
          "/v1/settlements/",
          "/v1/payments/",
          "/v1/recoveries/",
          "/v1/programs/",
          "/v1/holidays/",
          "/v1/problems/");

  private static final List<String> LISTS =
      List.of(
          "/v1/organizations",
          "/v1/patents",
          "/v1/offers",
          "/v1/licenses",
          "/v1/programs",
          "/v1/settlement-lines",
          "/v1/payments",
          "/v1/recoveries");

  private static final List<String> KEYED_BY_TEXT =
      List.of(
          "/v1/synonyms",
          "/v1/official-figures",
          "/v1/bank-products",
          "/v1/pledges",
          "/v1/loans",
          "/v1/matching-events",
          "/v1/reference-rates/LPR-1Y");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%2F",
        "..%2F..",
        "%25",
        "%2525",
        "%00",
        "a%00b",
        "%ff",
        "%c0%80",
        "%ED%A0%80",
        "%e2%82",
        "%F0%9F%92%A9",
        "%20",
        "+",
        "a;b",
        "%3B",
        "%0d%0aX:y",
        "'--",
        "%27%20or%201=1",
        "%7B%7D",
        "*",
        "~",
        "null",
        "-1",
        "9999999999999999999999",
        "%E2%80%AE",
        "%5c",
        "long"
      })
  void aKeyThatIsNobodysIsRefused(String key) {
    String sent = key.equals("long") ? "9".repeat(3000) : key;
    for (String path : KEYED) {
      int status = raw(path + sent).assertRefused(path + key).status();
      assertTrue(status == 404 || status == 400, path + key + status);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%", "%z", "%zz", "%4", "%%", "a%", "💩", "\u0001", "|", "{", "^", "\\", "<", "\""
      })
  void whatIsNoAddressIsRefusedInTheOneForm(String broken) {
    for (String path : List.of("/v1/patents/", "/v1/offers?q=")) {
      raw(path + broken).assertRefused(path + broken);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"//[::1%zz]/v1/offers", "http://[::1%eth0]/v1/offers", "//[::1%a"})
  void anEscapeThatIsNoneIsRefusedInAHostToo(String address) {
    raw(address).assertRefused(address);
  }

  @Test
  void unknownAndRepeatedParametersAreRefusedByName() {
    for (String list : LISTS) {
      Api.agency()
          .get(list + "?offset=1")
          .then()
          .spec(Refusal.of(Code.UNKNOWN_QUERY_PARAMETER))
          .body("detail", is("There is no query parameter \"offset\" here."));
      Api.agency()
          .get(list + "?limit=1&limit=1")
          .then()
          .spec(Refusal.of(Code.REPEATED_QUERY_PARAMETER));
    }
    Api.anonymous().get("/v1/problems?x").then().spec(Refusal.of(Code.UNKNOWN_QUERY_PARAMETER));
    Api.anonymous().get("/v1/offers?Q=a").then().spec(Refusal.of(Code.UNKNOWN_QUERY_PARAMETER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%20", "===", "!!!!", "%F0%9F%92%A9", "long"})
  void whatIsNoCursorIsRefused(String sent) {
    String cursor = sent.equals("long") ? "a".repeat(3000) : sent;
    LISTS.forEach(list -> assertNoCursor(list, cursor));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "9999999999999999999999999999999999999999999999999999999999999999",
        "-1",
        "ffffffff-ffff-ffff-ffff-fffffffffffff",
        "2020_",
        "202010566088.1",
        "\0",
        "a\0b",
        "💩",
        "' or 1=1 --",
        "%",
        ""
      })
  void aMadeUpCursorIsRefusedEvenWithTheRightCheckDigits(String key) {
    for (String list : LISTS) {
      for (String cursor : List.of(key, Page.check(list + "{}", key) + key)) {
        byte[] bytes = cursor.getBytes(StandardCharsets.UTF_8);
        assertNoCursor(list, Base64.getUrlEncoder().encodeToString(bytes));
      }
    }
  }

  /** Where a key is a text or begins with a day, not all that was made up can be told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "\0",
        "a \0",
        "a b \0",
        "2026-13-45",
        "2026-13-45 a b",
        "2026-13-45 01a20a3c-dec6-7988-b69e-5a57e2dfc6fc",
        "+999999999-12-31",
        "+999999999-12-31 a b",
        "+999999999-12-31 01a20a3c-dec6-7988-b69e-5a57e2dfc6fc"
      })
  void aMadeUpKeyOfTextIsRefusedOrReadButNeverFails(String key) {
    String legal =
        "/v1/patents/" + World.patent(World.university(), PatentKind.INVENTION) + "/legal-events";
    List<String> lists = new ArrayList<>(KEYED_BY_TEXT);
    lists.add(legal);
    for (String list : lists) {
      byte[] made = (Page.check(list + "{}", key) + key).getBytes(StandardCharsets.UTF_8);
      int status =
          Api.agency()
              .get(list + "?cursor=" + Base64.getUrlEncoder().withoutPadding().encodeToString(made))
              .statusCode();
      boolean never = key.contains("\0") || list.equals(legal);
      assertTrue(status == 400 || status == 200 && !never, list + key + status);
    }
  }

  private static void assertNoCursor(String list, String cursor) {
    var refused = raw(list + "?cursor=" + cursor).assertRefused(list + "?cursor=" + cursor);
    assertEquals(400, refused.status(), list + cursor);
  }

  @Test
  void aCursorOfBytesThatAreNoTextIsRefused() {
    String cursor = Base64.getUrlEncoder().encodeToString(new byte[] {-1, -2, 0, -19, -96, -128});
    for (String list : LISTS) {
      Api.agency().get(list + "?cursor=" + cursor).then().spec(Refusal.of(Code.INVALID_CURSOR));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "201",
        "1.5",
        "1e2",
        "0x10",
        "+5",
        "05",
        "",
        "%20",
        "99999999999999999999",
        "2147483648",
        "ten",
        "%D9%A1"
      })
  void aLimitThatIsNoneIsRefused(String limit) {
    for (String list : LISTS) {
      var refused = raw(list + "?limit=" + limit).assertRefused(list + limit);
      assertEquals("invalid-query-parameter", refused.code(), list + limit);
    }
  }

  private static Wire.Answer raw(String address) {
    String token =
        Api.token(DemoUser.AGENCY.user, DemoUser.AGENCY.roles, DemoUser.AGENCY.code.value());
    byte[] utf8 = address.getBytes(StandardCharsets.UTF_8);
    return Wire.get(
        new String(utf8, StandardCharsets.ISO_8859_1), "Authorization: Bearer " + token);
  }
}
