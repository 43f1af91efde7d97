package org.openpatent.party.organization;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.platform.value.Role;

@QuarkusTest
class MeTest {
  @Test
  void aFirmReadsWhomTheServiceTakesItFor() {
    String firm = World.firm();
    Api.licensee(firm)
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("creditCode", equalTo(firm))
        .body("kind", equalTo("FIRM"))
        .body("name", not(nullValue()))
        .body("roles", equalTo(List.of("licensee")))
        .body("operations", hasItem("claimLicense"))
        .body("operations", not(hasItem("putProgram")));
  }

  @Test
  void whoHasNoTokenIsNobodyAndMayDoWhatAnyoneMay() {
    Api.anonymous()
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("subject", nullValue())
        .body("creditCode", nullValue())
        .body("roles", empty())
        .body("operations", hasItem("listOffers"));
  }

  @Test
  void anOrganizationThatIsNotRegisteredHasNoName() {
    String code = World.newCode("91");
    Api.licensee(code)
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("creditCode", equalTo(code))
        .body("name", nullValue())
        .body("verified", nullValue());
  }

  @Test
  void rolesThatTheServiceDoesNotKnowOpenNothing() {
    Api.with(Api.token("a stranger", Set.of("payee", "root"), World.newCode("91")))
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("roles", empty())
        .body("operations", not(hasItem("listPayments")));
  }

  /** The document names the roles of each operation, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        Role.LICENSOR,
        Role.LICENSEE,
        Role.BANK,
        Role.AGENCY,
        Role.CITY,
        Role.TREASURY,
        Role.AUDITOR
      })
  void aRoleMayTryWhatTheDocumentSays(String role) {
    JsonPath document = Api.anonymous().get("/openapi?format=json").jsonPath();
    Map<String, Map<String, Object>> paths = document.getMap("paths");
    Set<String> open = new TreeSet<>();
    for (Map<String, Object> path : paths.values()) {
      for (Object one : path.values()) {
        if (one instanceof Map<?, ?> operation
            && operation.get("x-roles") instanceof List<?> roles
            && (roles.isEmpty() || roles.contains(role))) {
          open.add((String) operation.get("operationId"));
        }
      }
    }
    List<String> told =
        Api.with(Api.token("somebody", Set.of(role), null)).get("/v1/me").path("operations");
    assertEquals(List.copyOf(open), told);
  }
}
