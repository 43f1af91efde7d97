package org.openpatent.incentive.priority;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;
import static org.openpatent.Priorities.body;
import static org.openpatent.Priorities.leave;
import static org.openpatent.Priorities.read;
import static org.openpatent.Priorities.recommend;
import static org.openpatent.Priorities.request;
import static org.openpatent.Priorities.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Priorities;
import org.openpatent.Race;
import org.openpatent.TimeMachine;
import org.openpatent.WhiteLists;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Role;

/** A university asks, the office recommends, the patent office examines. */
@QuarkusTest
class AskingForPriorityTest {
  private static final LocalDate DAY = LocalDate.of(2041, 3, 4);

  private String university;

  /** In a year of its own, because its allotment is counted. */
  @BeforeEach
  void aUniversityAndAnAllotment() {
    TimeMachine.travelTo(DAY);
    university = World.university();
    leave(2041, 20);
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void whatIsRecommendedIsFiledAdmittedExaminedAndClosed() {
    String id = request(university);
    read(id)
        .then()
        .statusCode(200)
        .body("order", equalTo(85))
        .body("recommendable", equalTo(true))
        .body("rules.outcome.unique()", contains("PASSED"))
        .body("rules.size()", equalTo(9));
    int left = Api.anonymous().get("/v1/priority-allotments/2041").path("remaining");
    step(id, "filing", on("2041-03-04")).then().spec(refused(409, "priority-request-status"));
    recommend(id).then().statusCode(200).body("status", equalTo("RECOMMENDED"));
    recommend(id).then().spec(refused(409, "priority-request-status"));
    Api.anonymous().get("/v1/priority-allotments/2041").then().body("remaining", equalTo(left - 1));
    TimeMachine.travelTo(DAY.plusDays(30));
    step(id, "filing", on("2041-03-03"))
        .then()
        .spec(refused(422, "invalid-body"))
        .body("errors[0].pointer", equalTo("/on"));
    Api.licensor(university)
        .body(on("2041-03-06"))
        .post("/v1/priority-requests/" + id + "/filing")
        .then()
        .statusCode(200);
    step(id, "notice", Map.of("outcome", "ADMITTED", "on", "2041-03-11"))
        .then()
        .statusCode(200)
        .body("firstActionDueOn", equalTo("2041-04-25"))
        .body("closingDueOn", equalTo("2042-03-11"));
    assertDue(id, 21, false);
    assertDue(id, 22, true);
    step(id, "first-action", on("2041-03-20"))
        .then()
        .statusCode(200)
        .body("replyDueOn", equalTo("2041-04-22")); // the 20th is a Saturday in 2041
    assertDue(id, 19, true);
    step(id, "closing", on("2041-04-02"))
        .then()
        .statusCode(200)
        .body("steps.status", contains("FILED", "ADMITTED", "FIRST_ACTION", "CLOSED"));
    assertDue(id, 366, false);
    // it is accelerated once
    Map<String, Object> again = body(university);
    again.put("applicationNumber", read(id).path("applicationNumber"));
    String second = request(university, again);
    read(second)
        .then()
        .body("rules.findAll { it.outcome == 'FAILED' }.rule", contains("not-already-accelerated"))
        .body("rules.find { it.outcome == 'FAILED' }.fact", equalTo("CLOSED"));
    recommend(second).then().spec(refused(409, "not-already-accelerated"));
  }

  private static Map<String, Object> on(String day) {
    return Map.of("on", day);
  }

  private static void assertDue(String id, int days, boolean due) {
    Api.auditor()
        .get("/v1/priority-requests?limit=200&dueWithinDays=" + days)
        .then()
        .statusCode(200)
        .body("items.id", due ? hasItem(id) : not(hasItem(id)));
  }

  @Test
  void allRulesThatFailAreNamedAtOnce() {
    Map<String, Object> bad = body(university, World.newCode("91"));
    bad.put("ground", "MEDIATION");
    bad.put("electronic", false);
    bad.put("sameDayUtilityModel", true);
    String id = request(university, bad);
    recommend(id)
        .then()
        .statusCode(409)
        .body("code", equalTo("ground-given"))
        .body(
            "errors.code",
            contains(
                "ground-given",
                "all-requesters-agree",
                "electronic-filing",
                "no-same-day-utility-model"));
    read(id).then().body("status", equalTo("SUBMITTED"));
    Map<String, Object> here = body(university);
    here.put("ground", "FIRST_FILED_HERE");
    recommend(request(university, here)).then().spec(refused(409, "recommendation-needed"));
    step(id, "refusal", Map.of("reason", "材料不全"))
        .then()
        .statusCode(200)
        .body("status", equalTo("NOT_RECOMMENDED"))
        .body("reason", equalTo("材料不全"));
  }

  @Test
  void whoeverSubmittedItDoesNotDecideIt() {
    Set<String> both = Set.of(Role.LICENSOR, Role.AGENCY);
    String clerk = Api.token("one person", both, university);
    String id =
        Api.with(clerk)
            .body(body(university))
            .post("/v1/priority-requests")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String path = "/v1/priority-requests/" + id + "/recommendation";
    Api.with(clerk).post(path).then().spec(refused(403, "priority-request-four-eyes-check"));
    String moved = Api.token("one person", both, World.newCode("11"));
    Api.with(moved).post(path).then().spec(refused(403, "priority-request-four-eyes-check"));
    String colleague = Api.token("another person", both, university);
    Api.with(colleague).post(path).then().spec(refused(403, "priority-request-four-eyes-check"));
    recommend(id).then().statusCode(200);
  }

  @Test
  void eightAtOnceGetNoMoreThanWasAllotted() throws Exception {
    leave(2041, 3);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ids.add(request(university));
    }
    List<Callable<Response>> racers = new ArrayList<>();
    ids.forEach(id -> racers.add(() -> recommend(id)));
    List<Response> answers = Race.run(racers);
    assertEquals(3, answers.stream().filter(one -> one.statusCode() == 200).count());
    answers.stream()
        .filter(one -> one.statusCode() != 200)
        .forEach(one -> one.then().spec(refused(409, "within-allotment")));
    Response full = Api.anonymous().get("/v1/priority-allotments/2041");
    full.then().body("remaining", equalTo(0));
    int number = full.path("number");
    Api.agency()
        .header("If-Match", full.header("ETag"))
        .body(Map.of("number", number - 1, "documentNumber", "减"))
        .put("/v1/priority-allotments/2041")
        .then()
        .spec(refused(409, "priority-allotment-recommended-check"));
    leave(2041, 20);
    // of one application one request is recommended, however many ask
    Map<String, Object> same = body(university);
    List<Callable<Response>> doubles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String id = request(university, same);
      doubles.add(() -> recommend(id));
    }
    List<Response> of = Race.run(doubles);
    assertEquals(1, of.stream().filter(one -> one.statusCode() == 200).count());
  }

  @Test
  void whoWasFoundDishonestIsBarredForAYear() {
    String id = admitted();
    step(id, "termination", Map.of("ground", "DISHONESTY", "on", "2041-03-04"))
        .then()
        .statusCode(200);
    String barred = request(university);
    read(barred).then().body("rules.find { it.rule == 'not-barred' }.fact", equalTo("2042-03-04"));
    recommend(barred).then().spec(refused(409, "not-barred"));
    String other = World.university();
    recommend(request(other)).then().statusCode(200);
    TimeMachine.travelTo(DAY.plusYears(1).plusDays(1));
    leave(2042, 5);
    recommend(barred).then().statusCode(200);
  }

  @Test
  void whomAnAuthorityFoundDishonestIsBarredForAYearWhileThatCounts() {
    String partner = World.university();
    find(partner, "ABNORMAL_FILER", DAY, Map.of("source", "通报"));
    Map<String, Object> joint = body(university, partner);
    joint.put("consents", List.of(partner));
    String id = request(university, joint);
    LocalDate found = DAY.minusMonths(2);
    Response finding = find(partner, "DISHONEST", found, Map.of("source", "失信名单"));
    read(id).then().body("rules.find { it.rule == 'not-barred' }.fact", equalTo("2042-01-04"));
    recommend(id).then().spec(refused(409, "not-barred"));
    TimeMachine.travelTo(LocalDate.of(2042, 1, 5));
    read(id).then().body("rules.find { it.rule == 'not-barred' }.outcome", equalTo("PASSED"));
    TimeMachine.travelTo(DAY);
    Api.agency()
        .header("If-Match", finding.header("ETag"))
        .body(Map.of("source", "失信名单", "until", DAY.toString()))
        .put(finding(partner, "DISHONEST", found))
        .then()
        .statusCode(200);
    recommend(id).then().statusCode(200);
  }

  private static Response find(
      String organization, String kind, LocalDate on, Map<String, Object> body) {
    Response entered = Api.agency().body(body).put(finding(organization, kind, on));
    entered.then().statusCode(201);
    return entered;
  }

  private static String finding(String organization, String kind, LocalDate on) {
    return "/v1/list-findings/" + organization + "/" + kind + "/" + on;
  }

  /** Else anyone could use the rank of another, or have it barred, by stating its consent. */
  @Test
  void whoeverIsOnlyNamedLendsNoRankAndIsNotBarred() {
    String named = World.university();
    WhiteLists.listForFiling(named);
    Map<String, Object> joint = body(university, named);
    joint.put("consents", List.of(named));
    String id = admitted(request(university, joint));
    read(id).then().body("preciseFiler", equalTo(false));
    step(id, "termination", Map.of("ground", "DISHONESTY", "on", "2041-03-04"))
        .then()
        .statusCode(200);
    recommend(request(named)).then().statusCode(200);
    // a request that names whoever is barred is
    Map<String, Object> with = body(named, university);
    with.put("consents", List.of(university));
    recommend(request(named, with)).then().spec(refused(409, "not-barred"));
  }

  private String admitted() {
    return admitted(request(university));
  }

  private static String admitted(String id) {
    recommend(id).then().statusCode(200);
    step(id, "filing", on("2041-03-04")).then().statusCode(200);
    step(id, "notice", Map.of("outcome", "ADMITTED", "on", "2041-03-04")).then().statusCode(200);
    return id;
  }

  @Test
  void aRequestIsSeenByItsRequestersAndThoseWhoOversee() {
    String partner = World.university();
    Map<String, Object> joint = body(university, partner);
    joint.put("consents", List.of(partner));
    String id = request(university, joint);
    String later = request(university);
    String path = "/v1/priority-requests/" + id;
    Api.licensor(partner).get(path).then().statusCode(200);
    Api.licensor(World.university()).get(path).then().statusCode(404);
    Api.licensor(World.university())
        .body(on("2041-03-04"))
        .post(path + "/filing")
        .then()
        .statusCode(404);
    Api.licensor(partner).get("/v1/priority-requests").then().body("items.id", contains(id));
    Api.licensor(university)
        .get("/v1/priority-requests?status=SUBMITTED")
        .then()
        .body("items.id", contains(id, later));
    Api.auditor()
        .get("/v1/priority-requests?limit=200&object=INVENTION&requester=" + university)
        .then()
        .body("items.id", contains(id, later));
    Api.licensor(university)
        .get("/v1/priority-requests?object=DESIGN")
        .then()
        .body("items", empty());
  }

  @Test
  void membersOfThePreciseFilingListComeFirst() {
    List<String> ids = List.of(request(university), request(university), request(university));
    read(ids.get(2)).then().body("preciseFiler", equalTo(false));
    WhiteLists.listForFiling(university);
    String later = request(university);
    read(later).then().body("preciseFiler", equalTo(true));
    String list = "/v1/priority-requests?limit=2";
    Response first = Api.licensor(university).get(list);
    first.then().body("items.id", contains(later, ids.get(0)));
    Api.licensor(university)
        .get(list + "&cursor=" + first.path("next"))
        .then()
        .body("items.id", contains(ids.get(1), ids.get(2)));
  }

  @Test
  void aYearIsCountedByGroundAndObject() {
    TimeMachine.travelTo(LocalDate.of(2044, 5, 6));
    leave(2044, 2);
    recommend(request(university)).then().statusCode(200);
    Map<String, Object> design = body(university);
    design.put("object", "DESIGN");
    design.put("ground", "PUBLIC_INTEREST");
    design.put("applicationNumber", World.newPatentNumber(PatentKind.DESIGN));
    String refused = request(university, design);
    step(refused, "refusal", Map.of("reason", "不符")).then().statusCode(200);
    Api.auditor()
        .get("/v1/priority-allotments/2044/statistics")
        .then()
        .statusCode(200)
        .body("allotted", equalTo(2))
        .body("remaining", equalTo(1))
        .body("total.requested", equalTo(2))
        .body("total.recommended", equalTo(1))
        .body("total.notRecommended", equalTo(1))
        .body("byGround.ground", contains("EMERGING_INDUSTRY", "PUBLIC_INTEREST"))
        .body("byGround[1].counts.recommended", equalTo(0))
        .body("byObject.object", contains("INVENTION", "DESIGN"));
  }

  @Test
  void beforeTheNewOrderAnAnswerHasTwoMonths() {
    TimeMachine.travelTo(LocalDate.of(2026, 8, 31));
    Priorities.leave(2026, 1);
    String id = request(university);
    recommend(id).then().statusCode(200);
    TimeMachine.travelTo(LocalDate.of(2026, 9, 11));
    step(id, "filing", on("2026-09-01")).then().statusCode(200);
    step(id, "notice", Map.of("outcome", "ADMITTED", "on", "2026-09-10")).then().statusCode(200);
    step(id, "first-action", on("2026-09-10"))
        .then()
        .body("order", equalTo(76))
        .body("replyDueOn", equalTo("2026-11-10"));
  }

  @Test
  void whatCannotBeAskedForIsRefusedWithItsFields() {
    Map<String, Object> bad = body(World.newCode("91"), World.newCode("91"));
    bad.put("object", "DESIGN");
    Api.licensor(university)
        .body(bad)
        .post("/v1/priority-requests")
        .then()
        .spec(refused(422, "invalid-body"))
        .body("errors.code", hasItems("priority-object-kind", "requesters-without-caller"));
    String nobody = World.newCode("91");
    Api.licensee(nobody)
        .body(body(nobody))
        .post("/v1/priority-requests")
        .then()
        .spec(refused(409, "organization-not-registered"));
    Api.auditor().get("/v1/priority-requests?dueWithinDays=-1").then().statusCode(400);
  }
}
