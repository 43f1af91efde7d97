package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Nodes of the service on one database, and how a patient client asks them: each time another one,
 * and again while nobody answers or it is told to come again. No answer is ever a 500.
 */
final class Nodes {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(50);

  final AtomicInteger unanswered = new AtomicInteger();
  final AtomicInteger putOff = new AtomicInteger();

  /** Of an answer. */
  final AtomicLong mostMillis = new AtomicLong();

  private final AtomicInteger turns = new AtomicInteger();
  private volatile List<PackagedService> serving;

  Nodes(PackagedService... serving) {
    this.serving = List.of(serving);
  }

  /** Requests go to these from now on; those under way are answered where they are. */
  void serve(PackagedService... serving) {
    this.serving = List.of(serving);
  }

  Response ask(
      Supplier<RequestSpecification> caller, Function<RequestSpecification, Response> sending) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Response answer = send(caller, sending);
    while (answer == null || isPutOff(answer)) {
      assertTrue(
          System.nanoTime() < deadline, answer == null ? "no answer at all" : answer.asString());
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = send(caller, sending);
    }
    return answer;
  }

  /** A request that succeeds. */
  Response done(
      Supplier<RequestSpecification> caller, Function<RequestSpecification, Response> sending) {
    Response answer = ask(caller, sending);
    assertTrue(answer.statusCode() < 300, answer.asString());
    return answer;
  }

  /** Null if there was none. */
  private Response send(
      Supplier<RequestSpecification> caller, Function<RequestSpecification, Response> sending) {
    List<PackagedService> now = serving;
    PackagedService node = now.get(Math.floorMod(turns.getAndIncrement(), now.size()));
    long began = System.nanoTime();
    try {
      Response answer = sending.apply(node.at(caller.get()));
      answer.asByteArray(); // to its end
      return answer;
    } catch (Exception died) { // thrown by a library that declares none
      assertInstanceOf(IOException.class, died);
      unanswered.incrementAndGet();
      return null;
    } finally {
      mostMillis.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
    }
  }

  private boolean isPutOff(Response answer) {
    assertTrue(answer.statusCode() < 500 || answer.statusCode() == 503, answer.asString());
    if (answer.statusCode() == 503) {
      assertEquals("application/problem+json", answer.contentType());
      assertNotNull(answer.path("code"));
      assertNotNull(answer.header("Retry-After"), answer.asString());
      putOff.incrementAndGet();
      return true;
    }
    return answer.statusCode() == 409
        && "idempotency-key-running".equals(answer.<String>path("code"));
  }
}
