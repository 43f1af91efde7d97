package org.openpatent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.openpatent.Json.value;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;
import java.time.LocalDate;
import java.util.Map;

/** What people do, one line each; whether it should have worked is for the test to say. */
public final class Acts {
  private Acts() {}

  /** The answer to what may not be done: this status, in the one form of error, with this code. */
  public static ResponseSpecification refused(int status, String code) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectContentType("application/problem+json")
        .expectBody(value("/code", equalTo(code)))
        .expectBody(value("/detail", not(containsString("{"))))
        .build();
  }

  public static Response publish(String licensor, Map<String, Object> declaration) {
    return Api.licensor(licensor).body(declaration).post("/v1/offers");
  }

  public static Response check(String licensor, Map<String, Object> declaration) {
    return Api.licensor(licensor).body(declaration).post("/v1/offer-checks");
  }

  public static Response withdraw(String licensor, String offer) {
    return Api.licensor(licensor)
        .body(Map.of("reason", "另有安排"))
        .post("/v1/offers/" + offer + "/withdrawal");
  }

  public static Response withdraw(String licensor, String offer, LocalDate effectiveOn) {
    return Api.licensor(licensor)
        .body(Map.of("reason", "另有安排", "effectiveOn", effectiveOn.toString()))
        .post("/v1/offers/" + offer + "/withdrawal");
  }

  public static Response enterEvent(String patent, String type, LocalDate on) {
    return Api.agency()
        .body(Map.of("type", type, "on", on.toString()))
        .post("/v1/patents/" + patent + "/legal-events");
  }

  /** The event that ends another one, by the id of that one. */
  public static Response endEvent(String patent, String type, LocalDate on, String ends) {
    return Api.agency()
        .body(Map.of("type", type, "on", on.toString(), "ends", ends))
        .post("/v1/patents/" + patent + "/legal-events");
  }

  public static Response transfer(String patent, LocalDate on, String... owners) {
    return Api.agency()
        .body(Map.of("type", "TRANSFERRED", "on", on.toString(), "owners", owners))
        .post("/v1/patents/" + patent + "/legal-events");
  }

  public static Response annul(String patent, String event) {
    return Api.agency()
        .body(Map.of("reason", "登记错误"))
        .post("/v1/patents/" + patent + "/legal-events/" + event + "/annulment");
  }

  public static Response claim(String firm, Map<String, Object> notice) {
    return Api.licensee(firm).body(notice).post("/v1/licenses");
  }

  public static Response confirmReceipt(
      String licensor, String license, String amount, LocalDate on) {
    return Api.licensor(licensor)
        .body(Map.of("amount", amount, "receivedOn", on.toString()))
        .post("/v1/licenses/" + license + "/receipt");
  }

  public static Response enterRecordal(
      RequestSpecification caller, String license, String number, LocalDate on) {
    return caller
        .body(Map.of("number", number, "recordedOn", on.toString()))
        .post("/v1/licenses/" + license + "/recordal");
  }

  public static Response terminate(RequestSpecification caller, String license, LocalDate on) {
    return caller
        .body(Map.of("reason", "不再需要", "on", on.toString()))
        .post("/v1/licenses/" + license + "/termination");
  }

  public static Response declareVoid(String license) {
    return Api.agency().body(Map.of("reason", "虚假陈述")).post("/v1/licenses/" + license + "/voiding");
  }

  public static Response annulVoiding(String license) {
    return Api.agency()
        .body(Map.of("reason", "查无虚假陈述"))
        .post("/v1/licenses/" + license + "/voiding/annulment");
  }

  public static Response readOffer(String offer) {
    return Api.anonymous().get("/v1/offers/" + offer);
  }

  public static Response readLicense(String license) {
    return Api.auditor().get("/v1/licenses/" + license);
  }

  public static Response readCompensation(RequestSpecification caller, String license) {
    return caller.get("/v1/licenses/" + license + "/compensation");
  }

  /** So many legal events are entered for a patent. */
  public static void assertEvents(String patent, int events) {
    Api.anonymous()
        .get("/v1/patents/" + patent + "/legal-events")
        .then()
        .body("items.size()", equalTo(events));
  }
}
