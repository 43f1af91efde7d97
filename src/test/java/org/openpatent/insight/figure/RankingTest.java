package org.openpatent.insight.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places as an independent implementation gives them. */
class RankingTest {
  private static final Path VECTORS = Path.of("src/test/resources/vectors/figures.json");

  @Test
  void ranksAreAsInTheVectors() throws IOException {
    JsonNode cases = new ObjectMapper().readTree(VECTORS.toFile()).get("ranks");
    assertFalse(cases.isEmpty());
    for (JsonNode one : cases) {
      List<BigDecimal> values = new ArrayList<>();
      one.get("values").forEach(value -> values.add(number(value)));
      one.get("values")
          .properties()
          .forEach(
              value ->
                  assertEquals(
                      number(one.get("ranks").get(value.getKey())),
                      number(Ranking.rank(number(value.getValue()), values)),
                      () -> value + " in " + one));
    }
  }

  private static BigDecimal number(JsonNode number) {
    return number.isNull() ? null : new BigDecimal(number.asText());
  }

  private static BigDecimal number(Integer rank) {
    return rank == null ? null : BigDecimal.valueOf(rank);
  }
}
