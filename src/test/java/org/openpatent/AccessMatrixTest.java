package org.openpatent;

import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.demo.DemoUser;
import org.openpatent.patent.PatentKind;

/** Every operation of the document against every caller there is. */
@QuarkusTest
class AccessMatrixTest {
  private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");
  private static final List<String> HEADER = rows().get(0);

  private String university;
  private String firm;
  private String otherUniversity;
  private String otherFirm;
  private Map<String, String> keys;

  private static List<List<String>> rows() {
    try {
      return Files.readAllLines(MATRIX).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(",")))
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @BeforeEach
  void aLicenseBetweenAUniversityAndAFirm() {
    university = World.university();
    firm = World.firm();
    otherUniversity = World.university();
    otherFirm = World.firm();
    String patent = World.patent(university, PatentKind.INVENTION);
    String offer = World.offer(university, World.offerBody(patent));
    keys = new HashMap<>();
    keys.put("patentNumber", patent);
    keys.put("offer", offer);
    keys.put("license", World.license(firm, offer));
    keys.put("year", "2031");
    Stream.of(university, firm).forEach(AccessMatrixTest::nameAccount);
  }

  private static void nameAccount(String creditCode) {
    Api.licensor(creditCode)
        .body(
            Map.of(
                "holder",
                "户名",
                "bankName",
                "银行",
                "cnapsCode",
                "102611000013",
                "accountNumber",
                "45000000"))
        .put("/v1/organizations/" + creditCode + "/payout-account")
        .then()
        .statusCode(201);
  }

  @Test
  void everyOperationOfTheDocumentHasALine() {
    assertEquals(
        Contract.operations().stream().map(Contract.Operation::id).sorted().toList(),
        rows().stream().skip(1).map(row -> row.get(0)).sorted().toList());
  }

  static List<Contract.Operation> operations() {
    return Contract.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyCallerGetsAsFarAsTheMatrixSays(Contract.Operation operation) {
    List<String> row =
        rows().stream().filter(one -> one.get(0).equals(operation.id())).findFirst().orElseThrow();
    for (int column = 1; column < row.size(); column++) {
      String caller = HEADER.get(column);
      int status = send(operation, caller, caller(caller)).statusCode();
      String expected = row.get(column);
      assertTrue(status < 500, () -> operation + " by " + caller + " answered " + status);
      boolean stopped = Set.of(401, 403, 404).contains(status);
      assertEquals(
          expected, stopped ? String.valueOf(status) : "yes", () -> operation + " by " + caller);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void nobodyGetsAnywhereWithATokenThatIsNotGood(Contract.Operation operation) {
    for (String token :
        List.of(
            Api.expiredToken(DemoUser.TREASURY_DEPUTY),
            Api.foreignToken(DemoUser.TREASURY_DEPUTY),
            "no.token.atall")) {
      assertEquals(401, send(operation, "agency", () -> Api.with(token)).statusCode());
    }
  }

  @Test
  void strangersListNothingOfOthers() {
    Api.licensee(otherFirm).get("/v1/licenses").then().body("items", empty());
    Api.licensor(otherUniversity)
        .get("/v1/licenses?licensor=" + university)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  private Supplier<RequestSpecification> caller(String name) {
    return switch (name) {
      case "anonymous" -> Api::anonymous;
      case "licensor" -> () -> Api.licensor(university);
      case "licensee" -> () -> Api.licensee(firm);
      case "stranger licensor" -> () -> Api.licensor(otherUniversity);
      case "stranger licensee" -> () -> Api.licensee(otherFirm);
      default -> () -> Api.as(DemoUser.valueOf(name.toUpperCase(Locale.ROOT)));
    };
  }

  private Response send(
      Contract.Operation operation, String caller, Supplier<RequestSpecification> as) {
    String own = caller.endsWith("licensee") ? firm : university;
    RequestSpecification request = as.get();
    if (operation.example() != null) {
      request.body(body(operation, own).toString());
    }
    return request.request(operation.method(), path(operation, own));
  }

  private String path(Contract.Operation operation, String own) {
    String id = operation.path().startsWith("/v1/offers") ? "offer" : "license";
    String code = operation.path().startsWith("/v1/problems") ? "not-found" : program();
    return operation
        .path()
        .replace("{creditCode}", own)
        .replace("{patentNumber}", keys.get("patentNumber"))
        .replace("{code}", code)
        .replace("{year}", keys.get("year"))
        .replace("{id}", keys.get(id));
  }

  /** A program and a holiday year that are there, made by whoever may. */
  private String program() {
    return keys.computeIfAbsent(
        "program",
        none -> {
          String code = "ACCESS-" + Api.newKey().substring(0, 8).toUpperCase(Locale.ROOT);
          Contract.operations().stream()
              .filter(one -> one.id().equals("putProgram"))
              .forEach(
                  put -> Api.agency().body(put.example().toString()).put("/v1/programs/" + code));
          Api.agency().post("/v1/programs/" + code + "/opening");
          Api.agency()
              .body(Map.of("holidays", List.of(), "workingWeekends", List.of()))
              .put("/v1/holidays/2031");
          return code;
        });
  }

  private ObjectNode body(Contract.Operation operation, String own) {
    ObjectNode body = operation.example().deepCopy();
    if (body.has("offerId")) {
      body.put("offerId", keys.get("offer"));
    }
    if (body.has("patentNumber")) {
      body.put("patentNumber", keys.get("patentNumber"));
    }
    if (body.has("owners")) {
      body.putArray("owners").add(university);
    }
    if (operation.id().equals("quoteCompensation")) {
      body.put("licensee", firm);
    }
    if (operation.id().equals("putOrganization") && own.equals(university)) {
      body.put("kind", "UNIVERSITY");
    }
    return body;
  }
}
