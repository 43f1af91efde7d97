package org.openpatent.insight.opendata;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Json;
import org.openpatent.Pledges;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What anyone may take: what is public, all of it, and nothing else. */
@QuarkusTest
class OpenDataTest {
  private static final List<String> SETS =
      List.of("offers", "patents", "licenses", "programs", "settlement-lines", "pledges");

  private final Programs programs = new Programs();

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void offersAndPatentsSayWhatTheirPagesSay() {
    String university = World.university();
    LocalDate today = World.today();
    String open = offer(university, PatentKind.INVENTION, Map.of());
    String expired =
        offer(university, PatentKind.DESIGN, Map.of("openUntil", today.plusDays(3).toString()));
    String withdrawn = offer(university, PatentKind.INVENTION, Map.of());
    Acts.withdraw(university, withdrawn).then().statusCode(200);
    String suspended =
        offer(
            university,
            PatentKind.UTILITY_MODEL,
            Map.of(
                "royalty",
                Map.of(
                    "method", "ENTRY_PLUS_RUNNING",
                    "entryFee", "12345.60",
                    "ratePercent", "2.5",
                    "rateBase", "NET_SALES",
                    "freeMonths", 6),
                "notes",
                "一式两份,\n\"面议\""));
    String lapsed = Acts.readOffer(suspended).path("patentNumber");
    Acts.enterEvent(lapsed, "LAPSED", today).then().statusCode(201);
    World.license(World.firm(), open);
    TimeMachine.travelTo(today.plusDays(4));

    List<Map<String, String>> offers = Files.rows("offers?licensor=" + university);
    assertEquals(
        Map.of(open, "OPEN", expired, "EXPIRED", withdrawn, "WITHDRAWN", suspended, "SUSPENDED"),
        by(offers, "offer", "status"));
    for (Map<String, String> row : offers) {
      assertSays(Acts.readOffer(row.get("offer")).then().statusCode(200), row);
    }
    assertEquals("1", by(offers, "offer", "licenseCount").get(open));
    assertEquals("12345.60", by(offers, "offer", "entryFee").get(suspended));
    assertEquals("一式两份,\n\"面议\"", by(offers, "offer", "notes").get(suspended));
    List<Map<String, String>> patents = Files.rows("patents?owner=" + university);
    assertEquals(4, patents.size());
    for (Map<String, String> row : patents) {
      String page = "/v1/patents/" + row.get("patentNumber");
      assertSays(Api.anonymous().get(page).then().statusCode(200), row);
    }
    assertEquals("LAPSED", by(patents, "patentNumber", "status").get(lapsed));
    assertEquals("LAPSED", by(patents, "patentNumber", "impediments").get(lapsed));
  }

  private static String offer(String university, PatentKind kind, Map<String, Object> terms) {
    Map<String, Object> body = World.offerBody(World.patent(university, kind));
    body.putAll(terms);
    return World.offer(university, body);
  }

  private static Map<String, String> by(List<Map<String, String>> rows, String key, String column) {
    Map<String, String> found = new HashMap<>();
    rows.forEach(row -> found.put(row.get(key), row.get(column)));
    return found;
  }

  /** Each column that the page has too, by its name, says the same there. */
  private static void assertSays(ValidatableResponse page, Map<String, String> row) {
    JsonNode said = Json.read(page.extract().asString());
    int compared = 0;
    for (var cell : row.entrySet()) {
      JsonNode value = said.path(cell.getKey());
      if (value.isMissingNode() && said.path("royalty").has(cell.getKey())) {
        value = said.at("/royalty/" + cell.getKey());
      }
      if (value.isValueNode()) {
        assertEquals(value.asText(), cell.getValue(), cell.getKey());
        compared++;
      } else if (value.isArray()) {
        List<String> texts =
            StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList();
        assertEquals(String.join("|", texts), cell.getValue(), cell.getKey());
        compared++;
      }
    }
    assertTrue(compared >= 8, said::toString);
  }

