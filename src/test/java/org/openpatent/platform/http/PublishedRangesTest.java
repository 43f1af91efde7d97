package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A range of a decimal is published as a pattern, because on the wire a decimal is a string. */
class PublishedRangesTest {
  private static JsonNode schemas;

  @BeforeAll
  static void theDocument() throws Exception {
    schemas =
        new ObjectMapper()
            .readTree(Path.of("openapi/openapi.json").toFile())
            .at("/components/schemas");
  }

  @ParameterizedTest
  @CsvSource({
    "RecoveredAmount, amount, 0.00, false",
    "RecoveredAmount, amount, 0.01, true",
    "RecoveredAmount, amount, 0.10, true",
    "RecoveredAmount, amount, 9999999999999.99, true",
    "RecoveredAmount, amount, 00.01, false",
    "Royalty, lumpSum, 0.00, false",
    "Royalty, lumpSum, 1.00, true",
    "Royalty, entryFee, 0.00, false",
    "Royalty, entryFee, 10.00, true",
    "Royalty, ratePercent, 0, false",
    "Royalty, ratePercent, 0.0000, false",
    "Royalty, ratePercent, 0.0001, true",
    "Royalty, ratePercent, 0.00001, false",
    "Royalty, ratePercent, 0.1, true",
    "Royalty, ratePercent, 99.9999, true",
    "Royalty, ratePercent, 100.0, true",
    "Royalty, ratePercent, 100.0001, false",
    "Royalty, ratePercent, 101, false",
    "SideRule, percent, 0, true",
    "SideRule, percent, 99.9999, true",
    "SideRule, percent, 100, true",
    "SideRule, percent, 100.1, false",
    "SideRule, percent, 110, false",
    "KindAmounts, INVENTION, 0.00, true",
    "KindAmounts, INVENTION, 99999999999.99, true",
    "KindAmounts, UTILITY_MODEL, 499999999999.99, true",
    "KindAmounts, DESIGN, 500000000000.00, false",
    "KindAmounts, DESIGN, 1000000000000.00, false"
  })
  void aValueIsValidByTheSchemaWhereItIsInRange(
      String schema, String field, String value, boolean valid) {
    JsonNode pattern = schemas.at("/" + schema + "/properties/" + field + "/pattern");
    assertEquals(valid, value.matches(pattern.asText()));
  }
}
