package org.openpatent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Loans as tests need them, made through the API. */
public final class Loans {
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private Loans() {}

  /** A number that no loan has. */
  public static String newNumber() {
    return "LN-" + Api.newKey().substring(0, 13);
  }

  /** A valid report of a loan drawn two months ago; tests change what they are about. */
  public static Map<String, Object> body(String borrower) {
    LocalDate drawn = World.today().minusMonths(2);
    Map<String, Object> body = new HashMap<>();
    body.put("borrower", borrower);
    body.put("product", "IP-PLEDGE");
    body.put("principal", "4000000.00");
    body.put("ratePercent", "4.35");
    body.put("drawnOn", drawn.toString());
    body.put("dueOn", drawn.plusYears(1).toString());
    body.put("ipSharePercent", "100");
    return body;
  }

  public static String path(String bank, String number) {
    return "/v1/loans/" + bank + "/" + number;
  }

  public static Response put(String bank, String number, Map<String, Object> body) {
    return Api.bank(bank).body(body).put(path(bank, number));
  }

  /** A loan of this bank to this firm; its number. */
  public static String enter(String bank, String borrower) {
    String number = newNumber();
    put(bank, number, body(borrower)).then().statusCode(201);
    return number;
  }

  /** One drawn today; its number. */
  public static String draw(String bank, String borrower) {
    String number = newNumber();
    Map<String, Object> body = body(borrower);
    body.put("drawnOn", World.today().toString());
    put(bank, number, body).then().statusCode(201);
    return number;
  }

  /** Appends a fact: balances, interest-receipts, extension, arrears, repayment. */
  public static Response add(String bank, String number, String kind, Map<String, ?> fact) {
    return Api.bank(bank).body(fact).post(path(bank, number) + "/" + kind);
  }

  public static Response balance(String bank, String number, LocalDate from, String balance) {
    return add(bank, number, "balances", Map.of("from", from.toString(), "balance", balance));
  }

  /** What became of a report of this bank, once it has ended. */
  public static Response reported(String bank, String type, byte[] file, String query) {
    String id =
        Api.bank(bank)
            .contentType(type)
            .body(file)
            .post("/v1/loan-reports" + query)
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      Response job = Api.bank(bank).get("/v1/imports/" + id);
      if (job.asString().contains("\"endedAt\"")) {
        return job;
      }
      assertTrue(System.nanoTime() < deadline, job.asString());
      LockSupport.parkNanos(20_000_000);
    }
  }

  public static Response refusals(String bank, Response ended) {
    return Api.bank(bank).get("/v1/imports/" + ended.path("id") + "/refusals");
  }
}
