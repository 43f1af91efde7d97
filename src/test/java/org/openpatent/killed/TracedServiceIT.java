package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.killed.Collector.TracedSpan;

/** The service that was packaged once for all, where an operator wants to see what takes long. */
class TracedServiceIT {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";

  private PackagedService service;

  @AfterEach
  void end() {
    service.kill();
  }

  @Test
  void aRequestIsTracedWithItsStatementsAsAPartOfItsCallersTrace() throws Exception {
    try (Issuer issuer = new Issuer();
        Collector collector = new Collector()) {
      service =
          new PackagedService(issuer)
              .with("QUARKUS_OTEL_SDK_DISABLED", "false")
              .with("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.address())
              .with("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
              .with("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "100MS")
              .with("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true")
              .with("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true");
      service.start();
      Api.anonymous()
          .header("traceparent", "00-" + TRACE + "-" + PARENT + "-01")
          .get("/v1/offers/01900000-0000-7000-8000-000000000000")
          .then()
          .statusCode(404);

      TracedSpan request = await(collector);
      assertEquals("openpatent", request.service());
      assertEquals(PARENT, request.parent());
      assertEquals("GET /v1/offers/{id}", request.name());
      TracedSpan statement =
          collector.spans(TRACE).stream()
              .filter(span -> span.parent().equals(request.id()))
              .filter(span -> span.attributes().toString().contains("from offer"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(collector.spans(TRACE).toString()));
      assertEquals("postgresql", statement.attributes().get("db.system"));
      assertTrue(collector.roots().stream().allMatch(TracedSpan::ofServer), "jobs are not traced");
      assertTrue(
          service.log().lines().anyMatch(line -> isOf(line, request)), "no line names the span");
    }
  }

  /** A span is sent once it has ended, that of the request last. */
  private static TracedSpan await(Collector collector) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      Optional<TracedSpan> found =
          collector.spans(TRACE).stream().filter(TracedSpan::ofServer).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no span of the request");
  }

  private static boolean isOf(String line, TracedSpan request) {
    return line.contains("\"traceId\":\"" + TRACE)
        && line.contains("\"spanId\":\"" + request.id())
        && line.contains("\"requestId\":\"");
  }
}
