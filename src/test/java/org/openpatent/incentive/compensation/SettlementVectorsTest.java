package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.settlement.Caps;
import org.openpatent.treasury.settlement.Caps.Cap;
import org.openpatent.treasury.settlement.LineDecision;
import org.openpatent.treasury.settlement.Lines;

class SettlementVectorsTest {

  @TestFactory
  Stream<DynamicTest> aBudgetIsSharedAsInTheWorkedCases() {
    return each(
        "allocation.json",
        c ->
            assertArrayEquals(
                Vectors.fen(c.get("granted")),
                granted(
                    Allocation.valueOf(c.get("allocation").textValue()),
                    Vectors.fen(c.get("lines")),
                    Vectors.money(c.get("rest")).fen())));
  }

  private static long[] granted(Allocation allocation, long[] lines, long rest) {
    IntToLongFunction share = allocation.share(lines.length, 2, i -> lines[i], rest);
    return IntStream.range(0, lines.length).mapToLong(share).toArray();
  }

  @TestFactory
  Stream<DynamicTest> linesAreCappedAndGrantedAsInTheWorkedCases() {
    return each("settlement.json", SettlementVectorsTest::cappedAndGranted);
  }

  private static void cappedAndGranted(JsonNode c) {
    Map<Side, Caps> caps =
        Map.of(
            Side.LICENSOR,
            caps(c.at("/caps/licensor")),
            Side.LICENSEE,
            caps(c.at("/caps/licensee")));
    var numbers = new ArrayList<String>();
    var lines = new Lines(2);
    Vectors.stream(c.get("lines"))
        .sorted(
            Comparator.comparing((JsonNode line) -> line.get("date").textValue())
                .thenComparing(line -> line.get("license").textValue()))
        .forEach(
            line -> {
              lines.begin(number(numbers, line.get("license")));
              for (Side side : Side.values()) {
                long fen = Vectors.money(line.get(wire(side))).fen();
                if (fen > 0) {
                  lines.add(
                      side.ordinal(),
                      fen,
                      caps.get(side),
                      number(numbers, line.get("patent")),
                      number(numbers, line.get(wire(side) + "Payee")));
                }
              }
            });

    var actual =
        lines
            .grant(
                Allocation.valueOf(c.get("allocation").textValue()), Vectors.money(c.get("rest")))
            .map(
                line ->
                    List.of(
                        numbers.get(line.item()),
                        Side.BOTH.get(line.part()),
                        new Money(line.capped()),
                        new Money(line.granted())))
            .toList();

    assertEquals(expectedLines(c), actual);
  }

  /** The cases list both sides of every license; a side that is owed nothing has no line. */
  private static List<List<Object>> expectedLines(JsonNode c) {
    var amounts =
        Vectors.stream(c.get("lines"))
            .collect(Collectors.toMap(line -> line.get("license").textValue(), line -> line));
    List<List<Object>> expected = new ArrayList<>();
    for (JsonNode entry : c.get("expected")) {
      String license = entry.get("license").textValue();
      for (Side side : Side.values()) {
        Money capped = Vectors.money(entry.get("capped").get(wire(side)));
        Money granted = Vectors.money(entry.get("granted").get(wire(side)));
        if (!amounts.get(license).get(wire(side)).textValue().equals("0.00")) {
          expected.add(List.of(license, side, capped, granted));
        }
      }
    }
    return expected;
  }

  @TestFactory
  Stream<DynamicTest> consecutiveSettlementsRunAsInTheWorkedCases() {
    return each("runs.json", SettlementVectorsTest::runs);
  }

  private static void runs(JsonNode run) {
    var program =
        new SettledProgram(
            Vectors.terms(run.get("program")),
            Vectors.stream(run.get("licenses")).map(Vectors::license).toList());
    for (JsonNode settlement : run.get("settlements")) {
      var cutOff = LocalDate.parse(settlement.get("cutOff").textValue());
      var lines = program.settle(cutOff, Vectors.money(settlement.get("rest")));

      assertEquals(
          Vectors.stream(settlement.get("expected")).map(JsonNode::toString).toList(),
          lines.stream().map(SettlementVectorsTest::json).toList());
    }
  }

  private static String json(LineDecision line) {
    return Vectors.JSON
        .createObjectNode()
        .put("license", line.item())
        .put("side", line.part())
        .put("assessed", line.assessed().toString())
        .put("capped", line.capped().toString())
        .put("granted", line.granted().toString())
        .toString();
  }

  private static Caps caps(JsonNode caps) {
    SideRule rule = Vectors.JSON.convertValue(caps, SideRule.class);
    return new Caps(
        new Cap("PER_PATENT_CAP", rule.perPatentCap()),
        new Cap("PER_ORGANIZATION_CAP", rule.perOrganizationCap()));
  }

  private static int number(List<String> numbers, JsonNode name) {
    if (!numbers.contains(name.textValue())) {
      numbers.add(name.textValue());
    }
    return numbers.indexOf(name.textValue());
  }

  private static String wire(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<DynamicTest> each(String file, Consumer<JsonNode> expectation) {
    JsonNode cases = Vectors.read(file);
    return IntStream.range(0, cases.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    i + " " + cases.get(i).path("note").asText(),
                    () -> expectation.accept(cases.get(i))));
  }
}
