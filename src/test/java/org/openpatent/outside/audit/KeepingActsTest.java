package org.openpatent.outside.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.World;
import org.openpatent.demo.DemoConfigSource;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Masked;
import org.openpatent.platform.value.Role;

/** Each act has its row, each refusal too, and nothing else has one. */
@QuarkusTest
class KeepingActsTest {
  private static final String ACCOUNT = "6222021102987654321";

  @Inject RefusedAttempts refusals;
  @Inject BeanManager beans;
  @Inject SessionFactory sessions;

  private final Programs programs = new Programs();

  @AfterEach
  void comeBack() {
    programs.closeAll();
  }

  @Test
  void aClaimSaysWhoDidWhatOnWhoseBehalfAndFromWhere() {
    String firm = World.firm();
    String offer = World.freeOffer();
    String name = Api.newKey();
    Response claimed =
        named(name, Api.licensee(firm)).body(World.claimBody(offer)).post("/v1/licenses");
    String license = "/v1/licenses/" + claimed.path("id");
    JsonPath log = Audit.read("requestId", name);
    assertEquals(1, log.getList("items").size());
    assertEquals("claimLicense", log.get("items[0].operation"));
    assertEquals(license, log.get("items[0].resource"));
    assertEquals(DemoConfigSource.ISSUER + " buyer of " + firm, log.get("items[0].subject"));
    assertEquals(firm, log.get("items[0].organization"));
    assertTrue(log.getList("items[0].roles").contains(Role.LICENSEE));
    assertEquals("127.0.0.1", log.get("items[0].address"));
    assertEquals("DONE", log.get("items[0].outcome"));
    assertEquals(201, log.getInt("items[0].status"));
    assertNull(log.get("items[0].problem"));
    assertEquals("License", log.get("items[0].changes[0].thing"));
    assertEquals("null -> " + firm, fields(log).get("License.licensee"));
  }

  @Test
  void whatDecidesMoneyIsThereBeforeAndAfter() {
    String program = programs.open(Programs.body());
    String name = Api.newKey();
    named(name, Api.treasury())
        .header(
            "If-Match",
            Api.treasury().get("/v1/programs/" + program + "/appropriation").header("ETag"))
        .body(Map.of("total", "2000000.00", "documentNumber", "财〔2034〕1号"))
        .put("/v1/programs/" + program + "/appropriation")
        .then()
        .statusCode(200);
    assertTrue(fields(Audit.read("requestId", name)).containsValue("null -> 2000000.00"));
    JsonPath opening =
        Audit.read("resource", "/v1/programs/" + program, "operation", "openProgram");
    assertEquals(
        "DRAFT -> OPEN", fields(opening).get(opening.get("items[0].changes[0].thing") + ".status"));
  }

  @Test
  void accountsAndContactsAreMasked() {
    String firm = World.firm();
    String name = Api.newKey();
    Map<String, Object> account =
        Map.of(
            "holder", "南宁青禾农机有限公司",
            "bankName", "演示银行",
            "cnapsCode", "102611000013",
            "accountNumber", ACCOUNT);
    named(name, Api.licensee(firm))
        .body(account)
        .put("/v1/organizations/" + firm + "/payout-account")
        .then()
        .statusCode(201);
    assertEquals(
        "null -> ***4321",
        fields(Audit.read("requestId", name)).get("PayoutAccount.accountNumber"));
    var registered =
        Audit.read("resource", "/v1/organizations/" + firm, "operation", "putOrganization");
    String contact = fields(registered).get("Organization.contact");
    assertTrue(contact.contains("***"), contact);
    String log = Api.auditor().queryParam("organization", firm).get("/v1/audit").asString();
    assertFalse(log.contains(ACCOUNT) || log.contains("@") && log.contains("example.org\""), log);
  }

