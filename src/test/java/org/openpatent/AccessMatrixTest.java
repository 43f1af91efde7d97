package org.openpatent;

import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.demo.DemoUser;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Role;

/** Every operation of the document against every caller there is. */
@QuarkusTest
class AccessMatrixTest {
  private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");
  private static final List<String> HEADER = rows().get(0);

  /** Made once: signing takes longer than asking. */
  private static final List<String> NOT_GOOD =
      List.of(
          Api.expiredToken(DemoUser.TREASURY_DEPUTY),
          Api.foreignToken(DemoUser.TREASURY_DEPUTY),
          "no.token.atall");

  private static String university;
  private static String firm;
  private static String otherUniversity;
  private static String otherFirm;
  private static String bank;
  private static String otherBank;
  private static Map<String, String> keys;

  /** Whether the next test needs others, because this one changed them: no refusal does. */
  private static boolean used = true;

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

  private final Programs programs = new Programs();

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @BeforeEach
  void aLicenseBetweenAUniversityAndAFirm() {
    if (!used) {
      return;
    }
    university = World.university();
    firm = World.firm();
    otherUniversity = World.university();
    otherFirm = World.firm();
    bank = World.bank();
    otherBank = World.bank();
    String patent = World.patent(university, PatentKind.INVENTION);
    String offer = World.offer(university, World.offerBody(patent));
    keys = new HashMap<>();
    keys.put("patentNumber", patent);
    keys.put("offer", offer);
    keys.put("license", World.license(firm, offer));
    keys.put("year", "2031");
    Stream.of(university, firm, bank).forEach(Treasury::nameAccount);
    used = false;
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
      used |= status < 300 && !operation.method().equals("GET");
      boolean stopped = Set.of(401, 403, 404).contains(status);
      assertEquals(
          expected, stopped ? String.valueOf(status) : "yes", () -> operation + " by " + caller);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void nobodyGetsAnywhereWithATokenThatIsNotGood(Contract.Operation operation) {
    for (String token : NOT_GOOD) {
      assertEquals(401, send(operation, "agency", () -> Api.with(token)).statusCode());
    }
  }

  /** It follows from what a token may claim. */
  @ParameterizedTest
  @MethodSource("operations")
  void theRoleOfAPayeeOpensNothingToWhoeverClaimsIt(Contract.Operation operation) {
    String payee = Api.token("somebody", Set.of(Role.PAYEE), university);
    int status = send(operation, "licensor", () -> Api.with(payee)).statusCode();
    assertEquals(operation.roles().isEmpty(), status != 403, () -> operation + " " + status);
    assertFalse(operation.roles().contains(Role.PAYEE), "no role of a token");
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
      case "bank" -> () -> Api.bank(bank);
      case "stranger bank" -> () -> Api.bank(otherBank);
      case "stranger city" -> () -> Api.as(DemoUser.CITY_OTHER);
      default -> () -> Api.as(DemoUser.valueOf(name.toUpperCase(Locale.ROOT)));
    };
  }

  private Response send(
      Contract.Operation operation, String caller, Supplier<RequestSpecification> as) {
    String own = caller.endsWith("licensee") ? firm : caller.endsWith("bank") ? bank : university;
    RequestSpecification request = as.get();
    String path = path(operation, own);
    if (operation.example() != null) {
      request.contentType(operation.contentType());
      request.body(text(operation, own));
    }
    return request.request(operation.method(), path);
  }

  private String text(Contract.Operation operation, String own) {
    if (!operation.takesText()) {
      return body(operation, own).toString();
    }
    return Set.of("startImport", "startLoanReport").contains(operation.id())
        ? operation.example().asText()
        : Treasury.report(Api.newKey().substring(0, 30), "OP-NO-SUCH-FILE", "ACSC");
  }

