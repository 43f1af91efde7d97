package org.openpatent;

import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpatent.demo.DemoUser;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.LegalClock;

/**
 * What a test needs before its story begins, made through the API and unlike anything another test
 * made: new organizations, patents and offers each time.
 */
public final class World {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private World() {}

  /** The service's own today, wherever a {@link TimeMachine} has taken it. */
  public static LocalDate today() {
    return CDI.current().select(LegalClock.class).get().today();
  }

  /** One for the process: each test profile loads this class anew, on the same database. */
  private static synchronized int serial() {
    int next = Integer.getInteger("test.serial", 10_000) + 1;
    System.setProperty("test.serial", String.valueOf(next));
    return next;
  }

  /** A valid credit code that nobody has: a prefix such as 91, then anything. */
  public static String newCode(String prefix) {
    String body = prefix + "450100MA%07d".formatted(serial());
    int sum = 0;
    for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
      sum += ALPHABET.indexOf(body.charAt(i)) * weight;
    }
    return body + ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** A valid patent number that nobody has. */
  public static String newPatentNumber(PatentKind kind) {
    return patentNumber("2022%d%07d".formatted(kind.ordinal() + 1, serial()));
  }

  /** These twelve digits with the one that checks them. */
  public static String patentNumber(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (2 + i % 8);
    }
    return digits + "." + "0123456789X".charAt(sum % 11);
  }

  /** A registered university in Nanning; its credit code. */
  public static String university() {
    String code = newCode("12");
    Api.licensor(code)
        .body(organization("测试大学", "UNIVERSITY", null))
        .put("/v1/organizations/" + code)
        .then()
        .statusCode(201);
    return code;
  }

  /** A registered small firm in Nanning; its credit code. */
  public static String firm() {
    String code = newCode("91");
    Api.licensee(code)
        .body(organization("测试企业", "FIRM", size(60, 1_500)))
        .put("/v1/organizations/" + code)
        .then()
        .statusCode(201);
    return code;
  }

  /** A registered bank in Nanning; its credit code. */
  public static String bank() {
    String code = newCode("91");
    Api.bank(code)
        .body(organization("测试银行", "FINANCIAL_INSTITUTION", null))
        .put("/v1/organizations/" + code)
        .then()
        .statusCode(201);
    return code;
  }

  /** The registered bureau of a city; its credit code. */
  public static String city(String division) {
    String code = newCode("11");
    Map<String, Object> body = organization("测试市知识产权局", "AGENCY", null);
    body.put("division", division);
    Api.agency().body(body).put("/v1/organizations/" + code).then().statusCode(201);
    return code;
  }

  /** The organization of a user of the demonstration; its credit code. */
  public static String registered(DemoUser user) {
    var facts = user.facts();
    Map<String, Object> body = organization(facts.name(), facts.kind().name(), null);
    body.put("division", facts.division().code());
    Api.agency().body(body).put("/v1/organizations/" + user.code);
    return user.code.value();
  }

  /** What an industrial firm declares: 60 and 1500 are small, 5200 and 860000 large. */
  public static Map<String, Object> size(int employees, int revenue10k) {
    return Map.of(
        "industry",
        "INDUSTRY",
        "employees",
        employees,
        "revenue10k",
        revenue10k,
        "assets10k",
        2000,
        "year",
        2025);
  }

  public static Map<String, Object> organization(String name, String kind, Object size) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", name);
    body.put("kind", kind);
    body.put("division", "450100");
    body.put("contact", Map.of("name", "联系人", "email", "a@example.org", "phone", "0771-5550100"));
    if (size != null) {
      body.put("size", size);
    }
    return body;
  }

  /** A granted invention of a new university. */
  public static String patent() {
    return patent(university(), PatentKind.INVENTION);
  }

  /** A granted patent of this owner, protected for years; its number. */
  public static String patent(String owner, PatentKind kind) {
    String number = newPatentNumber(kind);
    Api.licensor(owner)
        .body(patentBody(kind, owner))
        .put("/v1/patents/" + number)
        .then()
        .statusCode(201);
    return number;
  }

  /** A valid registration; tests change what they are about. */
  public static Map<String, Object> patentBody(PatentKind kind, String... owners) {
    return patentBody(today(), kind, owners);
  }

  /** For a service that runs elsewhere, so that it cannot be asked what day it is. */
  public static Map<String, Object> patentBody(LocalDate today, PatentKind kind, String... owners) {
    // where settlements are tested, far ahead, those of 2022 have run out
    int filed = today.isBefore(Settled.FIRST_DAY) ? 2022 : today.getYear() - 12;
    Map<String, Object> body = new HashMap<>();
    body.put("kind", kind.name());
    body.put("title", "一种测试装置");
    body.put("abstract", "用于测试。");
    body.put("inventors", List.of("韦明"));
    body.put("owners", List.of(owners));
    body.put("filedOn", filed + "-03-01");
    body.put("grantedOn", filed + 1 + "-06-01");
    if (kind == PatentKind.DESIGN) {
      body.put("locarno", List.of("09-03"));
    } else {
      body.put("ipc", List.of("A01D 45/10"));
    }
    if (kind != PatentKind.INVENTION) {
      body.put(
          "evaluationReport",
          Map.of("number", "PJ1", "conclusion", "POSITIVE", "issuedOn", filed + 2 + "-01-01"));
    }
    return body;
  }

  /** A valid declaration of a free license; tests change what they are about. */
  public static Map<String, Object> offerBody(String patentNumber) {
    Map<String, Object> body = new HashMap<>();
    body.put("patentNumber", patentNumber);
    body.put("royalty", Map.of("method", "FREE"));
    body.put("minimumTermMonths", 12);
    body.put("maximumTermMonths", 60);
    body.put("referenceRoyalty", Map.of("amount", "40000.00", "estimation", "INDUSTRY_STATISTICS"));
    return body;
  }

  /** An open offer; its id. */
  public static String offer(String licensor, Map<String, Object> body) {
    return Api.licensor(licensor)
        .body(body)
        .post("/v1/offers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** An open free offer of a new invention of a new university; its id. */
  public static String freeOffer() {
    String university = university();
    return offer(university, offerBody(patent(university, PatentKind.INVENTION)));
  }

  /** A valid claim for two years from today. */
  public static Map<String, Object> claimBody(String offerId) {
    return claimBody(today(), offerId);
  }

  /** For a service that runs elsewhere. */
  public static Map<String, Object> claimBody(LocalDate today, String offerId) {
    Map<String, Object> body = new HashMap<>();
    body.put("offerId", offerId);
    body.put("startsOn", today.toString());
    body.put("termMonths", 24);
    body.put("intendedUse", "试制样机");
    body.put("declaredUnrelated", true);
    return body;
  }

  /** A license taken by this firm; its id. */
  public static String license(String firm, String offerId) {
    return Api.licensee(firm)
        .body(claimBody(offerId))
        .post("/v1/licenses")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
