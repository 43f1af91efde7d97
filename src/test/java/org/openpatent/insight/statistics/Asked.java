package org.openpatent.insight.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpatent.Api;
import org.openpatent.Json;
import org.openpatent.World;

/** What the statistics answer, prepared anew for each question. */
final class Asked {
  private Asked() {}

  static Response ask(String query) {
    prepare();
    return Api.anonymous().get("/v1/statistics?" + query);
  }

  static void prepare() {
    CDI.current().select(Preparing.class).get().prepare();
  }

  static JsonNode answer(String query) {
    return Json.read(ask(query).then().statusCode(200).extract().asString());
  }

  /** Of the total: {@code "current previous growth"}, a dash where there is none. */
  static String total(String query, String indicator) {
    return told(figure(answer(query).get("total"), indicator));
  }

  /** By the values of each group, what {@link #total} says of the total; zeros are left out. */
  static Map<String, String> groups(String query, String indicator) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode group : answer(query).get("groups")) {
      List<String> values = new ArrayList<>();
      group.get("values").forEach(value -> values.add(value.get("value").textValue()));
      String told = told(figure(group.get("figures"), indicator));
      if (!told.equals("0 0 -")) {
        found.put(String.join(" ", values), told);
      }
    }
    return found;
  }

  static JsonNode figure(JsonNode figures, String indicator) {
    for (JsonNode figure : figures) {
      if (figure.get("indicator").textValue().equals(indicator)) {
        return figure;
      }
    }
    throw new AssertionError(indicator + " is not in " + figures);
  }

  static String told(JsonNode figure) {
    return text(figure, "current") + " " + text(figure, "previous") + " " + text(figure, "growth");
  }

  private static String text(JsonNode figure, String field) {
    return figure.has(field) ? figure.get(field).textValue() : "-";
  }

  static String university(String division) {
    return registered("12", "UNIVERSITY", division, null);
  }

  /** An industrial firm of this many employees. */
  static String firm(String division, int employees) {
    return registered("91", "FIRM", division, World.size(employees, 1_500));
  }

  private static String registered(String prefix, String kind, String division, Object size) {
    String code = World.newCode(prefix);
    move(code, kind, division, size).then().statusCode(201);
    return code;
  }

  /** Registers the organization, or has it move. */
  static Response move(String code, String kind, String division, Object size) {
    Map<String, Object> body = World.organization("测试" + kind, kind, size);
    body.put("division", division);
    String path = "/v1/organizations/" + code;
    var caller = kind.equals("FIRM") ? Api.licensee(code) : Api.licensor(code);
    String seen = caller.get(path).header("ETag");
    caller = kind.equals("FIRM") ? Api.licensee(code) : Api.licensor(code);
    return (seen == null ? caller : caller.header("If-Match", seen)).body(body).put(path);
  }
}
