package org.openpatent.treasury.payment;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Owner;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** More payments in one file than a statement of the database takes parameters. */
@QuarkusTest
class LargePaymentFilesTest {
  private static final String PAYEE = "'91450100YY' || lpad(n::text, 8, '0')";
  private static final String MANY = " from generate_series(1, 33000) n";

  private final Programs programs = new Programs();
  private UUID settlement;

  @BeforeEach
  void aPaymentForEachOfManyFirms() throws SQLException {
    LocalDate monday = Settled.begin();
    Settled.license(World.university(), World.firm());
    String program = programs.open(Settled.program(monday));
    settlement = UUID.fromString(Settled.approved(program, monday));
    run(
        "insert into organization (credit_code, name, kind, division, contact_name, contact_email,"
            + " contact_phone, version) select "
            + PAYEE
            + ", '某企业', 'FIRM', '450100', '某人', 'a@example.org', '1', 0"
            + MANY,
        "insert into payout_account select "
            + PAYEE
            + ", '某企业', '银行', '102611000013', '45000000', now(), 0"
            + MANY,
        "insert into payment select gen_random_uuid(), '%s', '%s', ".formatted(settlement, program)
            + PAYEE
            + ", 1, 'PENDING', 0, null, 0"
            + MANY);
  }

  @AfterEach
  void forgetThem() throws SQLException {
    String theirs = " where payee_code like '91450100YY%'";
    run(
        "delete from payment_attempt" + theirs,
        "delete from payment" + theirs,
        "delete from payout_account where credit_code like '91450100YY%'",
        // nothing else names them, and to look for it would take most of the test
        "set local session_replication_role = replica;"
            + " delete from organization where credit_code like '91450100YY%'");
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void theBankSendsAllOfThemBack() {
    String message = Settled.export(settlement.toString());
    Treasury.enterReport(Treasury.report("R" + message.substring(1), message, "RJCT"))
        .then()
        .statusCode(200)
        .body("rejected", equalTo(33_000));
  }

  private void run(String... statements) throws SQLException {
    try (var connection = Owner.connection();
        var statement = connection.createStatement()) {
      for (String sql : List.of(statements)) {
        statement.executeUpdate(sql);
      }
    }
  }
}