  private String path(Contract.Operation operation, String own) {
    String id = operation.path().contains("{id}") ? id(operation.path(), own) : "";
    return operation
        .path()
        .replace("{creditCode}", operation.path().startsWith("/v1/guarantors") ? guarantor() : own)
        .replace("{patentNumber}", keys.get("patentNumber"))
        .replace("{code}", operation.path().contains("{code}") ? code(operation.path()) : "")
        .replace("{year}", keys.get("year"))
        .replace("{on}", operation.path().contains("{on}") ? rate() : "")
        .replace("{bank}", bank)
        .replace(
            "{registrationNumber}",
            operation.path().contains("{registrationNumber}")
                ? keys.computeIfAbsent("pledge", none -> Pledges.enter(university, bank))
                : "")
        .replace("{guarantor}", otherBank)
        .replace("{number}", operation.path().contains("{number}") ? number(operation.path()) : "")
        .replace("{word}", operation.path().contains("{word}") ? word() : "")
        .replace("{objection}", keys.getOrDefault("objection", ""))
        .replace("{export}", keys.getOrDefault("export", ""))
        .replace("{id}", id);
  }

  /** What kind of thing an address names, and which one of it is the caller's. */
  private String id(String path, String own) {
    if (path.startsWith("/v1/offers")) {
      return keys.get("offer");
    }
    if (path.startsWith("/v1/licenses")) {
      return keys.get("license");
    }
    if (path.startsWith("/v1/needs")) {
      return keys.computeIfAbsent("need", none -> need());
    }
    if (path.startsWith("/v1/loans")) {
      return keys.computeIfAbsent("fact", none -> fact());
    }
    if (path.startsWith("/v1/imports")) {
      return keys.computeIfAbsent("import", none -> startedImport());
    }
    if (path.contains("/legal-events/")) {
      return keys.computeIfAbsent("event", none -> event());
    }
    settle();
    boolean firms = own.equals(firm) || own.equals(otherFirm);
    String payee = firms ? firm : university;
    if (path.startsWith("/v1/payments")) {
      return keys.get("payment of " + payee);
    }
    return keys.get(path.startsWith("/v1/recoveries") ? "recovery of " + payee : "settlement");
  }

  private String code(String path) {
    if (path.startsWith("/v1/problems/")) {
      return "not-found";
    }
    if (path.startsWith("/v1/guarantee-products/")) {
      return keys.computeIfAbsent("guarantee product", none -> guaranteeProduct());
    }
    return program();
  }

  private static String guaranteeProduct() {
    Api.agency().body(example("putGuaranteeProduct")).put("/v1/guarantee-products/GHD-TECH");
    return "GHD-TECH";
  }

  private static JsonNode example(String operation) {
    return Contract.operations().stream()
        .filter(one -> one.id().equals(operation))
        .findFirst()
        .orElseThrow()
        .example();
  }

  /** A word that has synonyms, whoever took them off before. */
  private static String word() {
    Api.agency().body(Map.of("synonyms", List.of("镢头"))).put("/v1/synonyms/锄头");
    return "锄头";
  }

  private String need() {
    String id = Api.newKey();
    Api.licensee(firm).body(Map.of("words", "甘蔗 收割")).put("/v1/needs/" + id).then().statusCode(201);
    return id;
  }

  /** A day that has a rate, whoever entered it. */
  private static String rate() {
    Api.agency().body(Map.of("percent", "3.45")).put("/v1/reference-rates/LPR-1Y/2024-02-20");
    return "2024-02-20";
  }

  private String number(String path) {
    return path.startsWith("/v1/guarantees") ? guarantee() : loan();
  }

  /** The other bank, whose net assets are known. */
  private static String guarantor() {
    Api.agency().body(example("putGuarantor")).put("/v1/guarantors/" + otherBank);
    return otherBank;
  }

  /** One of the other bank for the loan; the same again changes nothing. */
  private String guarantee() {
    guaranteeProduct();
    Api.bank(otherBank).body(guaranteeBody()).put("/v1/guarantees/" + otherBank + "/G-1");
    return "G-1";
  }

  private ObjectNode guaranteeBody() {
    ObjectNode body = example("putGuarantee").deepCopy();
    body.put("guaranteedOn", World.today().toString());
    ((ObjectNode) body.get("loan")).put("bank", bank).put("number", loan()).put("borrower", firm);
    return body;
  }

  /** A loan of the bank to the firm. */
  private String loan() {
    return keys.computeIfAbsent("loan", none -> Loans.enter(bank, firm));
  }

