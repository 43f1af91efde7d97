package org.openpatent.platform.http;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

@QuarkusTest
class SendingBackTest {
  @Test
  void whatWasReadCanBeSentBackAsItIs() {
    String firm = World.firm();
    sendBack(Api.licensee(firm), "/v1/organizations/" + firm);
    String university = World.university();
    sendBack(
        Api.licensor(university), "/v1/patents/" + World.patent(university, PatentKind.INVENTION));
    String program = Programs.newCode();
    Programs.put(program, Programs.body()).then().statusCode(201);
    sendBack(Api.agency(), "/v1/programs/" + program);
    String account = "/v1/organizations/" + firm + "/payout-account";
    Api.licensee(firm)
        .body(
            Map.of(
                "holder",
                "a",
                "bankName",
                "b",
                "cnapsCode",
                "102611000013",
                "accountNumber",
                "45001234"))
        .put(account)
        .then()
        .statusCode(201);
    sendBack(Api.licensee(firm), account);
    Api.agency()
        .body(Map.of("holidays", List.of("2071-01-01"), "workingWeekends", List.of()))
        .put("/v1/holidays/2071")
        .then()
        .statusCode(201);
    sendBack(Api.agency(), "/v1/holidays/2071");
  }

  private static void sendBack(RequestSpecification caller, String address) {
    Response read = caller.get(address);
    caller
        .header("If-Match", read.header("ETag"))
        .body(read.asString())
        .put(address)
        .then()
        .statusCode(200);
  }

  @Test
  void whatAPutDoesNotOwnStaysWhateverIsSentOfIt() {
    String firm = World.firm();
    var body = new TreeMap<String, Object>(World.organization("改名企业", "FIRM", null));
    body.putAll(Map.of("verified", true, "version", "x", "creditCode", List.of(1)));
    put(firm, body).then().statusCode(200).body("verified", is(false)).body("version", is(1));
  }

  @Test
  void otherFieldsAreRefusedAsEver() {
    String firm = World.firm();
    var body = new TreeMap<String, Object>(World.organization("改名企业", "FIRM", null));
    body.put("versions", 1);
    put(firm, body).then().spec(Refusal.at("/versions", Code.UNKNOWN_FIELD));
    body.remove("versions");
    body.put("contact", Map.of("name", "a", "email", "a@b", "phone", "1", "version", 1));
    put(firm, body).then().spec(Refusal.at("/contact/version", Code.UNKNOWN_FIELD));
  }

  @Test
  void anUnknownFieldIsNamedWhereverItStands() {
    for (String body :
        List.of(
            "{'x': 1, 'holidays': [], 'workingWeekends': []}",
            "{'x': 1, 'holidays': [], 'workingWeekends': [], 'version': 1}",
            "{'holidays': [], 'x': {'y': 1}, 'workingWeekends': [], 'year': 1}",
            "{'holidays': [], 'workingWeekends': [], 'x': 1, 'version': 1}")) {
      Api.agency()
          .body(body.replace('\'', '"'))
          .put("/v1/holidays/2072")
          .then()
          .spec(Refusal.at("/x", Code.UNKNOWN_FIELD));
    }
  }

  @Test
  void nullForAnOptionalFieldIsReadAsAbsent() {
    String firm = World.firm();
    var body = new TreeMap<String, Object>(World.organization("改名企业", "FIRM", null));
    body.put("parentCreditCode", null);
    body.put("size", null);
    put(firm, body).then().statusCode(200).body("parentCreditCode", nullValue());
    body.put("name", null);
    put(firm, body).then().spec(Refusal.at("/name", Code.REQUIRED));
  }

  private static Response put(String firm, Map<String, Object> body) {
    return Api.licensee(firm).header("If-Match", "*").body(body).put("/v1/organizations/" + firm);
  }
}
