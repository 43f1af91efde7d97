package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettlementRunTest {
  /** A program that requires recordal, and a pair whose earlier license is recorded later. */
  private static final JsonNode RUN = Vectors.run("H2");

  private static final CompensationTerms TERMS = Vectors.terms(RUN.get("program"));
  private static final LicenseFacts EARLIER = Vectors.license(RUN.get("licenses").get(0));
  private static final LicenseFacts LATER = Vectors.license(RUN.get("licenses").get(1));

  @Test
  void licensesOutOfOrderAreRefused() {
    var run = new SettlementRun(TERMS, LocalDate.parse("2026-12-31"), Stream.empty());
    run.add(LATER, Set.of());

    assertThrows(IllegalArgumentException.class, () -> run.add(EARLIER, Set.of()));
  }
}
