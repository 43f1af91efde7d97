package org.openpatent.platform.http;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.platform.value.Role;

@QuarkusTest
class HostileHeadersTest {
  private static final String EVENT = "{\"type\": \"FEE_UNPAID\", \"on\": \"2024-01-01\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "x",
        "\"x\"",
        "\"-1\"",
        "\"99999999999999999999\"",
        "\"0\"x",
        "W/",
        "\"0",
        ",,,",
        "\"0-zzzzzzzz\"",
        "\u00e9",
        "\"\u00ff\""
      })
  void anIfMatchThatNamesNoVersionIsStale(String ifMatch) {
    String firm = World.firm();
    var refused =
        Wire.send(
            "PUT",
            "/v1/organizations/" + firm,
            "{\"name\":\"anders\",\"kind\":\"FIRM\",\"division\":\"450100\",\"contact\":{\"name\":\"a\",\"email\":\"a@b\",\"phone\":\"1\"}}"
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type: application/json",
            "Authorization: Bearer " + Api.token("x", Set.of(Role.LICENSEE), firm),
            "If-Match: " + ifMatch);
    assertEquals("precondition-failed", refused.assertRefused(ifMatch).code());
    Api.anonymous().get("/v1/organizations/" + firm).then().body("name", is("测试企业"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "[::bad", "x:99999999", "a\"b", "\u00e9"})
  void aHostThatIsNoneIsRefusedInTheOneForm(String host) {
    String request = "GET /v1/offers?limit=1 HTTP/1.1\r\nConnection: close\r\n";
    for (String header : Set.of("", "Host: " + host + "\r\n")) {
      byte[] sent = (request + header + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
      assertEquals("malformed-request", Wire.exchange(sent).assertRefused(header).code());
    }
  }

  @Test
  void aListGoesOnWithoutKnowingItsHost() {
    for (int i = 0; i < 2; i++) {
      World.patent();
    }
    for (String request :
        Set.of(
            "GET //v1/patents?limit=1 HTTP/1.0\r\n\r\n",
            "GET /v1/patents?limit=1 HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")) {
      var answer = Wire.exchange(request.getBytes(StandardCharsets.US_ASCII));
      assertEquals(200, answer.status(), answer.toString());
      assertTrue(answer.head().contains("</v1/patents?limit=1&cursor="), answer.head());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "\"\u00ff", "W/\"\"", ",", "\"0\", \"0\""})
  void anIfNoneMatchThatNamesNoTagIsNoReasonToAnswerLess(String ifNoneMatch) {
    var answer = Wire.get("/v1/problems", "If-None-Match: " + ifNoneMatch);
    assertEquals(200, answer.status());
    answer = Wire.get("/v1/organizations/" + World.firm(), "If-None-Match: " + ifNoneMatch);
    assertEquals(200, answer.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        ";;;",
        "zh;q=9",
        "zh;q=-1",
        "zh;q=NaN",
        "q=1",
        "\u00e9\u00e8",
        "x-",
        "-",
        "_",
        "zh_CN.UTF-8",
        "abcdefghijklmnop-qrstuvwxyzabcdef",
        "*;q=0",
        "a;q=1e999999999",
        "long"
      })
  void anAbsurdLanguageIsAnsweredInOneOfTheTwo(String language) {
    String sent = language.equals("long") ? "zh-".repeat(2000) : language;
    var refused = Wire.get("/v1/nothing", "Accept-Language: " + sent).assertRefused(language);
    assertEquals("not-found", refused.code());
  }

  @Test
  void ofSeveralAuthorizationHeadersABadOneIsNotOverlooked() {
    String bad = "Authorization: Bearer nonsense";
    String good = "Authorization: Bearer " + Api.token(DemoUser.AGENCY);
    for (String address : Set.of("/v1/offers", "/v1/licenses")) {
      assertEquals(401, Wire.get(address, bad, good).assertRefused(address).status());
      assertEquals(401, Wire.get(address, good, bad).assertRefused(address).status());
      for (String dots : List.of("Bearer .", "Bearer ..", "bearer  . ", "Bearer .,Bearer .")) {
        String none = "Authorization: " + dots;
        assertEquals(401, Wire.get(address, none, none).assertRefused(dots).status(), dots);
        assertEquals(401, Wire.get(address, none, good).assertRefused(dots).status(), dots);
        assertEquals(401, Wire.get(address, good, none).assertRefused(dots).status(), dots);
        assertEquals(401, Wire.get(address, none).assertRefused(dots).status(), dots);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Basic YTpi",
        "Digest x",
        "nonsense",
        "",
        "\u00e9",
        "bearer x y"
      })
  void anAuthorizationOfAnotherSchemeIsRefused(String authorization) {
    for (String address : Set.of("/v1/offers", "/v1/licenses")) {
      var refused = Wire.get(address, "Authorization: " + authorization);
      assertEquals(401, refused.assertRefused(authorization).status(), authorization);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utf-16",
        "utf-32",
        "iso-8859-1",
        "gbk",
        "no-such-charset",
        "\"",
        "utf-8; charset=gbk",
        ""
      })
  void anOddCharsetNeverChangesHowABodyIsRead(String charset) {
    String patent = World.patent();
    var answer =
        Wire.send(
            "POST",
            "/v1/patents/" + patent + "/legal-events",
            "{\"type\": \"FEE_UNPAID\", \"on\": \"2024-01-01\", \"note\": \"年费\"}"
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type: application/json; charset=" + charset,
            "Authorization: Bearer " + Api.token(DemoUser.AGENCY));
    if (answer.status() == 201) {
      assertTrue(answer.body().contains("年费"), answer.body());
    } else {
      answer.assertRefused(charset);
      Acts.assertEvents(patent, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+5", "0x10", "abc", "99999999999999999999", "1, 2", "1.5", ""})
  void aContentLengthThatIsNoNumberIsRefused(String length) {
    var answer =
        Wire.exchange(
            ("PUT /v1/holidays/2099 HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer "
                    + Api.token(DemoUser.AGENCY)
                    + "\r\nContent-Length: "
                    + length
                    + "\r\nConnection: close\r\n\r\n{}")
                .getBytes(StandardCharsets.US_ASCII));
    assertTrue(answer.status() >= 400 && answer.status() < 500, answer.toString());
    assertNotEquals(500, answer.status());
  }

  @Test
  void aConnectionGoesOnAfterARefusalWhateverItsBodyHeld() {
    String body = " ".repeat(200_000);
    for (String refused : Set.of("/v1/offers?q=%00", "/v1/nothing", "/v1/holidays/2099")) {
      var second =
          Wire.exchange(
              ("PUT "
                      + refused
                      + " HTTP/1.1\r\nHost: test\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body
                      + "GET /v1/problems/not-found HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertTrue(second.body().contains("HTTP/1.1 200 OK"), refused + second);
    }
  }
}
