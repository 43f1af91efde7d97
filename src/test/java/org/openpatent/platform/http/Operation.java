package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Role;

/** Operations that take a body, each ready to succeed once. */
enum Operation {
  ORGANIZATION(Operation::organization, "/size"),
  PAYOUT_ACCOUNT(Operation::payoutAccount),
  PATENT(Operation::patent, "/abstract", "/evaluationReport"),
  LEGAL_EVENT(Operation::legalEvent, "/note"),
  HOLIDAYS(Operation::holidays),
  OFFER(Operation::offer, "/referenceRoyalty"),
  LICENSE(Operation::license),
  PROGRAM(Operation::program),
  SIMULATION(Operation::simulation, "/cutOff", "/dateBasis", "/budget", "/licensee"),
  SETTLEMENT(Operation::settlement),
  OBJECTION(Operation::objection),
  RESOLUTION(Operation::resolution),
  REFUSAL(Operation::refusal),
  APPROPRIATION(Operation::appropriation),
  RECOVERY(Operation::recovery),
  RECOVERY_RECEIPT(Operation::recoveryReceipt);

  private static final AtomicInteger YEAR = new AtomicInteger(2100);
  private static final Programs PROGRAMS = new Programs();

  private final Supplier<Target> target;
  final List<String> optional;

  Operation(Supplier<Target> target, String... optional) {
    this.target = target;
    this.optional = List.of(optional);
  }

  Target prepare() {
    return target.get();
  }

  /** To be called when the test is over. */
  static void leave() {
    TimeMachine.comeBack();
    PROGRAMS.closeAll();
  }

  /** A request that succeeds, and what is there to see as long as nothing was stored. */
  record Target(
      String method,
      String address,
      String token,
      Map<String, Object> body,
      String proof,
      Wire.Answer before) {
    Wire.Answer send(byte[] bytes) {
      return Wire.send(
          method,
          address,
          bytes,
          "Content-Type: application/json",
          method.equals("PUT") && before.status() == 200 ? "If-Match: *" : "Accept: */*",
          "Authorization: Bearer " + token);
    }

    void assertNothingStored() {
      var after = read(proof, token);
      assertEquals(before.status(), after.status());
      assertEquals(before.body(), after.body());
    }
  }

  private static Target put(String address, String token, Map<String, Object> body) {
    return new Target("PUT", address, token, body, address, read(address, token));
  }

  private static Target post(String address, String token, Map<String, Object> body, String proof) {
    return new Target("POST", address, token, body, proof, read(proof, token));
  }

  private static Wire.Answer read(String proof, String token) {
    return Wire.get(proof, "Authorization: Bearer " + token);
  }

  private static Target organization() {
    String code = World.newCode("91");
    var size =
        Map.of("industry", "RETAIL", "employees", 6, "revenue10k", 1, "assets10k", 2, "year", 2025);
    return put(
        "/v1/organizations/" + code,
        token(Role.LICENSEE, code),
        World.organization("企业", "FIRM", size));
  }

  private static Target payoutAccount() {
    String firm = World.firm();
    return put(
        "/v1/organizations/" + firm + "/payout-account", token(Role.LICENSEE, firm), account());
  }

  private static Map<String, Object> account() {
    Map<String, Object> body = new HashMap<>();
    body.put("holder", "测试企业");
    body.put("bankName", "测试银行");
    body.put("cnapsCode", "102611000017");
    body.put("accountNumber", "6222020200112233");
    return body;
  }

  private static Target patent() {
    String owner = World.university();
    return put(
        "/v1/patents/" + World.newPatentNumber(PatentKind.UTILITY_MODEL),
        token(Role.LICENSOR, owner),
        World.patentBody(PatentKind.UTILITY_MODEL, owner));
  }

  private static Target legalEvent() {
    String number = World.patent();
    String address = "/v1/patents/" + number + "/legal-events";
    Map<String, Object> body = new HashMap<>();
    body.put("type", "FEE_UNPAID");
    body.put("on", "2024-01-01");
    body.put("note", "年费");
    return post(address, agency(), body, address);
  }

  private static Target holidays() {
    int year = YEAR.incrementAndGet();
    LocalDate sunday =
        LocalDate.of(year, 10, 2).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    Map<String, Object> body = new HashMap<>();
    body.put("holidays", List.of(year + "-10-01"));
    body.put("workingWeekends", List.of(sunday.toString()));
    return put("/v1/holidays/" + year, agency(), body);
  }