  private String fact() {
    return Loans.balance(bank, loan(), World.today(), "1000.00")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String startedImport() {
    return Api.licensor(university)
        .contentType("text/csv")
        .body("专利号,名称\n1,2\n")
        .post("/v1/imports")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private String event() {
    return Acts.enterEvent(keys.get("patentNumber"), "FEE_UNPAID", World.today())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The license settled, objected to, paid, void and to be paid back: all there can be of it. */
  private void settle() {
    if (keys.containsKey("settlement")) {
      return;
    }
    Map<String, Object> terms = Programs.body();
    terms.put("budget", "900000000.00");
    String program = programs.open(terms);
    String settlement =
        Treasury.settle(program, World.today()).then().statusCode(201).extract().path("id");
    keys.put("settlement", settlement);
    Settled.announceHolidays();
    Treasury.giveNotice(settlement).then().statusCode(200);
    keys.put("objection", object(settlement));
    TimeMachine.travelTo(World.today().plusDays(20));
    Treasury.approve(settlement).then().statusCode(200);
    var export = Treasury.export(settlement).then().statusCode(201).extract();
    keys.put("export", export.path("id"));
    String report =
        Treasury.report(Api.newKey().substring(0, 30), export.path("messageId"), "ACSC");
    Treasury.enterReport(report).then().statusCode(200);
    Acts.declareVoid(keys.get("license")).then().statusCode(200);
    for (String payee : List.of(university, firm)) {
      keys.put(
          "payment of " + payee,
          Api.treasury()
              .get("/v1/payments?settlement=" + settlement + "&payee=" + payee)
              .path("items[0].id"));
      keys.put("recovery of " + payee, recover(settlement, payee));
    }
    TimeMachine.comeBack();
  }

  private String object(String settlement) {
    Map<String, String> objection =
        Map.of(
            "item", keys.get("license"),
            "part", "LICENSEE",
            "objector", "某公司",
            "reason", "关联关系");
    String objections = "/v1/settlements/" + settlement + "/objections";
    String id =
        Api.agency().body(objection).post(objections).then().statusCode(201).extract().path("id");
    Api.agency()
        .body(Map.of("resolution", "RELEASED", "reason", "无关联关系"))
        .post(objections + "/" + id + "/resolution")
        .then()
        .statusCode(200);
    return id;
  }

  private String recover(String settlement, String payee) {
    return Api.treasury()
        .body(
            Map.of(
                "settlement",
                settlement,
                "item",
                keys.get("license"),
                "part",
                payee.equals(firm) ? "LICENSEE" : "LICENSOR",
                "penaltyPercent",
                "10"))
        .post("/v1/recoveries")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A program and a holiday year that are there, made by whoever may. */
  private String program() {
    return keys.computeIfAbsent(
        "program",
        none -> {
          JsonNode example = example("putProgram");
          Settled.announceHolidays(2031);
          return programs.open(new ObjectMapper().convertValue(example, new TypeReference<>() {}));
        });
  }

  private ObjectNode body(Contract.Operation operation, String own) {
    if (operation.id().equals("putGuarantee")) {
      return guaranteeBody();
    }
    ObjectNode body = operation.example().deepCopy();
    if (body.has("offerId")) {
      body.put("offerId", keys.get("offer"));
    }
    if (body.has("patentNumber")) {
      body.put("patentNumber", keys.get("patentNumber"));
    }
    if (body.has("pledgor")) {
      body.put("pledgor", university).put("pledgee", bank);
      body.putArray("patents").add(keys.get("patentNumber"));
    }
    if (body.has("owners")) {
      body.putArray("owners").add(university);
    }
    if (operation.id().equals("putLoan")) {
      body.put("borrower", firm);
    }
    if (operation.id().equals("quoteSubsidy")) {
      body.put("bank", bank).put("borrower", firm);
    }
    if (operation.id().equals("quoteCompensation")) {
      body.put("licensee", firm);
    }
    if (operation.id().equals("putOrganization") && !own.equals(firm)) {
      body.put("kind", own.equals(bank) ? "FINANCIAL_INSTITUTION" : "UNIVERSITY");
    }
    return body;
  }
}