  @Test
  void aLicenseIsThereWithoutItsFirm() {
    String university = World.university();
    String firm = World.firm();
    String offer = offer(university, PatentKind.INVENTION, Map.of());
    String license = World.license(firm, offer);
    String day = World.today().toString();
    Map<String, Object> grown = World.organization("改名企业", "FIRM", World.size(5200, 860_000));
    grown.put("division", "450200");
    Api.licensee(firm)
        .header("If-Match", "*")
        .body(grown)
        .put("/v1/organizations/" + firm)
        .then()
        .statusCode(200);

    String month = World.today().toString().substring(0, 7);
    assertEquals(0, Files.rows("licenses?licensor=" + university).size(), "its month runs");
    inTheNextMonth();
    String file = Files.get("licenses?licensor=" + university).asString();
    Map<String, String> row = Files.read(file).get(0);
    assertEquals("SMALL", row.get("licenseeSize"), "as on the day of effect");
    assertEquals("INDUSTRY", row.get("licenseeIndustry"));
    assertEquals("450100", row.get("licenseeCity"));
    assertEquals("FIRM", row.get("licenseeKind"));
    assertEquals("A01", row.get("ipcClass"));
    assertEquals("EFFECTIVE", row.get("status"));
    assertEquals(month, row.get("effectiveMonth"));
    assertEquals(month.replace("-", ""), row.get("license").replace("-", "").substring(0, 6));
    assertEquals("24", row.get("termMonths"));
    String patent = Acts.readOffer(offer).path("patentNumber");
    for (String secret : List.of(firm, "测试企业", "改名企业", license, offer, patent, "试制样机", day)) {
      assertFalse(file.contains(secret), secret);
    }
    assertEquals(file, Files.get("licenses?licensor=" + university).asString(), "a stable key");
    assertEquals(UUID.fromString(row.get("license")).toString(), row.get("license"));
    Map<String, Object> body = Api.anonymous().get("/v1/patents/" + patent).jsonPath().getMap("");
    body.put("ipc", List.of("H04L 9/00"));
    Api.licensor(university)
        .header("If-Match", "*")
        .body(body)
        .put("/v1/patents/" + patent)
        .then()
        .statusCode(200);
    Acts.declareVoid(license).then().statusCode(200);
    Map<String, String> later = Files.rows("licenses?licensor=" + university).get(0);
    assertEquals("VOID", later.get("status"));
    assertEquals("H04", later.get("ipcClass"));
    assertEquals(row.get("license"), later.get("license"));
  }

  /** A license is shown once its month is over. */
  private static void inTheNextMonth() {
    TimeMachine.travelTo(World.today().plusMonths(1).withDayOfMonth(1));
  }

  @Test
  void licensesAreChosenByNothingFinerThanWhatTheyShow() {
    String university = World.university();
    World.license(World.firm(), offer(university, PatentKind.INVENTION, Map.of()));
    String month = World.today().toString().substring(0, 7);
    String set = "licenses?licensor=" + university;
    inTheNextMonth();
    for (String chosen :
        List.of(
            "&licenseeCity=4501",
            "&licenseeCity=450100",
            "&licenseeSize=SMALL",
            "&licenseeIndustry=INDUSTRY",
            "&status=EFFECTIVE",
            "&effectiveFrom=" + month + "&effectiveTo=" + month)) {
      assertEquals(1, Files.rows(set + chosen).size(), chosen);
    }
    for (String other :
        List.of(
            "&licenseeCity=450103",
            "&licenseeSize=LARGE",
            "&status=ENDED",
            "&effectiveTo=2020-12",
            "&effectiveFrom=2999-12")) {
      assertEquals(0, Files.rows(set + other).size(), other);
    }
    for (String unknown :
        List.of("licensee=91450100MA0A00110U", "patent=202010566088.9", "division=45")) {
      Files.get("licenses?" + unknown).then().spec(Acts.refused(400, "unknown-query-parameter"));
    }
    for (String wrong : List.of("effectiveFrom=2026-13", "effectiveTo=" + World.today())) {
      Files.get("licenses?" + wrong).then().spec(Acts.refused(400, "invalid-query-parameter"));
    }
  }

