package org.openpatent.treasury.ledger;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** What the database itself refuses the service, whatever the service believes. */
@QuarkusTest
class MoneyInTheDatabaseTest {
  private static String program;
  private static String settlement;
  private static String recovery;

  private final Programs programs = new Programs();

  @BeforeEach
  void everyKindOfRow() {
    if (program != null) {
      return;
    }
    LocalDate monday = Settled.begin();
    String university = World.university();
    String firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    String license = Settled.license(university, firm);
    program = programs.open(Settled.program(monday));
    settlement = Settled.approved(program, monday);
    Settled.answer(Settled.export(settlement), "ACSC");
    Acts.declareVoid(license).then().statusCode(200);
    recovery = Treasury.recover(settlement, license, "LICENSOR", "10").path("id");
    Treasury.receive(recovery, "1000.00", World.today()).then().statusCode(201);
  }

  @AfterEach
  void nothingHasMoved() {
    TimeMachine.comeBack();
    programs.closeAll();
    Treasury.assertBalanced(program);
  }

  @ParameterizedTest
  @CsvSource({
    "AVAILABLE, COMMITTED",
    "COMMITTED, PAID",
    "COMMITTED, AVAILABLE",
    "RECEIVABLE, RECOVERED",
    "PAID, AVAILABLE"
  })
  void noAccountIsOverdrawn(String source, String destination) throws SQLException {
    assertRefused("account_balance_check", entry(source, destination, "100000001"));
  }

  @Test
  void anEntryMovesSomethingBetweenKnownAccounts() throws SQLException {
    assertRefused("ledger_entry_amount_check", entry("AVAILABLE", "COMMITTED", "0"));
    assertRefused("ledger_entry_amount_check", entry("AVAILABLE", "COMMITTED", "-1"));
    assertRefused("ledger_entry_accounts_check", entry("AVAILABLE", "AVAILABLE", "1"));
    assertRefused("account_name_check", entry("AVAILABLE", "ELSEWHERE", "1"));
  }

  private static String entry(String source, String destination, String fen) {
    return ("with j as (insert into journal (id, program_code, event, happened_at, subject,"
            + " reference) values (gen_random_uuid(), '%s', 'APPROVAL', now(), 'x', 'x')"
            + " returning id) insert into ledger_entry (journal_id, position, source, destination,"
            + " amount) select id, 0, '%s', '%s', %s from j")
        .formatted(program, source, destination, fen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "journal",
        "ledger_entry",
        "appropriation",
        "recovery_receipt",
        "payment_export",
        "payment_status_report",
        "payment_outcome"
      })
  void historyIsOnlyAppendedTo(String table) throws SQLException {
    assertRefused("append_only", "delete from " + table);
    assertRefused("append_only", "truncate " + table + " cascade");
    String column =
        Map.of(
                "ledger_entry", "amount = 1",
                "appropriation", "total = 1",
                "recovery_receipt", "amount = 1",
                "payment_export", "control_sum = 1",
                "payment_status_report", "paid = 1",
                "payment_outcome", "amount = 1")
            .getOrDefault(table, "subject = 'x'");
    assertRefused("append_only", "update " + table + " set " + column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update account set balance = balance + 1",
        "delete from account",
        "truncate account",
        "insert into account (program_code, name, balance) select code, 'CLAIM', 1 from program"
      })
  void aBalanceMovesWithAnEntryOnly(String sql) throws SQLException {
    assertRefused("account_follows_entries", sql);
  }

  @Test
  void aSideOfALicenseHasOneLineThatStands() throws SQLException {
    assertRefused(
        "settlement_line_item_part_key",
        "insert into settlement_line (settlement_id, program_code, item_id, part, payee_code,"
            + " subject, beneficiary_code, assessed, capped, granted, status)"
            + " select settlement_id, program_code, item_id, part, payee_code, subject,"
            + " beneficiary_code, 1, 1, 1, 'HELD' from settlement_line where "
            + ofSettlement());
  }

  @Test
  void aLineIsNotGrantedMoreThanIsOwed() throws SQLException {
    String where = " where " + ofSettlement();
    assertRefused(
        "settlement_line_amounts_check",
        "update settlement_line set granted = granted + 1" + where);
    assertRefused(
        "settlement_line_paid_on_check", "update settlement_line set status = 'HELD'" + where);
  }

  @Test
  void noMoreComesBackThanIsDue() throws SQLException {
    assertRefused(
        "recovery_received_check",
        "update recovery set received = principal + penalty + 1 where id = '" + recovery + "'");
    assertRefused(
        "recovery_penalty_percent_check",
        "update recovery set penalty_percent = 50.0001 where id = '" + recovery + "'");
  }

