package org.openpatent.platform.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

@QuarkusTest
class AnswerHeadersTest {
  private static final String HEADER = "X-Request-Id";

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/offers", "/v1/licenses", "/nowhere", "/health/live", "/%FF", "/openapi"})
  void everyAnswerHasItsOwn(String address) {
    String first =
        Api.anonymous().urlEncodingEnabled(false).get(address).then().extract().header(HEADER);
    String second =
        Api.anonymous().urlEncodingEnabled(false).get(address).then().extract().header(HEADER);
    assertNotEquals(first, second);
    assertEquals(36, first.length());
  }

  @Test
  void browsersAreToldWhatTheyMayNotDo() {
    Api.anonymous()
        .get("/v1/offers")
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer");
  }

  @Test
  void aCallerMayNameItsRequest() {
    Api.anonymous()
        .header(HEADER, "office-7.42_a")
        .get("/v1/offers")
        .then()
        .header(HEADER, equalTo("office-7.42_a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "", "x\tforged line", "ä", "<script>"})
  void aNameThatIsNoneIsReplaced(String sent) {
    Api.anonymous()
        .header(HEADER, sent)
        .get("/v1/offers")
        .then()
        .header(HEADER, not(equalTo(sent)))
        .header(HEADER, matchesPattern("[0-9a-f-]{36}"));
  }

  /** A worker logs for its request, and not for the one before. */
  @Test
  void whatIsLoggedForARequestNamesIt() {
    assertEquals(List.of("first", "second"), logged("requestId", HEADER, "first", "second"));
  }

  /** By its own name, as long as the service itself traces nothing. */
  @Test
  void whatIsLoggedForARequestNamesTheTraceOfItsCaller() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    String caller = trace + "-00f067aa0ba902b7-01";
    List<String> traces =
        logged(
            "traceId",
            "traceparent",
            "00-" + caller,
            "none",
            "cc-" + caller + "-more",
            "00-" + caller + "-more",
            "ff-" + caller,
            "00-" + caller.toUpperCase(Locale.ROOT),
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-" + trace + "-0000000000000000-01");
    assertEquals(List.of(trace, "null", trace, "null", "null", "null", "null", "null"), traces);
  }

  private static List<String> logged(String key, String header, String... sent) {
    List<String> named = new CopyOnWriteArrayList<>();
    Handler handler = watch(key, named);
    Logger.getLogger("").addHandler(handler);
    try {
      for (String value : sent) {
        Api.anonymous().header(header, value).get("/test/logged").then().statusCode(204);
      }
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
    return named;
  }

  /** An operator looks into each complaint: a request that went well makes none. */
  @Test
  void whatGoesWellIsNoReasonToComplain() {
    try (LogWatch log = new LogWatch()) {
      String university = World.university();
      String patent = World.patent(university, PatentKind.INVENTION);
      World.license(World.firm(), World.offer(university, World.offerBody(patent)));
      log.assertSilent();
    }
  }

  private static Handler watch(String key, List<String> named) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        if (entry instanceof ExtLogRecord line && line.getMessage().equals(LoggingResource.LINE)) {
          named.add(String.valueOf(line.getMdc(key)));
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
