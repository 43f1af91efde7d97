package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.Subsidies;
import org.openpatent.Treasury;

/**
 * What one program owes, on its way to the payees. Every act can be done again, with the key it was
 * first tried with: as a client does who got no answer, and who does not know what became of it.
 */
final class Payout {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(100);

  final String program;
  private final LocalDate cutOff;
  private final String key = Api.newKey();
  private String settlement;
  private String seen;
  private String message;
  private byte[] file;

  /** In the order in which they are done. */
  enum Act {
    SETTLE,
    APPROVE,
    EXPORT,
    REPORT;

    List<Act> before() {
      return List.of(values()).subList(0, ordinal());
    }
  }

  Payout(String program, LocalDate cutOff) {
    this.program = program;
    this.cutOff = cutOff;
  }

  /**
   * For some 1,500 of the licenses, so that no act takes much longer than the others; none of them
   * is claimed meanwhile.
   */
  static Payout ofLicenses(LocalDate cutOff) {
    Map<String, Object> terms = Programs.body(cutOff);
    terms.put("eligibleTo", cutOff.minusDays(1).toString());
    terms.put("budget", "15003333.33");
    return new Payout(new Programs().open(terms), cutOff);
  }

  /** For some 1,500 of the loans, each to its borrower. */
  static Payout ofLoans(LocalDate cutOff) {
    Map<String, Object> terms = new Subsidies().body(cutOff.minusDays(400), cutOff.plusDays(400));
    terms.put("products", List.of("BENCH"));
    terms.put("payee", "BORROWER");
    terms.put("budget", "30003333.33");
    Subsidies.with(terms, "conditions", "pledgeRequired", true);
    Subsidies.with(terms, "subsidy", "atMostInterestPaid", true);
    return new Payout(new Programs().open(terms), cutOff);
  }

  /** Returns once it is done. */
  void perform(Act act) {
    switch (act) {
      case SETTLE -> settle();
      case APPROVE ->
          post(
              () -> Api.treasury().header("If-Match", seen),
              "/v1/settlements/" + settlement + "/approval");
      case EXPORT -> export();
      case REPORT -> report();
    }
  }

  /** To its notice: computed by a job, because it is large. */
  private void settle() {
    settlement =
        post(
                () -> Api.agency().body(Map.of("cutOff", cutOff.toString())),
                "/v1/programs/" + program + "/settlements")
            .path("id");
    ask(() -> Settled.read(settlement), draft -> draft.path("progress") != null);
    seen = post(Api::agency, "/v1/settlements/" + settlement + "/notice").header("ETag");
  }

  private void export() {
    Response export = post(Api::treasury, "/v1/settlements/" + settlement + "/exports");
    message = export.path("messageId");
    byte[] download =
        Treasury.download(settlement, export.path("id"), "application/xml")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    if (file != null) {
      assertArrayEquals(file, download, "the file that was downloaded before");
    }
    file = download;
  }

  private void report() {
    String paid = Treasury.report(key.substring(0, 30), cutOff, message, "ACSC");
    post(
        () -> Api.treasury().contentType("application/xml").body(paid),
        "/v1/payment-status-reports");
  }

  /** The database may still be at what died with its node, and keep from others what they need. */
  private Response post(Supplier<RequestSpecification> request, String path) {
    return ask(
        () -> request.get().header("Idempotency-Key", key).post(path),
        answer -> answer.header("Retry-After") != null);
  }

  /** Asks again while it is under way, as long as a client has patience. */
  private static Response ask(Supplier<Response> request, Predicate<Response> underWay) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Response answer = request.get();
    while (underWay.test(answer)) {
      assertTrue(System.nanoTime() < deadline, answer.asString());
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = request.get();
    }
    assertTrue(answer.statusCode() < 300, answer.asString());
    return answer;
  }
}
