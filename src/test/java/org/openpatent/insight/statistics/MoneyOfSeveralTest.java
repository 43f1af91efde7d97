package org.openpatent.insight.statistics;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** Compensation is told as far as it is nobody's own. */
@QuarkusTest
class MoneyOfSeveralTest {
  private static final String GRANTED = "compensation-granted-to-licensees";

  private final Programs programs = new Programs();

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  private static String license(String university, String firm) {
    String patent = World.patent(university, PatentKind.INVENTION);
    return World.license(firm, World.offer(university, World.offerBody(patent)));
  }

  private static List<String> told(JsonNode answer, String indicator) {
    List<String> told = new ArrayList<>();
    for (JsonNode group : answer.get("groups")) {
      String value = group.at("/values/0/value").textValue();
      told.add(value + " " + Asked.told(Asked.figure(group.get("figures"), indicator)));
    }
    return told;
  }

  @Test
  void anAmountOfOneOrTwoIsToldTogetherWithAnother() {
    TimeMachine.travelTo("2250-03-01");
    Settled.announceHolidays();
    List<String> universities = List.of(World.university(), World.university());
    Map.of("450100", 3, "450200", 1, "450300", 4)
        .forEach(
            (city, firms) -> {
              for (int i = 0; i < firms; i++) {
                license(universities.get(i % 2), Asked.firm(city, 60));
              }
            });
    String last = license(universities.get(0), Asked.firm("450300", 60));
    String program = programs.open(Programs.body());
    String settlement = Settled.approved(program, World.today());

    JsonNode answer = Asked.answer("period=2250&by=demand-city");
    assertEquals(
        List.of("450100 - - -", "450200 - - -", "450300 25000.00 - -"), told(answer, GRANTED));
    assertEquals("45000.00 - -", Asked.told(Asked.figure(answer.get("total"), GRANTED)));
    JsonNode together =
        answer.get("together").findParents("indicator").stream()
            .filter(one -> one.get("indicator").textValue().equals(GRANTED))
            .findFirst()
            .orElseThrow();
    assertEquals("20000.00", together.get("amount").textValue());
    assertEquals("[\"450100\",\"450200\"]", together.get("values").toString());
    assertEquals(
        "- - -",
        Asked.told(Asked.figure(answer.get("total"), "compensation-granted-to-licensors")),
        "two universities are too few");

    for (String by : List.of("licensor", "month", "demand-city,kind")) {
      Asked.ask("period=2250&by=" + by)
          .then()
          .body("total.indicator", hasItem(GRANTED))
          .body("groups[0].figures.indicator", not(hasItem(GRANTED)))
          .body("together", empty());
    }
    Asked.ask("period=2250-Q1").then().body("total.indicator", not(hasItem(GRANTED)));

    TimeMachine.travelTo(World.today().plusDays(1));
    Acts.declareVoid(last).then().statusCode(200);
    assertEquals(
        List.of("450100 - - -", "450200 - - -", "450300 20000.00 - -"),
        told(Asked.answer("period=2250&by=demand-city"), GRANTED),
        "taken back before it was paid");
    assertEquals("0.00 - -", Asked.total("period=2250", "compensation-paid-to-licensees"));
    assertEquals("APPROVED", Settled.read(settlement).path("status"));

    TimeMachine.travelTo("2251-02-01");
    assertEquals("0.00 - -", Asked.total("period=2251", GRANTED), "not compared while it runs");
    TimeMachine.travelTo("2252-02-01");
    assertEquals("0.00 40000.00 -100.00", Asked.total("period=2251", GRANTED));
    assertEquals(
        List.of("450100 0.00 - -", "450200 0.00 - -", "450300 0.00 20000.00 -100.00"),
        told(Asked.answer("period=2251&by=demand-city"), GRANTED));
    Asked.ask("period=2251&by=demand-city&indicators=" + GRANTED)
        .then()
        .body("together.period", equalTo(List.of("2250")))
        .body("together.amount", equalTo(List.of("20000.00")));
  }

  /** Firms of Nanning less small firms would be the one firm of Nanning that is not small. */
  @Test
  void whatIsToldByTheSizeIsNoOneFirmWhereTheCitiesAreKnown() {
    TimeMachine.travelTo("2274-03-01");
    Settled.announceHolidays();
    String university = World.university();
    for (int i = 0; i < 3; i++) {
      license(university, Asked.firm("450100", 60));
      license(university, Asked.firm("450300", 10));
    }
    String program = programs.open(Programs.body());
    Settled.approved(program, World.today());
    String bySize = "period=2274&by=licensee-size&indicators=" + GRANTED;
    assertEquals(
        List.of("MICRO 15000.00 - -", "SMALL 15000.00 - -"), told(Asked.answer(bySize), GRANTED));

    license(university, Asked.firm("450100", 10));
    Settled.approved(program, World.today());
    JsonNode answer = Asked.answer(bySize);
    assertEquals(List.of("MICRO - - -", "SMALL - - -"), told(answer, GRANTED));
    assertEquals("35000.00", answer.at("/together/0/amount").textValue());
    assertEquals(
        List.of("450100 20000.00 - -", "450300 15000.00 - -"),
        told(Asked.answer("period=2274&by=demand-city"), GRANTED));
  }
}
