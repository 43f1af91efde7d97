package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.openpatent.Api;
import org.openpatent.killed.Business.Told;
import org.openpatent.outside.webhook.Receiver;

/** Who is sent what happens to licenses and settlements, from now on. */
final class Subscriber implements AutoCloseable {
  private static final List<String> TYPES =
      List.of(
          "org.openpatent.license.claimed.v1",
          "org.openpatent.license.effective.v1",
          "org.openpatent.settlement.approved.v1");

  /** A turn of a node that was killed is over after the better part of a minute. */
  private static final int WAITS = 6;

  private final Receiver receiver = new Receiver();

  /** In the order in which they came first. */
  private final Set<Told> arrived = new LinkedHashSet<>();

  private int times;

  /** Asks for them over the node that takes requests. */
  Subscriber() {
    Api.agency()
        .body(Map.of("url", receiver.url(), "types", TYPES))
        .post("/v1/webhooks")
        .then()
        .statusCode(201);
  }

  /** Each at least once, those of one subject in the order of the log. */
  void assertWasToldAll(List<Told> log) throws Exception {
    assertWasToldAll(log, 0);
  }

  /** The same of those that are in the log behind some that there were already. */
  void assertWasToldAll(List<Told> log, int already) throws Exception {
    List<Told> asked = log.stream().filter(event -> TYPES.contains(event.type())).toList();
    Set<Told> certain = new LinkedHashSet<>(asked);
    certain.removeAll(log.subList(0, already));
    receive(() -> arrived.containsAll(certain));
    certain.removeAll(arrived);
    assertEquals(Set.of(), certain);
    assertEquals(
        bySubject(asked.stream().filter(arrived::contains).toList()),
        bySubject(new ArrayList<>(arrived)));
  }

  /** Waits for so many. */
  void await(int events) throws Exception {
    receive(() -> arrived.size() >= events);
    assertEquals(events, arrived.size());
  }

  private void receive(BooleanSupplier enough) throws Exception {
    int waits = 0;
    while (waits < WAITS && (!enough.getAsBoolean() || receiver.waiting() > 0)) {
      Receiver.Message next = receiver.next();
      if (next == null) {
        waits++;
      } else {
        times++;
        arrived.add(told(next));
      }
    }
  }

  private static Told told(Receiver.Message message) throws IOException {
    assertNotNull(message.header("webhook-signature"));
    return new Told(
        message.header("webhook-id"), message.event().get("type").asText(), message.subject());
  }

  private static Map<String, List<Told>> bySubject(List<Told> events) {
    return events.stream().collect(Collectors.groupingBy(Told::subject));
  }

  /** How many messages arrived. */
  int times() {
    return times;
  }

  @Override
  public void close() {
    receiver.close();
  }
}
