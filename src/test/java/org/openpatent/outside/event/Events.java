package org.openpatent.outside.event;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openpatent.Api;

/** A reader of events who goes on at the cursor of each answer. */
public final class Events {
  private static final int TRIES = 200;

  private final Supplier<RequestSpecification> caller;
  private final Map<String, ?> asked;
  private String after;

  private Events(Supplier<RequestSpecification> caller, Map<String, ?> asked) {
    this.caller = caller;
    this.asked = asked;
  }

  /** Of what is asked for, from the beginning. */
  public static Events of(Supplier<RequestSpecification> caller, Map<String, ?> asked) {
    return new Events(caller, asked);
  }

  /** Of one thing, as the auditor sees it. */
  static Events about(String subject) {
    return of(Api::auditor, Map.of("subject", subject));
  }

  static String type(String name) {
    return "org.openpatent." + name + ".v1";
  }

  /** One page. */
  Response page() {
    RequestSpecification request = caller.get().queryParams(asked);
    if (after != null) {
      request.queryParam("after", after);
    }
    Response answer = request.get("/v1/events");
    answer.then().statusCode(200);
    after = answer.path("next");
    return answer;
  }

  /** Those that are new, up to where nothing more was there. */
  public List<Map<String, Object>> read() {
    List<Map<String, Object>> read = new ArrayList<>();
    Response page;
    do {
      page = page();
      read.addAll(page.path("items"));
    } while (page.<Boolean>path("more"));
    return read;
  }

  /** The types of so many new ones, without what is around the name; a job may hold them back. */
  List<String> types(int expected) {
    List<String> types = new ArrayList<>();
    for (int i = 0; i < TRIES && types.size() < expected; i++) {
      read().forEach(event -> types.add(((String) event.get("type")).split("\\.", 3)[2]));
    }
    return types.stream().map(name -> name.replace(".v1", "")).toList();
  }
}
