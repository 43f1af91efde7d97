package org.openpatent.incentive.push;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Loans;
import org.openpatent.Refusal;
import org.openpatent.TimeMachine;
import org.openpatent.WhiteLists;
import org.openpatent.World;
import org.openpatent.incentive.roll.ListEntry;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** A list in force is passed on, watched and answered for. */
@QuarkusTest
class PushesTest {
  private String firm;
  private String patent;
  private String bank;
  private String code;
  private String list;

  @BeforeEach
  void aListInForceWithTwoFirms() {
    firm = WhiteLists.candidate();
    patent = World.patent(firm, PatentKind.INVENTION);
    World.patent(WhiteLists.candidate(), PatentKind.INVENTION);
    bank = World.bank();
    code = WhiteLists.state(WhiteLists.criteria());
    list = WhiteLists.inForce(code);
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  private static String digest(Response file) throws Exception {
    byte[] text = file.asString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
  }

  private static Response acknowledge(String bank, String push, String sha256) {
    return Api.bank(bank)
        .body(Map.of("sha256", sha256))
        .put("/v1/pushes/" + push + "/acknowledgment");
  }

  @Test
  void aPushHasTheFieldsOfItsPurposeAndIsAcknowledgedByItsDigest() throws Exception {
    WhiteLists.push(list, bank, "GUARANTEE", "NAME", "SCORE", "VALID_INVENTIONS")
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body("errors.pointer", contains("/fields/1", "/fields/2"))
        .body("errors.code", contains("push-field-forbidden", "push-field-forbidden"));
    WhiteLists.push(list, firm, "CREDIT")
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body("errors.code", contains("push-recipient-kind"));
    Response sent = WhiteLists.push(list, bank, "CREDIT", "NAME", "CONTACT");
    sent.then().statusCode(201);
    String push = sent.path("id");

    Response json = Api.bank(bank).get("/v1/pushes/" + push);
    json.then()
        .statusCode(200)
        .body("entries.creditCode", hasItem(firm))
        .body("entries[0].name", equalTo("测试企业"))
        .body("entries[0].contactName", equalTo("联系人"))
        .body("entries[0].score", nullValue());
    Response csv = Api.bank(bank).accept("text/csv").get("/v1/pushes/" + push);
    csv.then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(containsString("creditCode,name,contactName,contactEmail,contactPhone\r\n"));
    assertEquals(sent.path("jsonSha256"), digest(json));
    assertEquals(sent.path("csvSha256"), digest(csv));

    Api.agency()
        .get("/v1/pushes?acknowledged=false&list=" + list)
        .then()
        .body("items.id", contains(push));
    acknowledge(World.bank(), push, digest(json)).then().spec(Refusal.of(Code.NOT_FOUND));
    Api.agency()
        .body(Map.of("sha256", digest(json)))
        .put("/v1/pushes/" + push + "/acknowledgment")
        .then()
        .spec(Refusal.of(Code.NOT_YOUR_ORGANIZATION));
    acknowledge(bank, push, "0".repeat(64)).then().spec(Refusal.at("/sha256", Code.PUSH_DIGEST));
    acknowledge(bank, push, digest(csv)).then().statusCode(201);
    Api.agency().get("/v1/pushes?acknowledged=false&list=" + list).then().body("items", empty());
  }

  @Test
  void whatHappensToAFirmRaisesAnAlertAndADecisionIsToldToEarlierRecipients() throws Exception {
    String push = WhiteLists.push(list, bank);
    Acts.enterEvent(patent, "LAPSED", World.today()).then().statusCode(201);
    String loan = Loans.enter(bank, firm);
    Loans.add(bank, loan, "arrears", Map.of("from", World.today().toString()))
        .then()
        .statusCode(201);
    Api.agency()
        .body(Map.of("source", "法院公告"))
        .put("/v1/list-findings/" + firm + "/DISHONEST/" + World.today())
        .then()
        .statusCode(201);
    WhiteLists.consent(firm, false).then().statusCode(200);
    Acts.transfer(patent, World.today(), World.firm()).then().statusCode(201);
    String alerts = "/v1/white-lists/" + list + "/alerts";
    Response raised = Api.agency().get(alerts + "?decided=false");
    raised
        .then()
        .body(
            "items.cause",
            containsInAnyOrder(
                "PATENT_LAPSED",
                "LOAN_OVERDUE",
                "DISHONEST",
                "CONSENT_WITHDRAWN",
                "PATENT_TRANSFERRED"));
    String alert = raised.path("items[0].id");
    decide(alerts, alert, Map.of("decision", "SUSPEND"))
        .then()
        .spec(Refusal.at("/reason", Code.REQUIRED));
    decide(alerts, alert, Map.of("decision", "SUSPEND", "reason", "待查")).then().statusCode(200);
    Response told = Api.agency().get("/v1/pushes?acknowledged=false&recipient=" + bank);
    told.then().body("items.corrects", hasItem(push)).body("items", hasSize(2));
    String correction = told.path("items[0].id");
    Response file = Api.bank(bank).get("/v1/pushes/" + correction);
    file.then()
        .body("entries.creditCode", contains(firm))
        .body("entries[0].standing", equalTo("SUSPENDED"))
        .body("entries[0].name", nullValue());
    acknowledge(bank, correction, digest(file)).then().statusCode(201);
    Api.bank(bank)
        .get("/v1/pushes/" + WhiteLists.push(list, bank))
        .then()
        .body("entries.creditCode", not(hasItem(firm)));
    decide(alerts, alert, Map.of("decision", "REMOVE", "reason", "已失信")).then().statusCode(200);
    decide(alerts, alert, Map.of("decision", "KEEP", "reason", "误报"))
        .then()
        .spec(Refusal.of(Code.LIST_ALERT_DECIDED));
    Api.agency().get(alerts + "?decided=false").then().body("items", empty());
  }

  private static Response decide(String alerts, String alert, Map<String, String> decision) {
    return Api.agency().body(decision).post(alerts + "/" + alert + "/decision");
  }

  @Test
  void toKeepForOneAlertDoesNotLiftASuspensionForAnother() {
    find("DISHONEST");
    find("ABNORMAL_FILER");
    Response raised = Api.agency().get(alerts(list));
    String suspended = raised.path("items[0].id");
    String kept = raised.path("items[1].id");
    Map<String, String> suspend = Map.of("decision", "SUSPEND", "reason", "待查");
    Map<String, String> keep = Map.of("decision", "KEEP", "reason", "误报");
    decide(alerts(list), suspended, suspend).then().statusCode(200);
    decide(alerts(list), suspended, suspend).then().spec(Refusal.of(Code.LIST_ALERT_DECIDED));
    decide(alerts(list), kept, keep).then().statusCode(200);
    assertEquals(Set.of(), listsOf());
    published("").body("items.creditCode", not(hasItem(firm)));
    Response profile = Api.licensee(firm).get("/v1/organizations/" + firm + "/ip-profile");
    profile.then().body("lists", empty());
    Api.licensee(firm)
        .get("/v1/white-lists/" + list + "/entries/" + firm)
        .then()
        .body("standing", equalTo("SUSPENDED"));
    decide(alerts(list), suspended, keep).then().statusCode(200);
    assertEquals(Set.of(code), listsOf());
    published("&change=ADDED").body("items.creditCode", hasItem(firm));
    published("&change=KEPT").body("items", empty());
  }

  @Test
  void aDraftIsNotPublishedOnceAFirmItAdmitsIsKeptOff() {
    find("DISHONEST");
    decide(alerts(list), alert(list), Map.of("decision", "KEEP", "reason", "误报"))
        .then()
        .statusCode(200);
    String other = WhiteLists.candidate();
    World.patent(other, PatentKind.INVENTION);
    String known = WhiteLists.draft(code);
    WhiteLists.consent(other, false).then().statusCode(200);
    WhiteLists.notice(known).then().spec(Refusal.of(Code.WHITE_LIST_STALE));

    String third = WhiteLists.candidate();
    World.patent(third, PatentKind.INVENTION);
    String found = WhiteLists.draft(code);
    find(third, "ABNORMAL_FILER");
    WhiteLists.notice(found).then().spec(Refusal.of(Code.WHITE_LIST_STALE));

    String fourth = WhiteLists.draft(code);
    WhiteLists.notice(fourth).then().statusCode(200);
  }

  @Test
  void whoWasTakenOffSinceTheDraftIsNotPublishedAsAdmitted() {
    Acts.enterEvent(World.patent(firm, PatentKind.INVENTION), "LAPSED", World.today())
        .then()
        .statusCode(201);
    String next = WhiteLists.draft(code);
    decide(alerts(list), alert(list), Map.of("decision", "REMOVE", "reason", "不再符合"))
        .then()
        .statusCode(200);
    WhiteLists.notice(next).then().spec(Refusal.of(Code.WHITE_LIST_STALE));
  }

  @Test
  void whoWithdrewItsConsentIsNotPassedOn() {
    WhiteLists.consent(firm, false).then().statusCode(200);
    Api.bank(bank)
        .get("/v1/pushes/" + WhiteLists.push(list, bank))
        .then()
        .body("entries.creditCode", not(hasItem(firm)));
  }

  @Test
  void aSuspensionAndWhatIsOpenGoOverToTheNextVersion() {
    WhiteLists.push(list, bank);
    String loan = Loans.enter(bank, firm);
    Loans.add(bank, loan, "arrears", Map.of("from", World.today().toString()))
        .then()
        .statusCode(201);
    Map<String, String> suspend = Map.of("decision", "SUSPEND", "reason", "待查");
    decide(alerts(list), alert(list), suspend).then().statusCode(200);
    Acts.enterEvent(World.patent(firm, PatentKind.INVENTION), "LAPSED", World.today())
        .then()
        .statusCode(201);
    String next = WhiteLists.inForce(code);
    assertEquals(Set.of(), listsOf());
    assertEquals(List.of(), told(next));
    Api.agency()
        .get(alerts(next))
        .then()
        .body("items.cause", containsInAnyOrder("LOAN_OVERDUE", "PATENT_LAPSED"))
        .body("items.find { it.cause == 'LOAN_OVERDUE' }.reason", equalTo("待查"))
        .body("items.find { it.cause == 'PATENT_LAPSED' }.decision", nullValue());
    String carried =
        Api.agency().get(alerts(next)).path("items.find { it.cause == 'LOAN_OVERDUE' }.id");
    decide(alerts(next), carried, Map.of("decision", "KEEP", "reason", "已还清"))
        .then()
        .statusCode(200);
    assertEquals(List.of("STANDING"), told(next));
    assertEquals(Set.of(code), listsOf());
  }

  @Test
  void aFindingThatACorrectionLetsCountRaisesAnAlertOnce() {
    String path = "/v1/list-findings/" + firm + "/DISHONEST/" + World.today();
    Map<String, String> over = Map.of("source", "公告", "until", World.today().toString());
    Api.agency().body(over).put(path).then().statusCode(201);
    Api.agency().get(alerts(list)).then().body("items", empty());
    for (String source : List.of("公告", "更正公告")) {
      Api.agency()
          .header("If-Match", "*")
          .body(Map.of("source", source))
          .put(path)
          .then()
          .statusCode(200);
      Api.agency().get(alerts(list)).then().body("items.cause", contains("DISHONEST"));
    }
  }

  @Test
  void aBorrowerThatIsSuspendedOnTheDayOfDrawingIsNotOnTheList() {
    WhiteLists.consent(firm, false).then().statusCode(200);
    String alerts = "/v1/white-lists/" + list + "/alerts";
    String alert = Api.agency().get(alerts).path("items[0].id");
    assertEquals(Set.of(code), listsOf());
    decide(alerts, alert, Map.of("decision", "SUSPEND", "reason", "待查")).then().statusCode(200);
    assertEquals(Set.of(), listsOf());
    decide(alerts, alert, Map.of("decision", "KEEP", "reason", "再次同意")).then().statusCode(200);
    assertEquals(Set.of(code), listsOf());
  }

  private Set<String> listsOf() {
    return QuarkusTransaction.requiringNew().call(() -> ListEntry.listsOf(firm, World.today()));
  }

  @Test
  void theNextVersionTellsWhoIsOnItNoLongerAndOnlyItIsPushed() {
    String push = WhiteLists.push(list, bank);
    WhiteLists.consent(firm, false).then().statusCode(200);
    String next = WhiteLists.inForce(code);
    WhiteLists.push(list, bank, "CREDIT").then().spec(Refusal.of(Code.WHITE_LIST_NOT_IN_FORCE));
    Response told = Api.bank(bank).get("/v1/pushes?list=" + next);
    told.then().body("items.corrects", contains(push));
    Api.bank(bank)
        .get("/v1/pushes/" + told.path("items[0].id"))
        .then()
        .body("entries.creditCode", hasItem(firm))
        .body("entries.standing", everyItem(equalTo("REMOVED")));
  }

  @Test
  void whatIsDecidedUnderNoticeIsToldAtEntryAndNothingOfAVersionThatWasReplaced() {
    WhiteLists.push(list, bank);
    String next = WhiteLists.draft(code);
    String stale = WhiteLists.draft(code);
    WhiteLists.notice(next).then().statusCode(200);
    WhiteLists.notice(stale).then().statusCode(200);
    find("DISHONEST");
    decide(alerts(next), alert(next), Map.of("decision", "SUSPEND", "reason", "待查"))
        .then()
        .statusCode(200);
    assertEquals(List.of(), told(next));
    TimeMachine.travelTo(WhiteLists.read(next).<String>path("enterableFrom"));
    WhiteLists.enter(next).then().statusCode(200);
    assertEquals(List.of("SUSPENDED"), told(next));
    decide(alerts(list), alert(list), Map.of("decision", "REMOVE", "reason", "已失信"))
        .then()
        .spec(Refusal.of(Code.WHITE_LIST_NOT_IN_FORCE));
    find("ABNORMAL_FILER");
    Api.agency().get(alerts(stale)).then().body("items.cause", contains("DISHONEST"));
    Api.agency().get(alerts(next)).then().body("items.cause", hasItem("ABNORMAL_FILER"));
  }

  private void find(String kind) {
    find(firm, kind);
  }

  private static void find(String firm, String kind) {
    Api.agency()
        .body(Map.of("source", "法院公告"))
        .put("/v1/list-findings/" + firm + "/" + kind + "/" + World.today())
        .then()
        .statusCode(201);
  }

  private static String alerts(String list) {
    return "/v1/white-lists/" + list + "/alerts";
  }

  private ValidatableResponse published(String query) {
    return Api.anonymous()
        .get("/v1/white-lists/" + list + "/entries?limit=200" + query)
        .then()
        .statusCode(200);
  }

  private static String alert(String list) {
    return Api.agency().get(alerts(list)).path("items[0].id");
  }

  /** What the bank was told of the firm in corrections, the first one first. */
  private List<String> told(String list) {
    List<String> told = new ArrayList<>();
    List<String> pushes =
        Api.bank(bank).get("/v1/pushes?list=" + list).path("items.findAll { it.corrects }.id");
    for (String push : pushes) {
      Response file = Api.bank(bank).get("/v1/pushes/" + push);
      String standing = file.path("entries.find { it.creditCode == '" + firm + "' }?.standing");
      if (standing != null) {
        told.add(0, standing);
      }
    }
    return told;
  }

  @Test
  void banksAnswerAndTheReportTellsWhatTheListIsWorth() {
    String other = World.bank();
    WhiteLists.push(list, bank);
    WhiteLists.push(list, other);
    WhiteLists.push(list, World.city("450100"), "POLICY_SUPPORT", "NAME").then().statusCode(201);
    answer(World.bank(), Map.of("answer", "NO_NEED")).then().spec(Refusal.of(Code.LIST_NOT_PUSHED));
    answer(bank, Map.of("answer", "REFUSED"))
        .then()
        .spec(Refusal.at("/reason", Code.LIST_FEEDBACK_REASON_CHECK));
    answer(bank, Map.of("answer", "DRAWN"))
        .then()
        .spec(Refusal.at("/amount", Code.LIST_FEEDBACK_AMOUNT_CHECK));
    answer(bank, Map.of("answer", "DRAWN", "amount", "2000000.00")).then().statusCode(201);
    answer(other, Map.of("answer", "GRANTED", "amount", "500000.00")).then().statusCode(201);
    Response report = Api.auditor().get("/v1/white-lists/" + list + "/report");
    report
        .then()
        .statusCode(200)
        .body("total.reached", equalTo(1))
        .body("total.granted", equalTo(1))
        .body("total.drawn", equalTo(1))
        .body("total.grantedAmount", equalTo("2500000.00"))
        .body("total.drawnAmount", equalTo("2000000.00"))
        .body("banks.bank", containsInAnyOrder(bank, other))
        .body("cities.city", contains("450100"));
  }

  @Test
  void onlyOfFirmsThatAPushToldIsAnswered() {
    String late = World.bank();
    WhiteLists.push(list, bank);
    find("DISHONEST");
    Map<String, String> suspend = Map.of("decision", "SUSPEND", "reason", "待查");
    decide(alerts(list), alert(list), suspend).then().statusCode(200);
    WhiteLists.push(list, late);
    answer(late, Map.of("answer", "NO_NEED")).then().spec(Refusal.of(Code.LIST_NOT_PUSHED));
    answer(bank, Map.of("answer", "NO_NEED")).then().statusCode(201);
    decide(alerts(list), alert(list), Map.of("decision", "REMOVE", "reason", "已失信"))
        .then()
        .statusCode(200);
    assertEquals(List.of("SUSPENDED", "REMOVED"), told(list));
    Api.bank(late).get("/v1/pushes?list=" + list).then().body("items", hasSize(1));
    Response report = Api.auditor().get("/v1/white-lists/" + list + "/report");
    int toAll = report.path("banks.find { it.bank == '" + bank + "' }.pushed");
    int toLate = report.path("banks.find { it.bank == '" + late + "' }.pushed");
    assertEquals(1, toAll - toLate);
  }

  private Response answer(String by, Map<String, String> feedback) {
    return Api.bank(by)
        .body(feedback)
        .put("/v1/white-lists/" + list + "/entries/" + firm + "/feedback");
  }
}
