package org.openpatent.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class HostileBodiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Placed where a value was; Jackson could not write it. */
  private static final String HERE = "\"@here@\"";

  @ParameterizedTest
  @EnumSource(Operation.class)
  void whatIsNotOneObjectOfJsonIsRefused(Operation operation) throws Exception {
    var target = operation.prepare();
    String good = JSON.writeValueAsString(target.body());
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
            "{" + good.substring(1, good.indexOf(',') + 1) + good.substring(1),
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
    bodies.add(with(bytes, 0xED, 0xA0, 0x80)); // half of a surrogate pair
    bodies.add(with(bytes, 0xFF));
    bodies.add(with(bytes, 0xC0, 0x80)); // an overlong NUL
    bodies.add(with(bytes, 0xF0, 0x9F, 0x92));
    bodies.add(new byte[] {-1, -2});
    bodies.add(" ".repeat(1 << 20).concat(good).getBytes(StandardCharsets.UTF_8));
    for (byte[] body : bodies) {
      target.send(body).assertRefused(operation + " " + excerpt(body));
    }
    target.assertNothingStored();
    assertTrue(target.send(bytes).status() / 100 == 2, "the good body is good");
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void aValueOfAnotherTypeIsRefusedWhereItStands(Operation operation) throws Exception {
    var target = operation.prepare();
    JsonNode good = JSON.valueToTree(target.body());
    for (String pointer : pointers("", good, new ArrayList<>())) {
      JsonNode value = good.at(pointer);
      String template = replaced(good, pointer);
      for (String wrong : wrongFor(value)) {
        if (wrong.equals("\"\"") && operation.optional.contains(pointer)) {
          continue; // a text that may be empty
        }
        String body = template.replace(HERE, wrong);
        String what =
            operation + " " + pointer + " = " + excerpt(wrong.getBytes(StandardCharsets.UTF_8));
        var refused = target.send(body.getBytes(StandardCharsets.UTF_8)).assertRefused(what);
        assertEquals(422, refused.status(), what);
        List<String> pointed = JsonPath.from(refused.body()).getList("errors.pointer");
        assertTrue(
            pointed != null && pointed.stream().anyMatch(one -> one.startsWith(pointer)),
            what + ": " + refused);
      }
    }
    target.assertNothingStored();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void whatIsRequiredCanBeNeitherNullNorMissing(Operation operation) throws Exception {
    var target = operation.prepare();
    JsonNode good = JSON.valueToTree(target.body());
    for (String pointer : pointers("", good, new ArrayList<>())) {
      if (operation.optional.contains(pointer) && !pointer.equals("/abstract")) {
        continue;
      }
      String what = operation + " " + pointer;
      byte[] absent =
          replaced(good, pointer).replace(HERE, "null").getBytes(StandardCharsets.UTF_8);
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
    var refused = target.send(bytes(body)).assertRefused("all at once");
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

  private static List<String> wrongFor(JsonNode value) {
    List<String> wrong = new ArrayList<>(List.of("{\"x\": 1}", "[[]]", "1e999999999"));
    if (!value.isArray()) {
      wrong.addAll(List.of("[]", "[2026,2,3]"));
    }
    if (value.isNumber()) {
      wrong.addAll(
          List.of("1.9", "12.0", "1e1", "\"12\"", "\"\"", "true", "-1", "99999999999999999999"));
    } else {
      wrong.addAll(List.of("1", "0", "1.5", "-1", "12345678901234567890"));
    }
    if (value.isBoolean()) {
      wrong.addAll(List.of("\"true\"", "\"\"", "\"1\""));
    } else {
      wrong.addAll(List.of("true", "false"));
    }
    if (!value.isNumber() && !value.isBoolean()) {
      wrong.addAll(List.of("\"\"", "\"\\u0000\"", "\"a\\ud800\"", "\"\\udc00\\ud800\""));
    }
    if (value.isTextual() && value.asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
      wrong.addAll(
          List.of(
              "\"2026-02-30\"",
              "\"2026-2-3\"",
              "\"2026-02-03T00:00:00Z\"",
              "\"+12026-02-03\"",
              "\"0001-01-01\"",
              "\"-2026-02-03\"",
              "\"today\""));
    }
    return wrong;
  }

  /** Every place in a body, arrays and objects themselves included. */
  private static List<String> pointers(String at, JsonNode node, List<String> found) {
    node.properties()
        .forEach(
            field -> {
              found.add(at + "/" + field.getKey());
              pointers(at + "/" + field.getKey(), field.getValue(), found);
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found.add(at + "/" + i);
      pointers(at + "/" + i, node.get(i), found);
    }
    return found;
  }

  private static String replaced(JsonNode good, String pointer) throws Exception {
    JsonNode copy = good.deepCopy();
    int cut = pointer.lastIndexOf('/');
    JsonNode parent = copy.at(pointer.substring(0, cut));
    String last = pointer.substring(cut + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), JSON.readTree(HERE));
    } else {
      ((ObjectNode) parent).set(last, JSON.readTree(HERE));
    }
    return JSON.writeValueAsString(copy);
  }

  /** The bytes, put into the first string. */
  private static byte[] with(byte[] json, int... inserted) {
    String latin = new String(json, StandardCharsets.ISO_8859_1);
    StringBuilder bytes = new StringBuilder();
    for (int one : inserted) {
      bytes.append((char) one);
    }
    return latin
        .replaceFirst("(?=\"[,\\]}])", bytes.toString())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String excerpt(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.substring(0, Math.min(120, text.length()));
  }
}
