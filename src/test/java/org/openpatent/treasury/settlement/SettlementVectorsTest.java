package org.openpatent.treasury.settlement;

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
import org.openpatent.incentive.compensation.Allocation;
import org.openpatent.incentive.compensation.LicenseRegister;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.incentive.compensation.SideRule;
import org.openpatent.incentive.compensation.Vectors;
import org.openpatent.platform.value.Money;

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
    IntToLongFunction share = allocation.share(lines.length, i -> lines[i], rest);
    return IntStream.range(0, lines.length).mapToLong(share).toArray();
  }

  @TestFactory
  Stream<DynamicTest> linesAreCappedAndGrantedAsInTheWorkedCases() {
    return each("settlement.json", SettlementVectorsTest::cappedAndGranted);
  }

  private static void cappedAndGranted(JsonNode c) {
    var rules =
        Map.of(
            Side.LICENSOR,
            caps(c.at("/caps/licensor")),
            Side.LICENSEE,
            caps(c.at("/caps/licensee")));
    var register = new LicenseRegister();
    var lines = new CappedLines(register, new Caps(rules::get));
    Vectors.stream(c.get("lines"))
        .sorted(
            Comparator.comparing((JsonNode line) -> line.get("date").textValue())
                .thenComparing(line -> line.get("license").textValue()))
        .forEach(
            line ->
                lines.add(
                    register.add(
                        line.get("license").textValue(),
                        line.get("patent").textValue(),
                        line.get("licensorPayee").textValue(),
                        line.get("licenseePayee").textValue()),
                    Vectors.money(line.get("licensor")).fen(),
                    Vectors.money(line.get("licensee")).fen()));

    var actual =
        lines
            .grant(
                Allocation.valueOf(c.get("allocation").textValue()),
                Vectors.money(c.get("rest")).fen())
            .map(line -> List.of(line.license(), line.side(), line.capped(), line.granted()))
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
        .put("license", line.license())
        .put("side", line.side().name())
        .put("assessed", line.assessed().toString())
        .put("capped", line.capped().toString())
        .put("granted", line.granted().toString())
        .toString();
  }

  private static SideRule caps(JsonNode caps) {
    return Vectors.JSON.convertValue(caps, SideRule.class);
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
