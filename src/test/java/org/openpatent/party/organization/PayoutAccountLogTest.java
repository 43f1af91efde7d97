package org.openpatent.party.organization;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.party.organization.PayoutAccountsTest.account;
import static org.openpatent.party.organization.PayoutAccountsTest.address;
import static org.openpatent.party.organization.PayoutAccountsTest.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.platform.value.Role;

@QuarkusTest
class PayoutAccountLogTest {
  private static final String NUMBER = "6222021102987654321";

  @Test
  void anAccountNumberNeverReachesTheLog() {
    List<String> lines = new ArrayList<>();
    Handler capture =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            if (line.getLoggerName().startsWith("org.apache.http")) {
              return; // the client of this test, in the same process
            }
            lines.add(
                line.getMessage()
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                    + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    capture.setLevel(Level.ALL);
    Logger root = LogContext.getLogContext().getLogger("");
    Level before = root.getLevel();
    root.addHandler(capture);
    root.setLevel(Level.FINE);
    try {
      String firm = withAccount();
      put(Api.licensee(firm), firm, account(NUMBER)).statusCode(428);
      put(Api.licensee(firm).header("If-Match", "\"0\""), firm, account(NUMBER + "0"))
          .statusCode(200);
      Api.treasury().get(address(firm)).then().statusCode(200);
      var wrong = account(NUMBER);
      wrong.put("cnapsCode", NUMBER);
      wrong.put("unknown", NUMBER);
      put(Api.licensee(firm), firm, wrong).statusCode(422);
      put(Api.licensee(World.newCode("91")), firm, account(NUMBER)).statusCode(404);
      Api.treasury()
          .header("Idempotency-Key", Api.newKey())
          .post(address(firm) + "/verification")
          .then()
          .statusCode(200);
    } finally {
      root.removeHandler(capture);
      root.setLevel(before);
    }
    assertTrue(lines.size() > 20, "the log was not captured: " + lines);
    for (String line : lines) {
      assertFalse(line.contains(NUMBER), line);
    }
  }

  private static String withAccount() {
    String firm = World.firm();
    put(Api.with(Api.token("cashier", Set.of(Role.LICENSEE), firm)), firm, account(NUMBER))
        .statusCode(201);
    return firm;
  }
}
