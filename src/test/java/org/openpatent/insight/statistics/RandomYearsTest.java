package org.openpatent.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Designated;
import org.openpatent.Json;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.LegalClock;

/**
 * Two years of random acts over the API; then every figure by every dimension, and by pairs of
 * them, against what plain Java reckons from the licenses as the API shows them.
 */
@QuarkusTest
class RandomYearsTest {
  private static final int YEAR = 2191;

  /** Something that counts on a day, by the values that it has in the dimensions. */
  private record Fact(
      LocalDate day, Map<String, String> keys, String firm, String patent, Integer days) {}

  private record Published(String id, LocalDate on, Map<String, String> keys) {}

  private final Random random = new Random(11);
  private final Map<String, Published> offers = new LinkedHashMap<>();
  private final Map<String, String> licenses = new LinkedHashMap<>(); // with the firm
  private final List<String> patents = new ArrayList<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, PatentKind> kinds = new HashMap<>();
  private List<String> firms;
  private List<String> universities;

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void everyFigureIsWhatPlainJavaReckons() {
    LocalDate day = TimeMachine.travelTo(LocalDate.of(YEAR - 1, 1, 4));
    universities =
        Stream.of("450100", "450102", "450300", "440300").map(Asked::university).toList();
    firms =
        Stream.of("450100", "450200", "450300", "450302", "440300")
            .map(division -> Asked.firm(division, division.equals("450200") ? 10 : 60))
            .toList();
    Designated.put("REGION_ADVANTAGE", firms.get(0), Designated.body("B", YEAR - 1 + "-07", 12))
        .then()
        .statusCode(201);
    while (day.isBefore(LocalDate.of(YEAR + 1, 1, 1))) {
      TimeMachine.travelTo(day);
      for (int act = 0; act < 3; act++) {
        act();
      }
      day = day.plusDays(1 + random.nextInt(20));
    }
    TimeMachine.travelTo(LocalDate.of(YEAR + 1, 2, 1));
    Map<String, List<Fact>> facts = facts();
    assertTrue(
        facts.values().stream().noneMatch(List::isEmpty), () -> "nothing of " + sizes(facts));
    Set<String> all =
        Set.of(
            "supply-city",
            "demand-city",
            "kind",
            "ipc-section",
            "licensor",
            "licensee-size",
            "licensee-industry",
            "licensee-designation",
            "royalty-method",
            "month");
    all.forEach(one -> compare(facts, List.of(one)));
    compare(facts, List.of("demand-city", "supply-city"));
    compare(facts, List.of("kind", "month"));
    compare(facts, List.of("licensee-size", "royalty-method"));
    compare(facts, List.of());
  }

