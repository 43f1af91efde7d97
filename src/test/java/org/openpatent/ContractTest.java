package org.openpatent;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.demo.DemoUser;
import org.openpatent.platform.value.Code;

@QuarkusTest
class ContractTest {
  private static final String BODY_CONTENT = "/content/application~1json/schema";
  private static final String BODY = "/requestBody" + BODY_CONTENT;
  private static final String PAGE = "/responses/200" + BODY_CONTENT + "/$ref";

  @Test
  void theCommittedDocumentIsWhatTheCodeSays() throws Exception {
    String served = Api.anonymous().accept("application/json").get("/openapi").asString();
    assertEquals(
        new ObjectMapper().readTree(served).toPrettyString(),
        Contract.document().toPrettyString(),
        "bring openapi/ up to date with: mvn package -DskipTests");
    String yaml = Api.anonymous().accept("application/yaml").get("/openapi").asString();
    assertEquals(yaml.strip(), Files.readString(Contract.FOLDER.resolve("openapi.yaml")).strip());
  }

  static Stream<Contract.Operation> operationsWithABody() {
    return Contract.operations().stream().filter(operation -> operation.example() != null);
  }

  @ParameterizedTest
  @MethodSource("operationsWithABody")
  void everyExampleIsAValidRequest(Contract.Operation operation) {
    Response response = send(operation);
    assertFalse(
        Set.of(400, 413, 415).contains(response.statusCode())
            || "invalid-body".equals(response.path("code")),
        response::asString);
  }

  /** Sent to keys that do not exist here: past the form, stopped by the state at the latest. */
  private static Response send(Contract.Operation operation) {
    return Api.as(user(operation))
        .contentType(operation.contentType())
        .body(operation.takesText() ? operation.example().asText() : operation.example().toString())
        .request(operation.method(), path(operation));
  }

  private static String path(Contract.Operation operation) {
    return operation
        .path()
        .replace("{creditCode}", DemoUser.FIRM.code.value())
        .replace("{patentNumber}", "202010566088.9")
        .replace("{level}", "REGION_ADVANTAGE")
        .replace("{code}", "GX-2027-FREE")
        .replace("{year}", "2027")
        .replace("{indicator}/{period}/{division}", "transfers-and-licenses/2022/450000")
        .replace("{indicator}", WhiteLists.DECLARED)
        .replace("{kind}", "DISHONEST")
        .replace("{criteriaVersion}", "1")
        .replace("{bank}", DemoUser.BANK.code.value())
        .replace("{number}", "YB-2025-0001")
        .replace("{on}", "2025-05-20")
        .replace("{guarantor}", DemoUser.GUARANTOR.code.value())
        .replace("{word}", "锄头")
        .replace("{award}", "CHINA_PATENT_AWARD")
        .replace("{registrationNumber}", "Y2025450000017")
        .replaceAll(
            "\\{(id|objection|export|alert|delivery)}", "01a20a35-108c-77bf-97a1-709c233ca8a2");
  }

  private static DemoUser user(Contract.Operation operation) {
    return Stream.of(
            DemoUser.FIRM,
            DemoUser.UNIVERSITY,
            DemoUser.AGENCY,
            DemoUser.TREASURY,
            DemoUser.BANK,
            DemoUser.CITY,
            DemoUser.AUDITOR)
        .filter(
            one ->
                operation.roles().isEmpty()
                    || one.roles.stream().anyMatch(operation.roles()::contains))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatAnOperationAnswersStandsBeforeItsRefusals(Contract.Operation operation) {
    assertTrue(operation.said().get("responses").fieldNames().next().startsWith("20"));
  }

  static Stream<Contract.Operation> operations() {
    return Contract.operations().stream();
  }

  /** So that what was read can be changed and sent back. */
  @ParameterizedTest
  @MethodSource("puts")
  void aPutTakesAllThatItAnswers(Contract.Operation operation) {
    JsonNode sent = Contract.schema(operation.said().at(BODY)).get("properties");
    Contract.schema(operation.said().at("/responses/200" + BODY_CONTENT))
        .get("properties")
        .fieldNames()
        .forEachRemaining(name -> assertTrue(sent.has(name), operation + " " + name));
    assertTrue(sent.at("/version/readOnly").asBoolean(), operation.id());
  }

  static Stream<Contract.Operation> puts() {
    return operations().filter(operation -> operation.method().equals("PUT"));
  }

  @Test
  void aBodyTakesNothingThatItsSchemaDoesNotName() {
    operationsWithABody()
        .filter(operation -> !operation.takesText())
        .map(operation -> Contract.schema(operation.said().at(BODY)))
        .forEach(schema -> assertFalse(schema.get("additionalProperties").asBoolean(true)));
  }

  /** The generator of the document tells two of one name apart by a number. */
  @Test
  void noTwoTypesShareAName() {
    List<String> numbered =
        Contract.document().at("/components/schemas").properties().stream()
            .map(Map.Entry::getKey)
            .filter(name -> name.matches(".*[a-z]\\d"))
            .toList();
    assertEquals(List.of(), numbered);
  }

  @Test
  void everyPatternHoldsForTheWholeText() {
    List<String> loose =
        Contract.document().findValuesAsText("pattern").stream()
            .filter(pattern -> !pattern.startsWith("^") || !pattern.endsWith("$"))
            .toList();
    assertEquals(List.of(), loose);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyListTakesALimitWithinItsBoundsAndACursor(Contract.Operation list) {
    assertTrue(
        list.said()
            .get("parameters")
            .findValuesAsText("name")
            .containsAll(List.of("limit", "cursor")));
    for (int limit : new int[] {0, 201}) {
      Api.as(user(list))
          .get(path(list) + "?limit=" + limit)
          .then()
          .spec(Refusal.of(Code.INVALID_QUERY_PARAMETER))
          .body("detail", containsString("limit"));
    }
  }

  static Stream<Contract.Operation> lists() {
    return operations()
        .filter(operation -> operation.said().at("/responses/200" + BODY_CONTENT).has("$ref"))
        .filter(operation -> operation.said().at(PAGE).asText().contains("/Page"));
  }

  @Test
  void whatMayPassSaysHowLongToWait() {
    JsonNode responses = Contract.document().at("/components/responses");
    for (String status : List.of("409", "503")) {
      assertTrue(responses.at("/Problem" + status + "/headers").has("Retry-After"), status);
    }
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    var operations = Contract.operations();
    assertEquals(
        operations.size(), operations.stream().map(Contract.Operation::id).distinct().count());
    operations.forEach(operation -> assertNotNull(operation.id()));
  }
}
