package org.openpatent.incentive.compensation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openpatent.incentive.compensation.LicenseFacts.SideFacts;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Money;

/** The worked cases as the values of this package. */
public final class Vectors {
  public static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private Vectors() {}

  public static JsonNode read(String file) {
    try (var in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** One program over its settlements. */
  public static JsonNode run(String program) {
    return stream(read("runs.json"))
        .filter(run -> run.at("/program/code").asText().equals(program))
        .findAny()
        .orElseThrow();
  }

  /** The code is the program's path, not part of its terms. */
  public static JsonNode withoutCode(JsonNode program) {
    return program.<ObjectNode>deepCopy().without("code");
  }

  public static CompensationTerms terms(JsonNode program) {
    return JSON.convertValue(withoutCode(program), CompensationTerms.class);
  }

  public static LicenseFacts license(JsonNode node) {
    return new LicenseFacts(
        node.get("license").textValue(),
        node.get("patentNumber").textValue(),
        PatentKind.valueOf(node.get("patentKind").textValue()),
        node.get("royaltyMethod").textValue().equals("FREE"),
        JSON.convertValue(node.get("referenceRoyalty"), Money.class),
        node.get("termMonths").intValue(),
        JSON.convertValue(node.get("effectiveOn"), LocalDate.class),
        JSON.convertValue(node.get("recordedOn"), LocalDate.class),
        JSON.convertValue(node.get("licensor"), SideFacts.class),
        JSON.convertValue(node.get("licensee"), SideFacts.class),
        node.get("declaredUnrelated").booleanValue(),
        null,
        node.get("void").booleanValue());
  }

  public static Money money(JsonNode node) {
    return Money.parse(node.textValue());
  }

  public static long[] fen(JsonNode amounts) {
    return stream(amounts).mapToLong(amount -> money(amount).fen()).toArray();
  }
}
