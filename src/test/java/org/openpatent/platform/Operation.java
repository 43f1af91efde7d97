package org.openpatent.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Treasury;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.patent.PatentKind;

/** Operations that take a body, each ready to succeed once. */
enum Operation {
  ORGANIZATION(Operation::organization, "/size"),
  PAYOUT_ACCOUNT(Operation::payoutAccount),
  PATENT(Operation::patent, "/abstract", "/evaluationReport"),
  LEGAL_EVENT(Operation::legalEvent, "/note"),
  HOLIDAYS(Operation::holidays),
  OFFER(Operation::offer, "/referenceRoyalty"),
  LICENSE(Operation::license),
  OBJECTION(Operation::objection);

  private static final AtomicInteger YEAR = new AtomicInteger(2100);

  private final Supplier<Target> target;
  final List<String> optional;

  Operation(Supplier<Target> target, String... optional) {
    this.target = target;
    this.optional = List.of(optional);
  }

  Target prepare() {
    return target.get();
  }

  /** A request that succeeds, and where to see whether anything was stored. */
  record Target(
      String method, String address, String token, Map<String, Object> body, String proof) {
    Wire.Answer send(byte[] bytes) {
      return Wire.send(
          method,
          address,
          bytes,
          "Content-Type: application/json",
          "Authorization: Bearer " + token);
    }

    void assertNothingStored() {
      var stored = Wire.get(proof, "Authorization: Bearer " + token);
      if (stored.status() != 404) {
        assertEquals(200, stored.status());
        assertTrue(JsonPath.from(stored.body()).getList("items").isEmpty(), stored.body());
      }
    }
  }

  private static Target put(String address, String token, Map<String, Object> body) {
    return new Target("PUT", address, token, body, address);
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
    String number = World.patent(World.university(), PatentKind.INVENTION);
    String address = "/v1/patents/" + number + "/legal-events";
    Map<String, Object> body = new HashMap<>();
    body.put("type", "FEE_UNPAID");
    body.put("on", "2024-01-01");
    body.put("note", "年费");
    return new Target("POST", address, agency(), body, address);
  }

  private static Target holidays() {
    int year = YEAR.incrementAndGet();
    Map<String, Object> body = new HashMap<>();
    body.put("holidays", List.of(year + "-10-01"));
    body.put("workingWeekends", List.of(year + "-10-10"));
    return put("/v1/holidays/" + year, agency(), body);
  }

  private static Target offer() {
    String owner = World.university();
    var body = World.offerBody(World.patent(owner, PatentKind.INVENTION));
    return new Target(
        "POST", "/v1/offers", token(Role.LICENSOR, owner), body, "/v1/offers?licensor=" + owner);
  }

  private static Target license() {
    String firm = World.firm();
    return new Target(
        "POST",
        "/v1/licenses",
        token(Role.LICENSEE, firm),
        World.claimBody(World.freeOffer()),
        "/v1/licenses?licensee=" + firm);
  }

  /** To a settlement that is published; its program is closed again, to have no say elsewhere. */
  private static Target objection() {
    String code = "HOSTILE-" + Api.newKey().substring(0, 8).toUpperCase(Locale.ROOT);
    Map<String, Object> terms = Programs.body();
    terms.put("budget", "900000000.00");
    Programs.put(code, terms).then().statusCode(201);
    Api.agency().post("/v1/programs/" + code + "/opening").then().statusCode(200);
    String license = World.license(World.firm(), World.freeOffer());
    String settlement =
        Treasury.settle(code, World.today()).then().statusCode(201).extract().path("id");
    Treasury.giveNotice(settlement).then().statusCode(200);
    Api.agency().post("/v1/programs/" + code + "/closing").then().statusCode(200);
    Map<String, Object> body = new HashMap<>();
    body.put("license", license);
    body.put("side", "LICENSEE");
    body.put("objector", "某公司");
    body.put("reason", "关联关系");
    String address = "/v1/settlements/" + settlement + "/objections";
    return new Target("POST", address, agency(), body, address);
  }

  private static String token(String role, String code) {
    return Api.token("somebody of " + code, Set.of(role), code);
  }

  private static String agency() {
    return Api.token(DemoUser.AGENCY.user, DemoUser.AGENCY.roles, DemoUser.AGENCY.code.value());
  }
}