  private static String sizes(Map<String, List<Fact>> facts) {
    return facts.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue().size())
        .collect(Collectors.joining(", "));
  }

  // --- What happens; what is refused did not ---------------------------------------------------

  private void act() {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> publish();
      case 3, 4, 5, 6 -> claim();
      case 7 -> recordal();
      case 8 -> receipt();
      case 9 ->
          any(
              licenses.keySet(),
              id -> Acts.terminate(Api.licensee(licenses.get(id)), id, World.today()));
      case 10 ->
          any(
              licenses.keySet(),
              id -> random.nextInt(3) == 0 ? Acts.annulVoiding(id) : Acts.declareVoid(id));
      default -> elsewhere();
    }
  }

  private <T> void any(Collection<T> things, Function<T, Response> act) {
    if (!things.isEmpty()) {
      int status = act.apply(List.copyOf(things).get(random.nextInt(things.size()))).statusCode();
      assertTrue(status < 500, () -> "answered " + status);
    }
  }

  private void publish() {
    if (patents.size() < 25) {
      String owner = universities.get(random.nextInt(universities.size()));
      PatentKind kind = PatentKind.values()[random.nextInt(3)];
      String patent = World.patent(owner, kind);
      patents.add(patent);
      owners.put(patent, owner);
      kinds.put(patent, kind);
    }
    String patent = patents.get(random.nextInt(patents.size()));
    Map<String, Object> body = World.offerBody(patent);
    boolean free = random.nextInt(3) > 0;
    if (!free) {
      body.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "100.00"));
    }
    Response answer = Acts.publish(owners.get(patent), body);
    if (answer.statusCode() == 201) {
      String owner = owners.get(patent);
      Map<String, String> keys = new HashMap<>();
      keys.put("supply-city", city(division(owner)));
      keys.put("kind", kinds.get(patent).name());
      keys.put("ipc-section", kinds.get(patent) == PatentKind.DESIGN ? "LOCARNO" : "A");
      keys.put("licensor", owner);
      keys.put("royalty-method", free ? "FREE" : "LUMP_SUM");
      String id = answer.path("id");
      offers.put(id, new Published(id, World.today(), keys));
    }
  }

  private void claim() {
    String firm = firms.get(random.nextInt(firms.size()));
    any(
        offers.keySet(),
        offer -> {
          Map<String, Object> body = World.claimBody(offer);
          body.put("termMonths", 12 + random.nextInt(3));
          body.put("startsOn", World.today().plusDays(random.nextInt(40)).toString());
          Response answer = Acts.claim(firm, body);
          if (answer.statusCode() == 201) {
            licenses.put(answer.path("id"), firm);
          }
          return answer;
        });
  }

  private void recordal() {
    any(
        licenses.keySet(),
        id ->
            Acts.enterRecordal(
                random.nextBoolean() ? Api.agency() : Api.licensee(licenses.get(id)),
                id,
                "R" + random.nextInt(),
                World.today().minusDays(random.nextInt(30))));
  }

  private void receipt() {
    any(
        licenses.keySet(),
        id -> {
          String licensor = Acts.readLicense(id).path("licensor.creditCode");
          LocalDate on = World.today().minusDays(random.nextInt(10));
          return Acts.confirmReceipt(licensor, id, "100.00", on);
        });
  }

  private void elsewhere() {
    if (random.nextBoolean()) {
      any(
          firms,
          firm ->
              Asked.move(
                  firm,
                  "FIRM",
                  random.nextBoolean() ? "450100" : "450400",
                  World.size(random.nextBoolean() ? 5 : 60, 1_500)));
    } else if (random.nextBoolean()) {
      any(
          universities,
          one -> Asked.move(one, "UNIVERSITY", random.nextBoolean() ? "450100" : "450500", null));
    } else {
      any(
          patents.subList(0, Math.min(4, patents.size())),
          patent -> Acts.enterEvent(patent, "LAPSED", World.today().minusDays(random.nextInt(9))));
    }
  }

  // --- What plain Java makes of it -------------------------------------------------------------

  private Map<String, List<Fact>> facts() {
    Map<String, List<Fact>> facts = new TreeMap<>();
    List.of(
            "offers-published",
            "licenses-taken",
            "licenses-effective",
            "licenses-recorded",
            "licenses-ended",
            "licenses-ended-by-licensee",
            "licenses-ended-by-lapse",
            "licenses-expired",
            "claims-lapsed",
            "licenses-voided",
            "first")
        .forEach(name -> facts.put(name, new ArrayList<>()));
    offers
        .values()
        .forEach(
            offer ->
                facts
                    .get("offers-published")
                    .add(new Fact(offer.on, offer.keys, null, null, null)));
    List<JsonNode> all =
        licenses.keySet().stream().map(id -> Json.read(Acts.readLicense(id).asString())).toList();
    all.forEach(license -> addTo(facts, license));
    Set<String> seen = new HashSet<>();
    all.stream()
        .filter(RandomYearsTest::ran)
        .sorted(
            Comparator.comparing((JsonNode one) -> one.get("effectiveOn").textValue())
                .thenComparing(one -> one.get("id").textValue()))
        .filter(one -> seen.add(one.get("offerId").textValue()))
        .forEach(
            one -> {
              LocalDate on = day(one, "effectiveOn");
              Published offer = offers.get(one.get("offerId").textValue());
              int days = (int) (on.toEpochDay() - offer.on.toEpochDay());
              facts.get("first").add(new Fact(on, keys(one), null, null, days));
            });
    return facts;
  }

  private static boolean isVoid(JsonNode license) {
    return license.get("status").textValue().equals("VOID");
  }

  private static boolean ran(JsonNode license) {
    return !isVoid(license) && license.has("effectiveOn") && !license.get("neverRan").asBoolean();
  }

  private void addTo(Map<String, List<Fact>> facts, JsonNode license) {
    String reason = license.path("endReason").asText("EXPIRED");
    if (isVoid(license)) {
      add(facts, "licenses-voided", legalDay(license, "voidedAt"), license);
      return;
    }
    add(facts, "licenses-taken", legalDay(license, "claimedAt"), license);
    if (!license.has("effectiveOn")) {
      if (reason.equals("UNPAID") || reason.equals("EXPIRED")) {
        add(facts, "claims-lapsed", day(license, "paymentDueOn").plusDays(1), license);
      }
    } else if (ran(license)) {
      add(facts, "licenses-effective", day(license, "effectiveOn"), license);
      if (license.has("recordedOn")) {
        add(facts, "licenses-recorded", day(license, "recordedOn"), license);
      }
      LocalDate without = day(license, "endsOn").plusDays(1);
      add(facts, "licenses-ended", without, license);
      Map.of(
              "EXPIRED", "licenses-expired",
              "TERMINATED_BY_LICENSEE", "licenses-ended-by-licensee",
              "PATENT_LAPSED", "licenses-ended-by-lapse")
          .forEach(
              (why, name) -> {
                if (why.equals(reason)) {
                  add(facts, name, without, license);
                }
              });
    }
  }

  private void add(Map<String, List<Fact>> facts, String name, LocalDate day, JsonNode license) {
    facts
        .get(name)
        .add(
            new Fact(
                day,
                keys(license),
                license.at("/licensee/creditCode").textValue(),
                license.get("patentNumber").textValue(),
                null));
  }

  private Map<String, String> keys(JsonNode license) {
    Map<String, String> keys = new HashMap<>(offers.get(license.get("offerId").textValue()).keys);
    JsonNode licensor = version(license.get("licensor"));
    JsonNode licensee = version(license.get("licensee"));
    keys.put("supply-city", city(licensor.get("division").textValue()));
    keys.put("demand-city", city(licensee.get("division").textValue()));
    keys.put("licensee-industry", "INDUSTRY");
    String effective = license.path("effectiveOn").asText();
    boolean designated =
        license.at("/licensee/creditCode").textValue().equals(firms.get(0))
            && effective.compareTo(YEAR - 1 + "-07-01") >= 0
            && effective.compareTo(YEAR + "-06-30") <= 0;
    keys.put("licensee-designation", designated ? "REGION_ADVANTAGE" : "NONE");
    keys.put(
        "licensee-size",
        license.has("effectiveOn") ? licensee.get("sizeClass").textValue() : "UNKNOWN");
    return keys;
  }

  /** What the side had stated when the license took effect; now, if it has not. */
  private static JsonNode version(JsonNode side) {
    String path = "/v1/organizations/" + side.get("creditCode").textValue();
    if (!side.has("factsVersion")) {
      return Json.read(Api.auditor().get(path).asString());
    }
    JsonNode versions = Json.read(Api.auditor().get(path + "/versions?limit=200").asString());
    for (JsonNode version : versions.get("items")) {
      if (version.get("factsVersion").equals(side.get("factsVersion"))) {
        return version;
      }
    }
    throw new AssertionError(side + " in " + versions);
  }

  private static String division(String creditCode) {
    return Api.auditor().get("/v1/organizations/" + creditCode).path("division");
  }

  private static String city(String division) {
    return division.substring(0, 4) + "00";
  }

  private static LocalDate day(JsonNode license, String field) {
    return LocalDate.parse(license.get(field).textValue());
  }

  private static LocalDate legalDay(JsonNode license, String field) {
    return LocalDate.ofInstant(Instant.parse(license.get(field).textValue()), LegalClock.ZONE);
  }

  // --- Both side by side -----------------------------------------------------------------------

  private void compare(Map<String, List<Fact>> facts, List<String> by) {
    JsonNode answer =
        Asked.answer("period=" + YEAR + (by.isEmpty() ? "" : "&by=" + String.join(",", by)));
    facts.forEach(
        (name, of) -> {
          if (name.equals("first")) {
            compare(answer, by, "days-to-first-license", of, RandomYearsTest::median);
          } else {
            compare(answer, by, name, of, found -> String.valueOf(found.size()));
          }
        });
    List<Fact> effective = facts.get("licenses-effective");
    compare(answer, by, "licensees", effective, found -> distinct(found, Fact::firm));
    compare(answer, by, "patents-licensed", effective, found -> distinct(found, Fact::patent));
    compare(answer, by, "patents-of-several", effective, found -> String.valueOf(several(found)));
    compare(
        answer,
        by,
        "patents-of-several-share",
        effective,
        found -> share(several(found), Long.parseLong(distinct(found, Fact::patent))));
    compare(
        answer,
        by,
        "free-share",
        effective,
        found ->
            share(
                found.stream().filter(one -> one.keys.get("royalty-method").equals("FREE")).count(),
                found.size()));
  }

  private static void compare(
      JsonNode answer,
      List<String> by,
      String indicator,
      List<Fact> facts,
      Function<List<Fact>, String> reckoned) {
    Map<String, List<Fact>> now = grouped(facts, by, YEAR);
    Map<String, List<Fact>> before = grouped(facts, by, YEAR - 1);
    String question = indicator + " by " + by;
    if (by.isEmpty()) {
      JsonNode total = Asked.figure(answer.get("total"), indicator);
      assertEquals(of(now.get(""), reckoned), text(total, "current"), question);
      assertEquals(of(before.get(""), reckoned), text(total, "previous"), question);
      return;
    }
    Set<String> seen = new HashSet<>();
    for (JsonNode group : answer.get("groups")) {
      List<String> values = new ArrayList<>();
      group.get("values").forEach(value -> values.add(value.get("value").textValue()));
      String key = String.join(" ", values);
      if (told(group, indicator)) {
        seen.add(key);
        JsonNode figure = Asked.figure(group.get("figures"), indicator);
        assertEquals(of(now.get(key), reckoned), text(figure, "current"), question + key);
        assertEquals(of(before.get(key), reckoned), text(figure, "previous"), question + key);
      }
    }
    boolean has =
        facts.stream()
            .allMatch(
                one ->
                    by.stream()
                        .allMatch(
                            dimension ->
                                dimension.equals("month") || one.keys.containsKey(dimension)));
    if (has) {
      assertTrue(seen.containsAll(now.keySet()), () -> question + " " + now.keySet());
      assertTrue(seen.containsAll(before.keySet()), () -> question + " " + before.keySet());
    }
  }

  private static boolean told(JsonNode group, String indicator) {
    return group.get("figures").findValuesAsText("indicator").contains(indicator);
  }

  private static Map<String, List<Fact>> grouped(List<Fact> facts, List<String> by, int year) {
    return facts.stream()
        .filter(one -> one.day.getYear() == year)
        .collect(
            Collectors.groupingBy(
                one ->
                    by.stream()
                        .map(
                            dimension ->
                                dimension.equals("month")
                                    ? one.day.withYear(YEAR).toString().substring(0, 7)
                                    : one.keys.getOrDefault(dimension, "?"))
                        .collect(Collectors.joining(" "))));
  }

  private static String of(List<Fact> found, Function<List<Fact>, String> reckoned) {
    return reckoned.apply(found == null ? List.of() : found);
  }

  private static String text(JsonNode figure, String field) {
    return figure.has(field) ? figure.get(field).textValue() : "-";
  }

  private static String distinct(List<Fact> found, Function<Fact, String> of) {
    return String.valueOf(found.stream().map(of).distinct().count());
  }

  private static long several(List<Fact> found) {
    return found.stream()
        .collect(
            Collectors.groupingBy(Fact::patent, Collectors.mapping(Fact::firm, Collectors.toSet())))
        .values()
        .stream()
        .filter(firms -> firms.size() > 1)
        .count();
  }

  private static String share(long part, long whole) {
    return whole == 0
        ? "-"
        : BigDecimal.valueOf(part * 100)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static String median(List<Fact> found) {
    if (found.isEmpty()) {
      return "-";
    }
    List<Integer> days = found.stream().map(Fact::days).sorted().toList();
    int sum = days.get((days.size() - 1) / 2) + days.get(days.size() / 2);
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