  /** Until it is paid the firm has no license [PL 51]. */
  @Test
  void aClaimThatWaitsForItsPaymentIsNoLicenseYet() {
    String university = World.university();
    String offer =
        offer(
            university,
            PatentKind.INVENTION,
            Map.of("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "77777.00")));
    String license = World.license(World.firm(), offer);
    var before = Files.get("licenses?licensor=" + university).then().extract();
    assertEquals(0, Files.read(before.asString()).size());
    Api.licensor(university)
        .body(Map.of("amount", "77777.00", "receivedOn", World.today().toString()))
        .post("/v1/licenses/" + license + "/receipt")
        .then()
        .statusCode(200);
    assertEquals(0, Files.rows("licenses?licensor=" + university).size(), "its month runs");
    inTheNextMonth();
    String after = Files.get("licenses?licensor=" + university).asString();
    assertEquals("LUMP_SUM", Files.read(after).get(0).get("royaltyMethod"));
    assertFalse(after.contains("77777"), "what a firm paid");
    String again = "licenses?licensor=" + university + "&snapshot=" + before.header("Snapshot");
    assertEquals(0, Files.rows(again).size(), "it was none at that moment");
  }

  @Test
  void programsAreThereOnceTheyOpen() {
    String draft = Programs.newCode();
    Programs.put(draft, Programs.body()).then().statusCode(201);
    String open = programs.open(Programs.body());
    Map<String, String> statuses = by(Files.rows("programs"), "program", "status");
    assertEquals("OPEN", statuses.get(open));
    assertFalse(statuses.containsKey(draft));
    Map<String, String> row =
        Files.rows("programs?status=OPEN").stream()
            .filter(one -> one.get("program").equals(open))
            .findFirst()
            .orElseThrow();
    JsonNode page = Json.read(Api.anonymous().get("/v1/programs/" + open).asString());
    JsonNode terms = Json.read(row.get("terms"));
    terms.properties().forEach(term -> assertEquals(page.get(term.getKey()), term.getValue()));
    assertEquals(page.get("budget").asText(), row.get("budget"));
    assertEquals(page.get("fiscalYear").asText(), row.get("fiscalYear"));
    assertEquals(page.get("name").asText(), row.get("name"));
    Files.get("programs?status=DRAFT").then().statusCode(200);
    assertEquals(0, Files.rows("programs?status=DRAFT").size());
  }

  @Test
  void linesOfSettlementsAreThereFromTheirNoticeOn() {
    LocalDate monday = Settled.begin();
    Settled.license();
    String program = programs.open(Settled.program(monday));
    String settlement = Settled.draft(program, monday);
    String set = "settlement-lines?program=" + program;
    assertEquals(0, Files.rows(set).size(), "a draft");
    Settled.announceHolidays();
    Treasury.giveNotice(settlement).then().statusCode(200);
    List<Map<String, String>> rows = Files.rows(set);
    var noticed = Settled.lines(settlement).then().extract();
    assertEquals(2, rows.size());
    for (int i = 0; i < 2; i++) {
      String line = "items[" + i + "].";
      Map<String, String> row = rows.get(i);
      assertEquals(noticed.path(line + "item.id"), row.get("item"));
      assertEquals(noticed.path(line + "item.part"), row.get("part"));
      assertEquals(noticed.path(line + "item.subject"), row.get("subject"));
      assertEquals(noticed.path(line + "payee.creditCode"), row.get("payee"));
      assertEquals(noticed.path(line + "payee.name"), row.get("payeeName"));
      for (String amount : List.of("assessed", "capped", "granted", "status")) {
        assertEquals(noticed.path(line + amount), row.get(amount));
      }
      assertEquals("0.00", row.get("withdrawn"));
    }
    assertEquals(rows, Files.rows("settlement-lines?settlement=" + settlement));
    assertEquals(
        rows.subList(0, 1), Files.rows("settlement-lines?payee=" + rows.get(0).get("payee")));
  }

  @Test
  void aPledgeTellsNoFirmAndItsCityOnlyAmongTen() {
    TimeMachine.travelTo(World.today().plusYears(3));
    String month = World.today().toString().substring(0, 7);
    String set = "pledges?registeredFrom=" + month;
    String bank = World.bank();
    int before = Files.rows(set).size();
    List<String> firms = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      firms.add(firmOf("451200"));
      pledge(firms.get(i), bank);
    }
    String number = pledge(firms.get(0), bank); // a firm of nine again
    List<Map<String, String>> hidden = Files.rows(set);
    assertEquals(before + 10, hidden.size());
    assertEquals(0, Files.rows(set + "&firmCity=4512").size());
    assertEquals(0, hidden.stream().filter(row -> row.get("firmCity").startsWith("4512")).count());
    pledge(firmOf("451202"), bank);
    String file = Files.get(set + "&firmCity=4512&status=REGISTERED").asString();
    List<Map<String, String>> rows = Files.read(file);
    assertEquals(11, rows.size());
    rows.forEach(
        row -> {
          assertEquals("451200", row.get("firmCity"));
          assertEquals(month, row.get("registeredMonth"));
          assertEquals("1", row.get("patents"));
          assertEquals("FROM_1M", row.get("secured"));
        });
    String patent = Api.bank(bank).get("/v1/pledges/" + number).path("patents[0]");
    for (String secret :
        List.of(firms.get(0), bank, number, patent, "测试企业", "2000000", World.today() + "")) {
      assertFalse(file.contains(secret), secret);
    }
    Files.get("pledges?registeredTo=2026-13")
        .then()
        .spec(Acts.refused(400, "invalid-query-parameter"));
    Pledges.cancel(Api.bank(bank), number, World.today(), "VOID").then().statusCode(200);
    assertEquals(1, Files.rows(set + "&firmCity=4512&status=CANCELLED").size(), "still there");
  }

  private static String pledge(String firm, String bank) {
    String patent = World.patent(firm, PatentKind.UTILITY_MODEL);
    Map<String, Object> body = Pledges.body(firm, bank, patent);
    body.put("debtDueOn", World.today().toString());
    return Pledges.enter(bank, body);
  }

  private static String firmOf(String division) {
    String code = World.newCode("91");
    Map<String, Object> firm = World.organization("测试企业", "FIRM", World.size(60, 1_500));
    firm.put("division", division);
    Api.licensee(code).body(firm).put("/v1/organizations/" + code).then().statusCode(201);
    return code;
  }

  @Test
  void aTextIsReadAsItIsInEitherForm() {
    String university = World.university();
    String number = World.newPatentNumber(PatentKind.INVENTION);
    Map<String, Object> body = World.patentBody(PatentKind.INVENTION, university);
    body.put("title", "=HYPERLINK(\"x\")");
    body.put("abstract", "一,二\r\n\"三\"\t\\四\u0001𠀀 ；");
    body.put("keywords", List.of("甲|乙", "＝1+1"));
    Api.licensor(university).body(body).put("/v1/patents/" + number).then().statusCode(201);
    String set = "patents?owner=" + university;

    Map<String, String> row = Files.rows(set).get(0);
    assertEquals("'=HYPERLINK(\"x\")", row.get("title"), "made harmless");
    assertEquals(body.get("abstract"), row.get("abstract"));
    assertEquals("", row.get("problemSolved"));
    JsonNode line = Json.read(Files.get(set + "&format=ndjson").asString());
    assertEquals(body.get("title"), line.get("title").textValue());
    assertEquals(body.get("abstract"), line.get("abstract").textValue());
    assertEquals("甲|乙", line.at("/keywords/0").textValue());
    assertFalse(line.has("problemSolved"));
    Set<String> names = new HashSet<>();
    line.fieldNames().forEachRemaining(names::add);
    assertTrue(row.keySet().containsAll(names));

    byte[] excel = Files.get(set + "&spreadsheet=true").asByteArray();
    assertEquals("\uFEFFpatentNumber,", new String(excel, 0, 16, StandardCharsets.UTF_8));
    assertTrue(new String(excel, StandardCharsets.UTF_8).contains("\r\n'" + number));
    assertEquals('p', Files.get(set).asByteArray()[0]);
  }

  @Test
  void anAnswerSaysOfWhichMomentItIs() {
    for (String set : SETS) {
      var answer = Files.get(set + "?format=csv").then().statusCode(200).extract();
      ZonedDateTime snapshot = ZonedDateTime.parse(answer.header("Snapshot"));
      ZonedDateTime modified =
          ZonedDateTime.parse(answer.header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME);
      assertEquals(snapshot.withNano(0).toInstant(), modified.toInstant());
      assertEquals(World.today().toString(), answer.header("Snapshot-Day"));
      assertEquals(
          "attachment; filename=\"%s-%s.csv\"".formatted(set, World.today()),
          answer.header("Content-Disposition"));
    }
  }

  @Test
  void theFormIsTheOneThatIsAccepted() {
    Files.get("programs").then().contentType("text/csv");
    accepting("application/x-ndjson").then().statusCode(200).contentType("application/x-ndjson");
    accepting("text/csv;q=0.5, application/x-ndjson").then().contentType("application/x-ndjson");
    accepting("text/html, */*;q=0.1").then().statusCode(200).contentType("text/csv");
    accepting("application/pdf").then().spec(Acts.refused(406, "not-acceptable"));
    Files.get("programs?format=CSV").then().spec(Acts.refused(400, "invalid-query-parameter"));
    var packed = Wire.get("/v1/open-data/programs", "Accept-Encoding: gzip", "Accept: text/csv");
    assertTrue(packed.head().toLowerCase().contains("content-encoding: gzip"), packed.head());
    assertTrue(packed.head().toLowerCase().contains("accept-encoding"), packed.head());
    var head = Wire.send("HEAD", "/v1/open-data/patents", null);
    assertEquals(200, head.status());
    assertTrue(head.head().toLowerCase().contains("\r\nsnapshot: "), head.head());
    assertEquals("", head.body());
  }

  private static io.restassured.response.Response accepting(String types) {
    return Api.anonymous().accept(types).get("/v1/open-data/programs");
  }

  @Test
  void thePackageDescribesTheFilesAsTheyAre() throws Exception {
    var answer =
        Api.anonymous()
            .get("/v1/open-data/datapackage.json")
            .then()
            .statusCode(200)
            .body("profile", equalTo("tabular-data-package"))
            .body("titleZh", startsWith("专利"))
            .body("licenses[0].name", equalTo("CC-BY-4.0"))
            .body("resources.name", equalTo(SETS))
            .body("resources.schema.fields.flatten().type", not(hasItem("datetime")))
            .header("ETag", notNullValue())
            .extract();
    Api.anonymous()
        .header("If-None-Match", answer.header("ETag"))
        .get("/v1/open-data/datapackage.json")
        .then()
        .statusCode(304);
    String readme = java.nio.file.Files.readString(Path.of("README.md"));
    for (JsonNode set : Json.read(answer.asString()).get("resources")) {
      List<String> columns = set.at("/schema/fields").findValuesAsText("name");
      String file = Files.get(set.get("path").asText()).asString();
      assertEquals(String.join(",", columns), file.substring(0, file.indexOf("\r\n")));
      assertEquals(columns.get(0), set.at("/schema/primaryKey").asText());
      assertTrue(
          readme.contains("`" + String.join("`, `", columns) + "`"),
          () -> "README: | `" + set.get("name").asText() + "` | `" + String.join("`, `", columns));
    }
  }
}
