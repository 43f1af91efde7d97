package org.openpatent.incentive.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.incentive.candidate.IndicatorValue;
import org.openpatent.incentive.compensation.Vectors;
import org.openpatent.incentive.roll.Criteria.Indicator;
import org.openpatent.incentive.roll.Ranking.Candidate;
import org.openpatent.incentive.roll.Ranking.Place;

/** Firms are scored and ranked as in the worked cases of an independent implementation. */
class RankingTest {
  private static final Set<String> DECLARABLE = Set.of("research-share-percent");

  static Stream<JsonNode> cases() {
    return Vectors.stream(Vectors.read("support/white-lists.json"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aListIsRankedAsInTheWorkedCases(JsonNode one) {
    Criteria criteria = criteria(one.get("criteria"));
    assertEquals(List.of(), criteria.inconsistencies(DECLARABLE));
    Set<String> previous = new HashSet<>(texts(one.get("previous")));
    List<Candidate> candidates =
        Vectors.stream(one.get("firms")).map(firm -> candidate(criteria, firm)).toList();

    List<Place> places = Ranking.of(criteria, candidates, previous).places();

    List<String> entered = new ArrayList<>();
    for (int i = 0; i < places.size() && places.get(i).outcome() == EntryOutcome.ADMITTED; i++) {
      Place place = places.get(i);
      entered.add(
          place.candidate().creditCode()
              + " "
              + place.score()
              + " "
              + (i + 1)
              + " "
              + place.change());
    }
    assertEquals(
        Vectors.stream(one.at("/expected/entries"))
            .map(
                e ->
                    e.get("creditCode").asText()
                        + " "
                        + e.get("score").asText()
                        + " "
                        + e.get("rank").asText()
                        + " "
                        + e.get("change").asText())
            .toList(),
        entered);
    assertEquals(
        texts(one.at("/expected/removed")),
        places.stream()
            .filter(place -> place.change() == EntryChange.REMOVED)
            .map(place -> place.candidate().creditCode())
            .sorted()
            .toList());
    assertEquals(
        texts(one.at("/expected/excluded")),
        places.stream()
            .filter(place -> place.outcome() == EntryOutcome.EXCLUDED)
            .map(place -> place.candidate().creditCode())
            .toList());
  }

  private static Criteria criteria(JsonNode stated) {
    return Vectors.JSON.convertValue(
        stated.<ObjectNode>deepCopy().without(List.of("code", "version")), Criteria.class);
  }

  private static Candidate candidate(Criteria criteria, JsonNode firm) {
    List<IndicatorValue> values = new ArrayList<>();
    for (Indicator indicator : criteria.indicators()) {
      JsonNode value = firm.get("values").get(indicator.code().value());
      values.add(value == null ? null : IndicatorValue.parse(value.asText()));
    }
    return new Candidate(
        firm.get("creditCode").asText(),
        firm.get("validInventions").asLong(),
        texts(firm.get("exclusions")).stream().map(ExclusionCode::parse).toList(),
        values);
  }

  private static List<String> texts(JsonNode array) {
    return Vectors.stream(array).map(JsonNode::asText).toList();
  }

  private static Criteria first() {
    return criteria(cases().findFirst().orElseThrow().get("criteria"));
  }

  @Test
  void anExclusionThatTheCriteriaDoNotNameExcludesNobody() {
    Criteria named = first();
    Criteria lenient =
        new Criteria(named.indicators(), List.of(), named.minimumScore(), named.quota());
    Candidate dishonest =
        new Candidate(
            "91450100MA0C00000A",
            1,
            List.of(ExclusionCode.DISHONEST),
            Arrays.asList(null, null, null, null, null));
    assertEquals(
        EntryOutcome.ADMITTED,
        Ranking.of(lenient, List.of(dishonest), Set.of()).places().get(0).outcome());
    assertEquals(
        EntryOutcome.EXCLUDED,
        Ranking.of(named, List.of(dishonest), Set.of()).places().get(0).outcome());
  }

  @Test
  void oneUnderTheMinimumDoesNotTakeThePlaceOfAnother() {
    Criteria named = first();
    Criteria strict = new Criteria(named.indicators(), List.of(), Score.parse("20"), 1);
    List<Candidate> firms =
        List.of(
            firm("91450100MA0C00000A", "1"),
            firm("91450100MA0C00003K", "0"),
            firm("91450100MA0C00004G", "1"));
    assertEquals(
        List.of(EntryOutcome.ADMITTED, EntryOutcome.OVER_QUOTA, EntryOutcome.BELOW_MINIMUM),
        Ranking.of(strict, firms, Set.of()).places().stream().map(Place::outcome).toList());
  }

  private static Candidate firm(String code, String inventions) {
    return new Candidate(
        code,
        Long.parseLong(inventions),
        List.of(),
        Arrays.asList(IndicatorValue.parse(inventions), null, null, null, null));
  }

  @Test
  void equalScoresRankByInventionsAndThenByCreditCode() {
    Criteria named = first();
    List<Candidate> firms =
        List.of(
            firm("91450100MA0C00000A", "1"),
            firm("91450100MA0C00003K", "2"),
            firm("91450100MA0C00004G", "2"));
    assertEquals(
        List.of("91450100MA0C00003K", "91450100MA0C00004G", "91450100MA0C00000A"),
        Ranking.of(named, firms, Set.of()).places().stream()
            .map(place -> place.candidate().creditCode())
            .toList());
  }

  @Test
  void aValueTakesThePointsOfTheLastStepItReachesEvenIfAnEarlierOneGivesMore() {
    ObjectNode stated = cases().findFirst().orElseThrow().get("criteria").<ObjectNode>deepCopy();
    ((ObjectNode) stated.at("/indicators/0/steps/2")).put("points", 10);
    Indicator inventions = criteria(stated).indicators().get(0);
    assertEquals(80, inventions.points(IndicatorValue.parse("9.99")));
    assertEquals(10, inventions.points(IndicatorValue.parse("12")));
    assertTrue(inventions.next(IndicatorValue.parse("3")).isEmpty());
  }

  @Test
  void allThatIsWrongWithCriteriaIsNamedAtOnce() {
    ObjectNode stated = cases().findFirst().orElseThrow().get("criteria").<ObjectNode>deepCopy();
    ArrayNode indicators = (ArrayNode) stated.get("indicators");
    ((ObjectNode) indicators.get(0)).put("weight", "39");
    ((ObjectNode) indicators.at("/0/steps/1")).put("from", "1");
    ((ObjectNode) indicators.at("/1/steps/0")).put("points", 101);
    ((ObjectNode) indicators.get(2)).put("code", "moon-phase");
    ((ObjectNode) indicators.get(3)).put("code", "licensed-in");
    ((ArrayNode) stated.get("exclusions")).add("dishonest");
    stated.put("quota", 0);
    assertEquals(
        List.of(
            "/indicators/0/steps/1/from criteria-steps-order",
            "/indicators/1/steps/0/points range",
            "/indicators/2/code criteria-indicator-unknown",
            "/indicators/3/code criteria-indicator-repeated",
            "/indicators criteria-weights",
            "/quota criteria-quota",
            "/exclusions criteria-exclusion-repeated"),
        criteria(stated).inconsistencies(DECLARABLE).stream()
            .map(field -> field.pointer() + " " + field.code().wire())
            .toList());
  }

  @Test
  void theNextStepIsTheNearestThatGivesMore() {
    Indicator inventions = first().indicators().get(0);
    assertEquals("1", inventions.next(null).orElseThrow().from().toString());
    assertEquals("10", inventions.next(IndicatorValue.parse("3")).orElseThrow().from().toString());
    assertTrue(inventions.next(IndicatorValue.parse("10")).isEmpty());
  }
}
