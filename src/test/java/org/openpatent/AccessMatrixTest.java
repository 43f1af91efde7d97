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
  private static Financing financing;

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
    financing = null;
    Stream.of(DemoUser.CITY, DemoUser.CITY_OTHER).forEach(World::registered);
    keys.put("patentNumber", patent);
    keys.put("offer", offer);
    keys.put("license", World.license(firm, offer));
    keys.put("year", "2031");
    Stream.of(university, firm, bank).forEach(Treasury::nameAccount);
    Stream.of(DemoUser.CITY, DemoUser.CITY_OTHER).forEach(AccessMatrixTest::register);
    used = false;
  }

  /** A bureau sees a city only once it is registered; the same again is refused, which is fine. */
  private static void register(DemoUser bureau) {
    Map<String, Object> body = World.organization("测试市知识产权局", "AGENCY", null);
    body.put("division", bureau.facts().division().code());
    Api.agency().body(body).put("/v1/organizations/" + bureau.code);
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
    return Set.of("startImport", "startLoanReport", "startDesignationReport")
            .contains(operation.id())
        ? operation.example().asText()
        : Treasury.report(Api.newKey().substring(0, 30), "OP-NO-SUCH-FILE", "ACSC");
  }

  private String path(Contract.Operation operation, String own) {
    if (operation.path().contains("{level}")) {
      return operation
          .path()
          .replace("{level}", "REGION_ADVANTAGE")
          .replace("{creditCode}", keys.computeIfAbsent("designated", none -> designated()))
          .replace("{year}", String.valueOf(World.today().getYear()));
    }
    if (operation.path().startsWith("/v1/priority-allotments")) {
      keys.computeIfAbsent("allotment", none -> allotment(keys.get("year")));
    }
    String id = operation.path().contains("{id}") ? id(operation.path(), own) : "";
    return operation
        .path()
        .replace("{creditCode}", creditCode(operation.path(), own))
        .replace("{patentNumber}", keys.get("patentNumber"))
        .replace("{code}", operation.path().contains("{code}") ? code(operation.path()) : "")
        .replace("{indicator}/{period}/{division}", figure(operation.path()))
        .replace("{indicator}", WhiteLists.DECLARED)
        .replace("{kind}", "DISHONEST")
        .replace("{criteriaVersion}", "1")
        .replace("/report/{year}", "/report/2022")
        .replace("{year}", year(operation.path()))
        .replace("{on}", operation.path().contains("{on}") ? rate() : "")
        .replace("{bank}", bank)
        .replace(
            "{registrationNumber}",
            operation.path().contains("{registrationNumber}")
                ? keys.computeIfAbsent("pledge", none -> Pledges.enter(university, bank))
                : "")
        .replace("{guarantor}", otherBank)
        .replace("/conversion-reports/" + own + "/2031", conversions(operation.path()))
        .replace("{award}/2031", award(operation.path()))
        .replace("{number}", operation.path().contains("{number}") ? number(operation.path()) : "")
        .replace("{word}", operation.path().contains("{word}") ? word() : "")
        .replace("{objection}", keys.getOrDefault("objection", ""))
        .replace("{export}", keys.getOrDefault("export", ""))
        .replace("{alert}", keys.getOrDefault("alert", ""))
        .replace("{delivery}", keys.getOrDefault("delivery of " + own, ""))
        .replace("{id}", id);
  }

  /** Of what there is one for each organization, that of this one is there. */
  private String creditCode(String path, String own) {
    if (path.startsWith("/v1/list-consents")) {
      WhiteLists.consent(own, true);
    }
    if (path.startsWith("/v1/declared-indicators")) {
      WhiteLists.declare(own, "5");
    }
    if (path.startsWith("/v1/guarantors")) {
      return guarantor();
    }
    return path.startsWith("/v1/white-lists") ? firm : own;
  }

  private static String year(String path) {
    return path.startsWith("/v1/declared-indicators")
        ? String.valueOf(World.today().getYear())
        : keys.get("year");
  }

  /** A list in force on which the firm is, pushed to the bank, which answered. */
  private static String whiteList() {
    WhiteLists.consent(firm, true);
    WhiteLists.declare(firm, "5");
    String list = WhiteLists.inForce(WhiteLists.state(WhiteLists.criteria()));
    keys.put("push", WhiteLists.push(list, bank));
    Api.bank(bank)
        .body(Map.of("answer", "NO_NEED"))
        .put("/v1/white-lists/" + list + "/entries/" + firm + "/feedback")
        .then()
        .statusCode(201);
    WhiteLists.consent(firm, false).then().statusCode(200);
    keys.put(
        "alert",
        Api.agency()
            .get("/v1/white-lists/" + list + "/alerts")
            .then()
            .extract()
            .path("items[0].id"));
    return list;
  }

  private static String nomination(String organization) {
    Map<String, Object> body = Map.of("year", World.today().getYear(), "grounds", "发明专利6件");
    return (organization.equals(firm) ? Api.licensee(firm) : Api.licensor(organization))
        .body(body)
        .post("/v1/precise-filing-nominations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** What kind of thing an address names, and which one of it is the caller's. */
  private String id(String path, String own) {
    if (path.startsWith("/v1/offers")) {
      return keys.get("offer");
    }
    if (path.startsWith("/v1/licenses")) {
      return keys.get("license");
    }
    if (path.startsWith("/v1/financing-needs")) {
      return financed().need();
    }
    if (path.startsWith("/v1/webhooks")) {
      return webhook(own);
    }
    if (path.startsWith("/v1/referrals")) {
      return financed().referral();
    }
    if (path.startsWith("/v1/matching-events")) {
      return financed().event();
    }
    if (path.startsWith("/v1/white-lists") || path.startsWith("/v1/pushes")) {
      if (!keys.containsKey("list")) {
        keys.put("list", whiteList());
      }
      return keys.get(path.startsWith("/v1/pushes") ? "push" : "list");
    }
    if (path.startsWith("/v1/precise-filing-nominations")) {
      String nominated = own.equals(firm) ? firm : university;
      return keys.computeIfAbsent("nomination of " + nominated, none -> nomination(nominated));
    }
    if (path.startsWith("/v1/priority-requests")) {
      return keys.computeIfAbsent("priority", none -> Priorities.request(university));
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

  /** With a test on its way. */
  private static String webhook(String own) {
    String key = "webhook of " + own;
    if (!keys.containsKey(key)) {
      Supplier<RequestSpecification> owner =
          () ->
              own.equals(firm)
                  ? Api.licensee(own)
                  : own.equals(bank) ? Api.bank(own) : Api.licensor(own);
      String id = owner.get().body(example("createWebhook")).post("/v1/webhooks").path("id");
      keys.put(key, id);
      keys.put("delivery of " + own, owner.get().post("/v1/webhooks/" + id + "/test").path("id"));
    }
    return keys.get(key);
  }

  /** A need of the firm, referred to the bank at an event in the city. */
  private static Financing financed() {
    if (financing == null) {
      financing = Financing.begin(firm, bank);
    }
    return financing;
  }

  private String code(String path) {
    if (path.startsWith("/v1/problems/")) {
      return "not-found";
    }
    if (path.startsWith("/v1/bank-products/")) {
      return keys.computeIfAbsent("bank product", none -> Financing.offer(bank));
    }
    if (path.startsWith("/v1/list-criteria/")) {
      return keys.computeIfAbsent("criteria", none -> WhiteLists.state(WhiteLists.criteria()));
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

  /** The firm, with a year's assessment. */
  private static String designated() {
    String path = "/v1/designations/REGION_ADVANTAGE/" + firm;
    int year = World.today().getYear();
    Api.agency().body(Map.of("batch", "B", "from", year + "-01")).put(path).then().statusCode(201);
    Api.agency()
        .body(example("putDesignationAssessment"))
        .put(path + "/assessments/" + year)
        .then()
        .statusCode(201);
    return firm;
  }

  /** Of a year, whoever entered it before. */
  private static String allotment(String year) {
    Api.agency().body(example("putPriorityAllotment")).put("/v1/priority-allotments/" + year);
    return year;
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

  /** A report of the university, whoever entered it. */
  private String conversions(String path) {
    String report = "/conversion-reports/" + university + "/2024";
    if (path.contains("/conversion-reports/")) {
      Api.agency().body(example("putConversionReport")).put("/v1" + report);
    }
    return report;
  }

  /** An award that the patent won, whoever entered it. */
  private String award(String path) {
    String won = "CHINA_PATENT_AWARD/2024";
    if (path.contains("{award}")) {
      Api.agency()
          .body(example("putPatentAward"))
          .put("/v1/patents/" + keys.get("patentNumber") + "/awards/" + won);
    }
    return won;
  }

  /** A figure that was published, whoever entered it. */
  private static String figure(String path) {
    String key = "transfers-and-licenses/2020/450000";
    if (path.contains("{indicator}/{period}")) {
      Api.agency().body(example("putOfficialFigure")).put("/v1/official-figures/" + key);
    }
    return key;
  }

  private String number(String path) {
    if (path.startsWith("/v1/certificates/")) {
      return Api.agency()
          .get("/v1/licenses/" + keys.get("license") + "/certificate")
          .then()
          .extract()
          .path("number");
    }
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
    if (operation.id().equals("referFinancingNeed")) {
      body.put("bank", bank).put("event", financed().event());
    }
    if (operation.id().equals("enterAttendance")) {
      body.put("organization", firm);
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
