package org.openpatent.platform.http;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Json;
import org.openpatent.Refusal;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

@QuarkusTest
class HostileBodiesTest {
  @AfterEach
  void leave() {
    Operation.leave();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void whatIsNotOneObjectOfJsonIsRefused(Operation operation) throws Exception {
    var target = operation.prepare();
    String good = Spoiled.JSON.writeValueAsString(target.body());
    List<byte[]> bodies = new ArrayList<>();
    Stream.of(
            "",
            " ",
            "null",
            "[]",
            "[" + good + "]",
            "\"x\"",
            "1",
            "true",
            "1e999999999",
            good.substring(0, good.length() - 1),
            good.substring(0, good.length() / 2),
            good + "}",
            good + " null",
            good + good,
            good.substring(0, good.length() - 1) + "," + good.substring(1),
            good.replaceFirst("\\{", "{\"unknown\":1,"),
            good.replaceFirst("\\{", "{\"\":1,"),
            good.replaceFirst("\\{", "{\"\\\\ud800\":1,"),
            good.replaceFirst("\\{", "{\"a/b~c\":{\"x\":[1]},"),
            good.replaceFirst("\\{", "{\"unknown\":" + "[".repeat(5000) + "]".repeat(5000) + ","),
            good.replaceFirst("\\{", "{\"unknown\":" + "9".repeat(5000) + ","),
            good.replaceFirst("\\{", "{/* comment */"),
            good.replace('"', '\''),
            good.replaceFirst("\\}$", ",}"),
            good.replaceFirst("\\{", "{\0"),
            "\ufeff" + good)
        .forEach(text -> bodies.add(text.getBytes(StandardCharsets.UTF_8)));
    for (String charset :
        List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE")) {
      bodies.add(good.getBytes(Charset.forName(charset)));
    }
    byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
    bodies.add(Spoiled.with(bytes, 0xED, 0xA0, 0x80)); // half of a surrogate pair
    bodies.add(Spoiled.with(bytes, 0xFF));
    bodies.add(Spoiled.with(bytes, 0xC0, 0x80)); // an overlong NUL
    bodies.add(Spoiled.with(bytes, 0xF0, 0x9F, 0x92));
    bodies.add(new byte[] {-1, -2});
    bodies.add(" ".repeat(1 << 20).concat(good).getBytes(StandardCharsets.UTF_8));
    for (byte[] body : bodies) {
      target.send(body).assertRefused(operation + " " + Spoiled.excerpt(body));
    }
    target.assertNothingStored();
    assertTrue(target.send(bytes).status() / 100 == 2, "the good body is good");
  }

  @ParameterizedTest
  @CsvSource({
    "'', body-missing",
    "'  ', body-missing",
    "'{} {}', malformed-json",
    "'{} x', malformed-json"
  })
  void whatIsNoDocumentIsSaidToBeNone(String body, String code) {
    Api.agency().body(body).put("/v1/holidays/2098").then().statusCode(400).body("code", is(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "a\\u0000"})
  void aNameThatIsNoTextIsRefusedAndNotRepeated(String name) {
    String unknown = "\"" + name + "\":1";
    String known = "\"holidays\":[],\"workingWeekends\":[]";
    for (String body : List.of(unknown + "," + known, known + "," + unknown)) {
      Api.agency()
          .body("{" + body + "}")
          .put("/v1/holidays/2098")
          .then()
          .spec(Refusal.at("", Code.TEXT_CHARACTERS));
    }
  }

  @Test
  void aFieldsDetailIsInTheLanguageAskedFor() {
    Api.agency()
        .header("Accept-Language", "zh")
        .body(
            Map.of(
                "name", "",
                "kind", "CLUB",
                "division", "45",
                "contact", Map.of("name", "农".repeat(501), "email", "x", "phone", "1"),
                "size",
                    Map.of(
                        "industry",
                        "X",
                        "employees",
                        -1,
                        "revenue10k",
                        1,
                        "assets10k",
                        1,
                        "year",
                        1)))
        .put("/v1/organizations/" + World.newCode("12"))
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body("errors.size()", greaterThan(5))
        .body("errors.detail", everyItem(not(matchesPattern(".*[a-z]{2,}.*"))));
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void aValueOfAnotherTypeIsRefusedWhereItStands(Operation operation) throws Exception {
    var target = operation.prepare();
    JsonNode good = Spoiled.JSON.valueToTree(target.body());
    for (String pointer : Spoiled.pointers("", good, new ArrayList<>())) {
      JsonNode value = good.at(pointer);
      String template = Spoiled.replaced(good, pointer);
      for (String wrong : Spoiled.wrongFor(value)) {
        if (wrong.equals("\"\"") && operation.optional.contains(pointer)) {
          continue; // a text that may be empty
        }
        String body = template.replace(Spoiled.HERE, wrong);
        String what =
            operation
                + " "
                + pointer
                + " = "
                + Spoiled.excerpt(wrong.getBytes(StandardCharsets.UTF_8));
        var refused = target.send(body.getBytes(StandardCharsets.UTF_8)).assertRefused(what);
        assertEquals(422, refused.status(), what);
        List<String> pointed = Json.read(refused.body()).path("errors").findValuesAsText("pointer");
        assertTrue(
            pointed.stream().anyMatch(one -> one.startsWith(pointer)), what + ": " + refused);
      }
    }
    target.assertNothingStored();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void whatIsRequiredCanBeNeitherNullNorMissing(Operation operation) throws Exception {
    var target = operation.prepare();
    JsonNode good = Spoiled.JSON.valueToTree(target.body());
    for (String pointer : Spoiled.pointers("", good, new ArrayList<>())) {
      if (operation.optional.contains(pointer) && !pointer.equals("/abstract")) {
        continue;
      }
      String what = operation + " " + pointer;
      byte[] absent =
          Spoiled.replaced(good, pointer)
              .replace(Spoiled.HERE, "null")
              .getBytes(StandardCharsets.UTF_8);
      assertEquals(422, target.send(absent).assertRefused(what).status(), what);
    }
    target.assertNothingStored();
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    var target = Operation.PATENT.prepare();
    var body = target.body();
    body.put("kind", "invention");
    body.put("title", " ");
    body.put("filedOn", "2026-02-30");
    body.put("grantedOn", List.of(2026, 2, 3));
    body.put("inventors", List.of("a", 1, ""));
    body.put("owners", List.of("x", "91450100MA0A001100"));
    body.put("a/b", 1);
    body.put("evaluationReport", Map.of("number", "", "conclusion", 1, "issuedOn", ""));
    body.remove("abstract");
    var refused = target.send(Spoiled.bytes(body)).assertRefused("all at once");
    assertEquals("invalid-body", refused.code());
    var codes = new java.util.TreeMap<String, String>();
    for (Map<String, String> error :
        JsonPath.from(refused.body()).<Map<String, String>>getList("errors")) {
      codes.put(error.get("pointer"), error.get("code"));
    }
    var expected = new java.util.TreeMap<String, String>();
    expected.put("/kind", "form");
    expected.put("/title", "required");
    expected.put("/filedOn", "date-form");
    expected.put("/grantedOn", "wrong-type");
    expected.put("/inventors/1", "wrong-type");
    expected.put("/inventors/2", "required");
    expected.put("/owners/0", "credit-code-length");
    expected.put("/owners/1", "credit-code-check-character");
    expected.put("/a~1b", "unknown-field");
    expected.put("/evaluationReport/number", "required");
    expected.put("/evaluationReport/conclusion", "wrong-type");
    expected.put("/evaluationReport/issuedOn", "date-form");
    expected.put("/abstract", "required");
    assertEquals(expected, codes);
    target.assertNothingStored();
  }

  @Test
  void twentyMegabytesAreRefused() {
    var target = Operation.PATENT.prepare();
    var refused = target.send(new byte[20 << 20]).assertRefused("20 MB");
    assertEquals("body-too-large", refused.code());
  }

  @Test
  void aFileIsRefusedWhereNoneIsTaken() {
    var target = Operation.PATENT.prepare();
    var refused =
        Wire.send(
                target.method(),
                target.address(),
                new byte[2 << 20],
                "Content-Type: application/xml",
                "Authorization: Bearer " + target.token())
            .assertRefused("2 MB of XML");
    assertEquals("unsupported-media-type", refused.code());
    target.assertNothingStored();
  }
}