  @Test
  void noMoreIsOrderedBackThanWasOverpaidNorThanWasPaid() throws SQLException {
    String of = "id = '" + recovery + "'";
    String bound = "recovery_line_overpaid_check";
    assertRefused(bound, copy("recovery", of, "'id', gen_random_uuid()"));
    assertRefused(
        bound,
        copy("recovery", of, "'id', gen_random_uuid(), 'principal', 1, 'overpaid', 9999999"));
    assertRefused(bound, "update recovery set overpaid = overpaid - 1 where " + of);
    assertRefused(
        bound,
        "update recovery set principal = principal + 1, overpaid = overpaid + 1 where " + of);
  }

  @Test
  void whatIsTakenBackOfALineIsPartOfItAndHasACause() throws SQLException {
    String change = "update settlement_line set paid_on = null, %s where " + ofSettlement();
    for (String wrong :
        new String[] {
          "withdrawn = granted + 1, withdrawal_cause = 'VOID'",
          "withdrawn = -1, withdrawal_cause = 'VOID'",
          "withdrawn = 1",
          "withdrawal_cause = 'CORRECTION'",
          "withdrawn = granted, withdrawal_cause = 'CORRECTION'",
          "withdrawn = 1, withdrawal_cause = 'VOID', status = 'HELD'",
          "withdrawn = 1, withdrawal_cause = 'VOID', status = 'WITHDRAWN'",
          "status = 'WITHDRAWN'",
          "status = 'REOPENED'"
        }) {
      assertRefused("settlement_line_withdrawn_check", change.formatted(wrong));
    }
    assertRefused(
        "settlement_line_withdrawal_cause_check",
        change.formatted("withdrawn = 1, withdrawal_cause = 'WHIM'"));
    assertRefused(
        "settlement_line_paid_on_check",
        "update settlement_line set withdrawn = granted, withdrawal_cause = 'VOID',"
            + " status = 'WITHDRAWN' where "
            + ofSettlement());
  }

  @Test
  void anOutcomeEnteredByHandIsOneOfAPaymentOnceByADocument() throws SQLException {
    String enter =
        "insert into payment_outcome (id, payment_id, outcome, happened_on, document_number, amount,"
            + " entered_by, entered_at) select gen_random_uuid(), id, %s, current_date, 'x', %s,"
            + " 'x', now() from payment, generate_series(1, 2) where "
            + ofSettlement();
    assertRefused("payment_outcome_outcome_check", enter.formatted("'LOST'", "amount"));
    assertRefused("payment_outcome_amount_check", enter.formatted("'PAID'", "0"));
    assertRefused(
        "payment_outcome_payment_id_outcome_document_number_key",
        enter.formatted("'PAID'", "amount"));
    assertRefused(
        "payment_outcome_payment_id_fk",
        enter.formatted("'PAID'", "amount").replace("(), id,", "(), gen_random_uuid(),"));
  }

  @Test
  void onlyWhatWasPaidComesBackFromTheBank() throws SQLException {
    String of = " where payment_id in (select id from payment where " + ofSettlement() + ")";
    assertRefused(
        "payment_attempt_returned_on_check",
        "update payment_attempt set outcome = 'REJECTED', returned_on = current_date" + of);
    assertRefused(
        "payment_paid_on_check", "update payment set status = 'RETURNED' where " + ofSettlement());
    assertRefused("payment_amount_check", "update payment set amount = 0 where " + ofSettlement());
  }

  /** A row once more with other values. */
  private static String copy(String table, String where, String changes) {
    return "insert into %1$s select (jsonb_populate_record(t, jsonb_build_object(%2$s))).* from %1$s t where %3$s"
        .formatted(table, changes, where);
  }

  @Test
  void aPaymentIsNotOnItsWayTwice() throws SQLException {
    assertRefused(
        "payment_attempt_payment_id_key",
        "insert into payment_attempt (end_to_end_id, payment_id, export_id, number, amount,"
            + " payee_code, holder, bank_name, cnaps_code, account_number) select 'again',"
            + " payment_id, export_id, 2, a.amount, a.payee_code, holder, bank_name, cnaps_code,"
            + " account_number from payment_attempt a join payment p on p.id = a.payment_id"
            + " where p.settlement_id = '"
            + settlement
            + "' limit 1");
    assertRefused(
        "payment_settlement_payee_key",
        "insert into payment (id, settlement_id, program_code, payee_code, amount, status,"
            + " attempts, version) select gen_random_uuid(), settlement_id, program_code,"
            + " payee_code, amount, 'PENDING', 0, 0 from payment where "
            + ofSettlement());
  }

  @Test
  void fourEyesSee() throws SQLException {
    String change =
        "update settlement set approved_by = prepared_by[1] where id = '" + settlement + "'";
    assertRefused("settlement_four_eyes_check", change);
  }

  private static String ofSettlement() {
    return "settlement_id = '" + settlement + "'";
  }

  private void assertRefused(String constraint, String sql) throws SQLException {
    Database.assertRefused(constraint, sql);
  }
}
