package org.openpatent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.demo.DemoUser;

@QuarkusTest
class ContractTest {
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
    String path =
        operation
            .path()
            .replace("{creditCode}", DemoUser.FIRM.code.value())
            .replace("{patentNumber}", "202010566088.9")
            .replace("{code}", "GX-2027-FREE")
            .replace("{year}", "2027")
            .replaceAll("\\{(id|objection|export)}", "01a20a35-108c-77bf-97a1-709c233ca8a2");
    DemoUser user =
        Stream.of(DemoUser.FIRM, DemoUser.UNIVERSITY, DemoUser.AGENCY, DemoUser.TREASURY)
            .filter(one -> one.roles.stream().anyMatch(operation.roles()::contains))
            .findFirst()
            .orElseThrow();
    return Api.as(user)
        .contentType(operation.contentType())
        .body(operation.takesText() ? operation.example().asText() : operation.example().toString())
        .request(operation.method(), path);
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    var operations = Contract.operations();
    assertEquals(
        operations.size(), operations.stream().map(Contract.Operation::id).distinct().count());
    operations.forEach(operation -> assertNotNull(operation.id()));
  }
}