  @Test
  void whatIsRefusedIsKeptWithItsReason() {
    String firm = World.firm();
    String offer = World.freeOffer();
    World.license(firm, offer);
    String again = Api.newKey();
    named(again, Api.licensee(firm))
        .body(World.claimBody(offer))
        .post("/v1/licenses")
        .then()
        .statusCode(409);
    String forbidden = Api.newKey();
    named(forbidden, Api.auditor())
        .body(World.claimBody(offer))
        .post("/v1/licenses")
        .then()
        .statusCode(403);
    String unread = Api.newKey();
    named(unread, Api.licensee(firm))
        .body(Map.of("offerId", 7))
        .post("/v1/licenses")
        .then()
        .statusCode(422);
    String looked = Api.newKey();
    named(looked, Api.licensee(firm)).get("/v1/audit").then().statusCode(403);
    String stale = Api.newKey();
    named(stale, Api.licensee(firm)).put("/v1/organizations/" + firm).then().statusCode(400);
    refusals.write();
    assertRefused(again, 409, "license-patent-licensee-excl");
    assertRefused(forbidden, 403, "forbidden");
    assertRefused(unread, 422, "invalid-body");
    assertRefused(looked, 403, "forbidden");
    assertEquals(
        5, Audit.read("organization", firm, "outcome", "REFUSED").getList("items").size() + 1);
  }

  @Test
  void whatNobodyKnownOrNothingDidIsNotKept() {
    String offer = World.freeOffer();
    String firm = World.firm();
    String unknown = Api.newKey();
    named(unknown, Api.anonymous())
        .body(World.claimBody(offer))
        .post("/v1/licenses")
        .then()
        .statusCode(401);
    String read = Api.newKey();
    named(read, Api.licensee(firm)).get("/v1/licenses").then().statusCode(200);
    String computed = Api.newKey();
    named(computed, Api.licensor(World.university())).body(Map.of()).post("/v1/offer-checks");
    String nowhere = Api.newKey();
    named(nowhere, Api.licensee(firm)).body(Map.of()).post("/v1/nothing").then().statusCode(404);
    refusals.write();
    for (String name : List.of(unknown, read, computed, nowhere)) {
      assertEquals(List.of(), Audit.of(name));
    }
  }

  @Test
  void anAnswerThatIsGivenAgainIsNoAct() {
    String firm = World.firm();
    String offer = World.freeOffer();
    String name = Api.newKey();
    for (int i = 0; i < 3; i++) {
      named(name, Api.licensee(firm))
          .header("Idempotency-Key", name)
          .body(World.claimBody(offer))
          .post("/v1/licenses")
          .then()
          .statusCode(201);
    }
    assertEquals(1, Audit.of(name).size());
  }

  @Test
  void racersForOneLicenseLeaveOneActAndTheOthersRefused() throws Exception {
    String firm = World.firm();
    String offer = World.freeOffer();
    List<Response> answers =
        Race.run(() -> Api.licensee(firm).body(World.claimBody(offer)).post("/v1/licenses"));
    refusals.write();
    var log = Audit.read("organization", firm, "operation", "claimLicense");
    List<Integer> statuses = new ArrayList<>(log.getList("items.status", Integer.class));
    List<Integer> answered = new ArrayList<>(answers.stream().map(Response::statusCode).toList());
    statuses.sort(null);
    answered.sort(null);
    assertEquals(answered, statuses);
    assertEquals(201, statuses.get(0));
    assertTrue(statuses.get(1) >= 400);
  }

