package org.openpatent.outside.webhook;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.openpatent.Api;
import org.openpatent.World;

/** A webhook as its owner uses it. */
final class Webhooks {
  static final List<String> LICENSES =
      List.of("org.openpatent.license.claimed.v1", "org.openpatent.license.effective.v1");

  private static final int TRIES = 1000;

  final String id;
  final String path;
  final String secret;
  private final Supplier<RequestSpecification> owner;

  private Webhooks(Supplier<RequestSpecification> owner, Response created) {
    this.owner = owner;
    id = created.path("id");
    path = "/v1/webhooks/" + id;
    secret = created.path("secret");
  }

  /** Of a firm's licenses. */
  static Webhooks of(String firm, String url) {
    return of(() -> Api.licensee(firm), body(url, LICENSES));
  }

  static Webhooks of(Supplier<RequestSpecification> owner, Map<String, Object> body) {
    Response created = owner.get().body(body).post("/v1/webhooks");
    created.then().statusCode(201);
    return new Webhooks(owner, created);
  }

  static Map<String, Object> body(String url, List<String> types) {
    Map<String, Object> body = new HashMap<>();
    body.put("url", url);
    body.put("types", types);
    return body;
  }

  /** A license of the firm, of which two events are told; its address. */
  static String license(String firm) {
    return "/v1/licenses/" + World.license(firm, World.freeOffer());
  }

  RequestSpecification as() {
    return owner.get();
  }

  Response read() {
    return as().get(path);
  }

  Response post(String action) {
    return as().post(path + action);
  }

  Response change(Map<String, Object> body) {
    return as().header("If-Match", "*").body(body).put(path);
  }

  /** Of these with a status, the latest first. */
  List<Map<String, Object>> deliveries(String status) {
    Response page = as().get(path + "/deliveries?status=" + status);
    page.then().statusCode(200);
    return page.path("items");
  }

  /** Waits until so many have this status. */
  List<Map<String, Object>> await(String status, int number) {
    until(() -> deliveries(status).size() == number);
    return deliveries(status);
  }

  static void until(BooleanSupplier reached) {
    for (int i = 0; i < TRIES; i++) {
      if (reached.getAsBoolean()) {
        return;
      }
    }
    throw new AssertionError("it was waited for in vain");
  }
}
