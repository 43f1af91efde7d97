package org.openpatent.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Growth as an independent implementation reckons it. */
class GrowthTest {
  private static final Path VECTORS = Path.of("src/test/resources/vectors/figures.json");

  @Test
  void growthIsAsInTheVectors() throws IOException {
    JsonNode cases = new ObjectMapper().readTree(VECTORS.toFile()).get("growth");
    for (JsonNode one : cases) {
      assertEquals(
          one.get("growth").textValue(),
          Growth.of(number(one.get("current")), number(one.get("previous"))),
          one::toString);
    }
  }

  private static BigDecimal number(JsonNode number) {
    return number.isNull() ? null : new BigDecimal(number.asText());
  }
}
