package org.openpatent.market.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Json;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/**
 * What a row of a file does is what its two requests would have done: of random patents, one is
 * imported and its twin, which differs in the number alone, is sent.
 */
@QuarkusTest
class ImportedAsSentTest {
  private static final int ROWS = 40;

  private final Random random = new Random(11);
  private String university;
  private String other;

  @BeforeEach
  void twoUniversities() {
    university = World.university();
    other = World.university();
  }

  /** A patent with its offer, as a row and as bodies. */
  private final class Twins {
    final PatentKind kind = of(List.of(PatentKind.values()));
    final String imported = World.newPatentNumber(kind);
    final String sent = World.newPatentNumber(kind);
    final Map<String, String> cells = new LinkedHashMap<>();
    final Map<String, Object> patent = new HashMap<>();
    final Map<String, Object> offer = new HashMap<>();

    Twins() {
      cells.put("专利号", imported);
      boolean design = kind == PatentKind.DESIGN;
      // the classes of a design are read from either column, so that it keeps its kind
      patent(
          "专利类型",
          "kind",
          kind.name(),
          design ? kind.name() : of(List.of("INVENTION", "UTILITY_MODEL")));
      patent("专利名称", "title", "一种装置" + random.nextInt(), "");
      patent("摘要", "abstract", "用于测试。");
      several("发明人", "inventors", "韦明;李华");
      several("专利权人", "owners", university, university + ";" + other, other);
      patent("申请日", "filedOn", "2022-03-01", "2013-03-01", "2098-01-01");
      patent("授权公告日", "grantedOn", "2023-06-01", "2099-06-01");
      several("IPC分类号", "ipc", design ? "" : "A01D 45/10", design ? "" : "A01");
      several("洛迦诺分类号", "locarno", design ? "09-03" : "", "");
      several("关键词", "keywords", "甘蔗", "");
      if (!design || random.nextInt(4) > 0) {
        Map<String, Object> report = new HashMap<>();
        patent.put("evaluationReport", report);
        put("评价报告编号", report, "number", "PJ1", "");
        put("评价报告结论", report, "conclusion", "POSITIVE", "NEGATIVE");
        put("评价报告日期", report, "issuedOn", "2024-01-01", "2099-01-01");
      }
      if (random.nextInt(5) > 0) {
        declare();
      }
    }

    private void declare() {
      offer.put("patentNumber", sent);
      Map<String, Object> royalty = new HashMap<>();
      offer.put("royalty", royalty);
      String method = of(List.of("FREE", "FREE", "LUMP_SUM", "RUNNING", "ENTRY_PLUS_RUNNING"));
      put("许可费方式", royalty, "method", method);
      put("一次性许可费", royalty, "lumpSum", method.equals("LUMP_SUM") ? "30000000.00" : "", "5.00");
      put("入门费", royalty, "entryFee", method.startsWith("ENTRY") ? "70.00" : "", "0.00");
      boolean running = method.endsWith("RUNNING");
      put("提成比例", royalty, "ratePercent", running ? "21" : "", "5.5");
      put("提成基数", royalty, "rateBase", running ? "NET_SALES" : "", "PROFIT");
      number("免费期", royalty, "freeMonths", method.equals("FREE") ? 0 : 3, 12);
      number("最短许可期限", offer, "minimumTermMonths", 12, 6, 239, 0);
      number("最长许可期限", offer, "maximumTermMonths", 60, 6, 240, 300);
      put("开放截止日", offer, "openUntil", "", "2020-01-01", "2098-01-01");
      if (random.nextInt(3) == 0) {
        Map<String, Object> reference = new HashMap<>();
        offer.put("referenceRoyalty", reference);
        put("参考许可费", reference, "amount", "40000.00");
        put("估算方式", reference, "estimation", "VALUATION", "");
      }
      List<String> consents = random.nextBoolean() ? List.of(other) : List.of();
      cells.put("共有人同意", String.join(";", consents));
      offer.put("ownerConsents", consents);
      put("备注", offer, "notes", "", "最好的技术", "按合同");
    }

    private void patent(String heading, String field, String... choices) {
      put(heading, patent, field, choices);
    }

    /** Mostly the first of the choices; an empty cell is a field left out. */
    private void put(String heading, Map<String, Object> body, String field, String... choices) {
      String chosen = chosen(List.of(choices));
      cells.put(heading, chosen);
      if (!chosen.isEmpty()) {
        body.put(field, chosen);
      }
    }

    private void number(String heading, Map<String, Object> body, String field, Integer... any) {
      int chosen = chosen(List.of(any));
      boolean none = chosen == 0 && field.equals("freeMonths");
      cells.put(heading, none ? "" : String.valueOf(chosen));
      if (!none) {
        body.put(field, chosen);
      }
    }

    private void several(String heading, String field, String... choices) {
      String chosen = chosen(List.of(choices));
      cells.put(heading, chosen);
      patent.put(field, chosen.isEmpty() ? List.of() : List.of(chosen.split(";")));
    }
  }