  @Test
  void theLogIsFilteredPagedAndExported() throws Exception {
    String firm = World.firm();
    String license = "/v1/licenses/" + World.license(firm, World.freeOffer());
    Acts.terminate(Api.licensee(firm), license.substring(13), World.today());
    var below = Audit.read("resource", license);
    assertEquals(2, below.getList("items").size());
    String subject = below.get("items[0].subject");
    var paged = Audit.read("subject", subject, "limit", 1);
    assertEquals(1, paged.getList("items").size());
    var rest = Audit.read("subject", subject, "limit", 1, "cursor", paged.get("next"));
    assertFalse(rest.getList("items").equals(paged.getList("items")));
    for (String day : List.of("from", "to")) {
      assertEquals(2, Audit.read("resource", license, day, World.today()).getList("items").size());
    }
    assertEquals(
        0,
        Audit.read("resource", license, "to", World.today().minusDays(1)).getList("items").size());
    Api.auditor()
        .queryParam("outcome", "DONE")
        .queryParam("organization", firm)
        .get("/v1/audit")
        .then()
        .body("items.organization", everyItem(equalTo(firm)))
        .body("items.outcome", everyItem(equalTo("DONE")))
        .body("items.operation", hasItem("claimLicense"));
    String csv = Api.auditor().queryParam("resource", license).get("/v1/audit/csv").asString();
    assertEquals(3, csv.split("\r\n").length, csv);
    String[] lines =
        Api.auditor()
            .queryParam("resource", license)
            .get("/v1/audit/ndjson")
            .asString()
            .split("\n");
    assertEquals(2, lines.length);
    assertEquals(license, new ObjectMapper().readTree(lines[0]).get("resource").textValue());
  }

  @Test
  void badQuestionsAreRefused() {
    for (String asked :
        List.of("outcome=MAYBE", "from=x", "operation=a%20b", "resource=x", "requestId=%20")) {
      Api.auditor()
          .urlEncodingEnabled(false)
          .get("/v1/audit?" + asked)
          .then()
          .spec(refused(400, "invalid-query-parameter"));
    }
    Api.auditor().get("/v1/audit?cursor=AAAA").then().spec(refused(400, "invalid-cursor"));
  }

  /** A row is written where a transaction is: an act without one would have no row. */
  @Test
  void everyActHasATransaction() {
    List<Method> acts =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(
                method ->
                    Stream.of(PUT.class, DELETE.class, PATCH.class, Idempotent.class)
                        .anyMatch(method::isAnnotationPresent))
            .toList();
    assertTrue(acts.size() > 80, () -> "only " + acts.size());
    assertEquals(
        List.of(),
        acts.stream()
            .filter(method -> !method.isAnnotationPresent(Transactional.class))
            .filter(method -> !method.getDeclaringClass().isAnnotationPresent(Transactional.class))
            .toList());
  }

  @Test
  void whateverIsAnAccountOrAContactIsMarked() {
    List<Field> unmarked =
        sessions.getMetamodel().getEntities().stream()
            .flatMap(entity -> Arrays.stream(entity.getJavaType().getDeclaredFields()))
            .filter(field -> field.getName().matches("(?i).*(accountnumber|contact|phone|email)"))
            .filter(field -> field.getType() != Act.class)
            .filter(field -> !field.isAnnotationPresent(Masked.class))
            .toList();
    assertEquals(List.of(), unmarked);
  }

  private static RequestSpecification named(String name, RequestSpecification caller) {
    return caller.header("X-Request-Id", name);
  }

  private static void assertRefused(String name, int status, String problem) {
    var rows = Audit.of(name);
    assertEquals(1, rows.size(), name);
    assertEquals(status, rows.get(0).get("status"));
    assertEquals(problem, rows.get(0).get("problem"));
    assertEquals(List.of(), rows.get(0).get("changes"));
  }

  /** Of the first row, each as "before -> after". */
  private static Map<String, String> fields(JsonPath log) {
    Map<String, String> fields = new HashMap<>();
    List<Map<String, Object>> things = log.getList("items[0].changes");
    for (Map<String, Object> thing : things) {
      for (Object one : (List<?>) thing.get("fields")) {
        Map<?, ?> field = (Map<?, ?>) one;
        fields.put(
            thing.get("thing") + "." + field.get("field"),
            field.get("before") + " -> " + field.get("after"));
      }
    }
    return fields;
  }
}