  private static Target offer() {
    String owner = World.university();
    var body = World.offerBody(World.patent(owner, PatentKind.INVENTION));
    return post("/v1/offers", token(Role.LICENSOR, owner), body, "/v1/offers?licensor=" + owner);
  }

  private static Target license() {
    String firm = World.firm();
    return post(
        "/v1/licenses",
        token(Role.LICENSEE, firm),
        World.claimBody(World.freeOffer()),
        "/v1/licenses?licensee=" + firm);
  }

  private static Target program() {
    return put("/v1/programs/" + Programs.newCode(), agency(), Programs.body());
  }

  private static Target simulation() {
    LocalDate monday = Settled.begin();
    Settled.license();
    String program = PROGRAMS.open(Settled.program(monday));
    Map<String, Object> body = new HashMap<>();
    body.put("cutOff", monday.toString());
    body.put("dateBasis", "RECORDED");
    body.put("budget", "0.00");
    body.put("licensee", Programs.flat("1.00", "2.00", "3.00"));
    return post(
        "/v1/programs/" + program + "/simulations", agency(), body, "/v1/programs/" + program);
  }

  private static Target settlement() {
    LocalDate monday = Settled.begin();
    Settled.license();
    String address = "/v1/programs/" + PROGRAMS.open(Settled.program(monday)) + "/settlements";
    return post(address, agency(), Map.of("cutOff", monday.toString()), address);
  }

  private static Target objection() {
    LocalDate monday = Settled.begin();
    String license = Settled.license();
    String settlement = Settled.noticed(PROGRAMS.open(Settled.program(monday)), monday);
    String address = "/v1/settlements/" + settlement + "/objections";
    Map<String, Object> body = new HashMap<>();
    body.put("item", license);
    body.put("part", "LICENSEE");
    body.put("objector", "某公司");
    body.put("reason", "关联关系");
    return post(address, agency(), body, address);
  }

  private static Target resolution() {
    LocalDate monday = Settled.begin();
    String license = Settled.license();
    String settlement = Settled.noticed(PROGRAMS.open(Settled.program(monday)), monday);
    String objection = Treasury.object(settlement, license, "LICENSEE").path("id");
    String address = "/v1/settlements/" + settlement + "/objections/" + objection;
    return post(
        address + "/resolution",
        agency(),
        Map.of("resolution", "RELEASED", "reason", "已核实"),
        address);
  }

  private static Target refusal() {
    LocalDate monday = Settled.begin();
    Settled.license();
    String settlement = Settled.noticed(PROGRAMS.open(Settled.program(monday)), monday);
    String address = "/v1/settlements/" + settlement;
    return post(address + "/refusal", treasury(), Map.of("reason", "有误"), address);
  }

  private static Target appropriation() {
    String program = PROGRAMS.open(Programs.body());
    return put(
        "/v1/programs/" + program + "/appropriation",
        treasury(),
        Map.of("total", "1000000.01", "documentNumber", "财〔2034〕1号"));
  }

  private static Target recovery() {
    Map<String, Object> body = paidAndVoid();
    return post(
        "/v1/recoveries",
        treasury(),
        body,
        "/v1/recoveries?payee="
            + Settled.lines((String) body.get("settlement")).path("items[0].payee.creditCode"));
  }

  private static Target recoveryReceipt() {
    Map<String, Object> body = paidAndVoid();
    String recovery = Api.treasury().body(body).post("/v1/recoveries").path("id");
    String address = "/v1/recoveries/" + recovery;
    return post(
        address + "/receipts",
        treasury(),
        Map.of("amount", "0.01", "receivedOn", World.today().toString()),
        address);
  }

  /** The order to recover what was paid to the licensor of a license that was declared void. */
  private static Map<String, Object> paidAndVoid() {
    LocalDate monday = Settled.begin();
    String university = World.university();
    Treasury.nameAccount(university);
    String license = Settled.license(university, World.firm());
    String settlement = Settled.approved(PROGRAMS.open(Settled.program(monday)), monday);
    Settled.answer(Settled.export(settlement), "ACSC");
    Acts.declareVoid(license).then().statusCode(200);
    Map<String, Object> body = new HashMap<>();
    body.put("settlement", settlement);
    body.put("item", license);
    body.put("part", "LICENSOR");
    body.put("penaltyPercent", "10");
    return body;
  }

  private static String token(String role, String code) {
    return Api.token("somebody of " + code, Set.of(role), code);
  }

  private static String agency() {
    return Api.token(DemoUser.AGENCY);
  }

  private static String treasury() {
    return Api.token(DemoUser.TREASURY);
  }
}