  private <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> T chosen(List<T> choices) {
    return random.nextInt(12) > 0 ? choices.get(0) : of(choices);
  }

  /** One row each, headings first; the rows in the order of the twins. */
  private static byte[] table(List<Twins> all) {
    Set<String> headings = new TreeSet<>();
    all.forEach(one -> headings.addAll(one.cells.keySet()));
    List<String> lines = new ArrayList<>(List.of(String.join(",", headings)));
    for (Twins one : all) {
      lines.add(
          String.join(
              ",", headings.stream().map(heading -> one.cells.getOrDefault(heading, "")).toList()));
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** The codes of each refused row, by its place among the rows. */
  private static Map<Integer, Set<String>> refusals(Response job) {
    Map<Integer, Set<String>> refusals = new HashMap<>();
    for (JsonNode row :
        Json.read(
                Api.auditor()
                    .get("/v1/imports/" + job.path("id") + "/refusals?limit=200")
                    .asString())
            .get("items")) {
      Set<String> codes = new TreeSet<>();
      row.get("problems").forEach(problem -> codes.add(problem.get("code").textValue()));
      refusals.put(row.get("row").intValue() - 2, codes);
    }
    return refusals;
  }

  private static Set<String> codes(Response refused) {
    JsonNode problem = Json.read(refused.asString());
    Set<String> codes = new TreeSet<>();
    problem.path("errors").forEach(error -> codes.add(error.get("code").textValue()));
    return codes.isEmpty() ? Set.of(problem.get("code").textValue()) : codes;
  }

  private static Response put(RequestSpecification who, Twins twins, boolean exists) {
    RequestSpecification sender = exists ? who.header("If-Match", "*") : who;
    return sender.body(twins.patent).put("/v1/patents/" + twins.sent);
  }

  @Test
  void aRowDoesWhatItsRequestsWouldHaveDone() {
    List<Twins> all = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      all.add(new Twins());
    }
    var job = Offices.imported(university, table(all), "");
    Map<Integer, Set<String>> refusals = refusals(job);
    assertTrue(refusals.size() > ROWS / 5 && refusals.size() < ROWS * 4 / 5, "" + refusals.size());
    List<Twins> stored = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      Twins twins = all.get(i);
      String about = i + " " + twins.cells;
      Response patent = put(Api.licensor(university), twins, false);
      Response offer =
          patent.statusCode() > 201 || twins.offer.isEmpty()
              ? null
              : Api.licensor(university).body(twins.offer).post("/v1/offers");
      if (patent.statusCode() > 201) {
        Set<String> said = refusals.getOrDefault(i, Set.of());
        assertTrue(said.containsAll(codes(patent)), about + said + codes(patent));
      } else if (offer != null && offer.statusCode() > 201) {
        assertEquals(codes(offer), refusals.get(i), about);
      } else {
        assertEquals(null, refusals.get(i), about);
        stored.add(twins);
      }
    }
    stored.forEach(ImportedAsSentTest::assertTwins);
    changeAll(stored);
  }

  /** By a licensor first, then by the agency, which may change what is frozen. */
  private void changeAll(List<Twins> stored) {
    for (boolean agency : List.of(false, true)) {
      for (Twins twins : stored) {
        twins.cells.keySet().removeIf(heading -> heading.contains("许可") || heading.contains("提成"));
        twins.patent("专利名称", "title", "改后" + random.nextInt());
        twins.patent("申请日", "filedOn", "2022-03-01", "2022-04-01", "2022-05-01");
        twins.several("专利权人", "owners", university, other);
      }
      var job =
          Offices.ended(
              agency ? Api.agency() : Api.licensor(university),
              "text/csv",
              table(stored),
              "?offers=false");
      Map<Integer, Set<String>> refusals = refusals(job);
      for (int i = 0; i < stored.size(); i++) {
        Twins twins = stored.get(i);
        Response answer = put(agency ? Api.agency() : Api.licensor(university), twins, true);
        assertEquals(
            answer.statusCode() > 201 ? codes(answer) : null, refusals.get(i), "" + twins.cells);
        assertTwins(twins);
      }
    }
  }

  private static void assertTwins(Twins twins) {
    for (String address :
        List.of(
            "/v1/patents/%s",
            "/v1/offers?status=OPEN&patent=%s",
            "/v1/offers?status=WITHDRAWN&patent=%s",
            "/v1/patents/%s/corrections")) {
      assertEquals(read(address, twins.sent), read(address, twins.imported), address + twins.cells);
    }
  }

  /** Without what is of this patent alone. */
  private static JsonNode read(String address, String number) {
    JsonNode answer = Json.read(Api.auditor().get(address.formatted(number)).asString());
    if (answer.has("items")) {
      answer.get("items").forEach(ImportedAsSentTest::strip);
    } else {
      strip(answer);
    }
    return answer;
  }

  private static void strip(JsonNode item) {
    ObjectNode one = (ObjectNode) item;
    if (one.has("offer")) {
      one.put("offer", "one");
    }
    one.remove(
        List.of("version", "id", "patentNumber", "correctedAt", "at", "resource", "correctedBy"));
  }
}
