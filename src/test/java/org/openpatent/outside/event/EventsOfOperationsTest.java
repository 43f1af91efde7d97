package org.openpatent.outside.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpatent.Contract;

/** Of every operation that writes it is decided as what it is told, or why it is not. */
class EventsOfOperationsTest {
  private static final Path DECISIONS = Path.of("src/test/resources/events-of-operations.csv");

  /** They come by themselves, and follow from no operation at once. */
  private static final Set<String> BY_THEMSELVES = Set.of("webhook.disabled");

  private static List<String[]> decisions() throws IOException {
    return Files.readAllLines(DECISIONS).stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split(",", 3))
        .toList();
  }

  private static Stream<String> events(String[] decision) {
    return Arrays.stream(decision[1].split(" ")).filter(event -> !event.equals("none"));
  }

  @Test
  void everyOperationThatWritesIsDecided() throws IOException {
    assertEquals(
        Contract.operations().stream()
            .filter(operation -> !operation.method().equals("GET"))
            .map(Contract.Operation::id)
            .sorted()
            .toList(),
        decisions().stream().map(decision -> decision[0]).sorted().toList());
  }

  @Test
  void whatIsNotToldHasAReasonAndNothingElseHasOne() throws IOException {
    for (String[] decision : decisions()) {
      assertEquals(decision[1].equals("none"), !decision[2].isBlank(), decision[0]);
    }
  }

  @Test
  void everyTypeIsThereAndComesFromSomewhere() throws IOException {
    Set<String> decided =
        decisions().stream()
            .flatMap(EventsOfOperationsTest::events)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(decided.addAll(BY_THEMSELVES));
    assertEquals(
        Stream.of(EventType.values()).map(EventType::toString).sorted().toList(),
        decided.stream().map(Events::type).sorted().toList());
  }
}
