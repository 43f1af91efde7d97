package org.openpatent.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bodies made wrong in every way there is, out of good ones. */
final class Spoiled {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Placed where a value was; Jackson could not write it. */
  static final String HERE = "\"@here@\"";

  static List<String> wrongFor(JsonNode value) {
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
  static List<String> pointers(String at, JsonNode node, List<String> found) {
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

  static String replaced(JsonNode good, String pointer) throws Exception {
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
  static byte[] with(byte[] json, int... inserted) {
    String latin = new String(json, StandardCharsets.ISO_8859_1);
    StringBuilder bytes = new StringBuilder();
    for (int one : inserted) {
      bytes.append((char) one);
    }
    return latin
        .replaceFirst("(?=\"[,\\]}])", bytes.toString())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String excerpt(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.substring(0, Math.min(120, text.length()));
  }

  private Spoiled() {}
}
