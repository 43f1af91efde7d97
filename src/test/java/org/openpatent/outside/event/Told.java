package org.openpatent.outside.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openpatent.Api;
import org.openpatent.World;

/** To whom everything is told of a thing, and to whom nothing. */
final class Told {
  private static final String STRANGER = World.newCode("91");

  private Told() {}

  private static Events of(Supplier<RequestSpecification> reader, String subject) {
    return Events.of(reader, Map.of("subject", subject));
  }

  /** Exactly these, to this reader, which waits for as many as there are. */
  static void to(Supplier<RequestSpecification> reader, String subject, String... types) {
    assertEquals(List.of(types), of(reader, subject).types(types.length), subject);
  }

  static void everybody(String subject, String... types) {
    to(Api::anonymous, subject, types);
  }

  /** And to nobody else who does not oversee. */
  static void side(Supplier<RequestSpecification> side, String subject, String... types) {
    overseers(subject, types);
    to(side, subject, types);
  }

  static void overseers(String subject, String... types) {
    to(Api::auditor, subject, types);
    assertEquals(List.of(), of(Api::anonymous, subject).read(), subject);
    assertEquals(List.of(), of(() -> Api.licensor(STRANGER), subject).read(), subject);
    assertEquals(List.of(), of(() -> Api.bank(STRANGER), subject).read(), subject);
  }
}
