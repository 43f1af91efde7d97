package org.openpatent.outside.audit;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.openpatent.Api;

/** The log as the auditor reads it. */
final class Audit {
  private Audit() {}

  /** Rows of a request by its name. */
  static List<Map<String, Object>> of(String request) {
    return read("requestId", request).getList("items");
  }

  static JsonPath read(Object... filters) {
    var asked = Api.auditor();
    for (int i = 0; i < filters.length; i += 2) {
      asked.queryParam(filters[i].toString(), filters[i + 1].toString());
    }
    return asked.get("/v1/audit").then().statusCode(200).extract().jsonPath();
  }

  /** The faults, each as what it is and the row or the seal that it is of. */
  static List<String> faults(Object... noted) {
    var asked = Api.auditor();
    for (int i = 0; i < noted.length; i += 2) {
      asked.queryParam(noted[i].toString(), noted[i + 1]);
    }
    List<Map<String, Object>> faults =
        asked.get("/v1/audit/verification").then().statusCode(200).extract().path("faults");
    return faults.stream()
        .map(one -> one.get("fault") + " " + one.getOrDefault("id", one.get("number")))
        .toList();
  }
}
