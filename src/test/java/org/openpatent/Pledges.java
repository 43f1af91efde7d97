package org.openpatent;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openpatent.market.patent.PatentKind;

/** Pledges as banks enter them; tests change what they are about. */
public final class Pledges {
  private static final String RUN = Long.toString(System.nanoTime(), 36).toUpperCase();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Pledges() {}

  /** A registration number that nobody has. */
  public static String newNumber() {
    return "Y" + RUN + NUMBERS.incrementAndGet();
  }

  /** One of today, due in three years. */
  public static Map<String, Object> body(String pledgor, String bank, String... patents) {
    LocalDate today = World.today();
    Map<String, Object> body = new HashMap<>();
    body.put("registeredOn", today.toString());
    body.put("pledgor", pledgor);
    body.put("pledgee", bank);
    body.put("patents", List.of(patents));
    body.put("securedAmount", "2000000.00");
    body.put("debtDueOn", today.plusYears(3).toString());
    return body;
  }

  public static Response put(RequestSpecification caller, String number, Object body) {
    return caller.body(body).put("/v1/pledges/" + number);
  }

  public static Response check(RequestSpecification caller, Object body) {
    return caller.body(body).post("/v1/pledge-checks");
  }

  public static Response cancel(
      RequestSpecification caller, String number, LocalDate on, String reason) {
    return caller
        .body(Map.of("on", on.toString(), "reason", reason))
        .post("/v1/pledges/" + number + "/cancellation");
  }

  /** A pledge of a new patent of this owner to this bank; its number. */
  public static String enter(String pledgor, String bank) {
    String patent = World.patent(pledgor, PatentKind.INVENTION);
    return enter(bank, body(pledgor, bank, patent));
  }

  /** A pledge entered by its bank; its number. */
  public static String enter(String bank, Map<String, Object> body) {
    String number = newNumber();
    put(Api.bank(bank), number, body).then().statusCode(201);
    return number;
  }
}
