package org.openpatent.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openpatent.Owner;

/** The database beneath the service: it stays when the service is killed. */
final class Books implements AutoCloseable {
  private static final Path LICENSES = Path.of("src/bench/settlement.sql");
  private static final Path LOANS = Path.of("src/bench/loans.sql");

  /** All that became of a program, but for ids and times: the same for programs alike. */
  private static final String OF_PROGRAM =
      """
      with p as (select ?::text as code),
      s as (select s.* from settlement s join p on p.code = s.program_code)
      select concat_ws(' ', 'settlement', status, line_count, assessed, capped, granted, rest,
        committed) from s
      union all
      select concat_ws(' ', 'lines', l.status, count(*), count(l.paid_on), sum(l.granted),
        md5(string_agg(concat_ws(' ', l.item_id, l.part, l.assessed, l.capped, l.granted), ','
          order by l.id)))
        from settlement_line l join p on p.code = l.program_code group by l.status
      union all
      select concat_ws(' ', 'payments', y.status, y.attempts, count(*), count(y.paid_on),
        md5(string_agg(y.payee_code || y.amount, ',' order by y.payee_code)))
        from payment y join p on p.code = y.program_code group by y.status, y.attempts
      union all
      select concat_ws(' ', 'file', e.payment_count, e.control_sum)
        from payment_export e join s on s.id = e.settlement_id
      union all
      select concat_ws(' ', 'attempts', a.number, a.outcome, count(*), sum(a.amount))
        from payment_attempt a join payment y on y.id = a.payment_id
          join p on p.code = y.program_code group by a.number, a.outcome
      union all
      select concat_ws(' ', 'report', r.paid, r.rejected, r.pending)
        from payment_status_report r join payment_export e on e.id = r.export_id
          join s on s.id = e.settlement_id
      union all
      select concat_ws(' ', 'entry', j.event, e.source, e.destination, e.amount)
        from journal j join ledger_entry e on e.journal_id = j.id join p on p.code = j.program_code
      union all
      select concat_ws(' ', 'balance', a.name, a.balance) from account a join p on p.code = a.program_code
      order by 1
      """;

  /** A row once a settlement's computation has begun: whether it is done. */
  private static final String JOB =
      """
      select s.computed_at is not null from settlement s
        join settlement_progress t on t.settlement_id = s.id where s.program_code = ?
      """;

  private final Connection connection;

  /** In the tests' own database. */
  Books() throws SQLException {
    this(Owner.connection());
  }

  Books(Connection connection) {
    this.connection = connection;
  }

  /** Free licenses with all that they stand on, dated over the last year. */
  void seedLicenses(int licenses) throws IOException, SQLException {
    run(LICENSES, "licenses", licenses);
  }

  /** Loans to the firms of the licenses, with what happened to them. */
  void seedLoans(int loans) throws IOException, SQLException {
    run(LOANS, "loans", loans);
  }

  private void run(Path script, String variable, int value) throws IOException, SQLException {
    String text = Files.readString(script).replaceAll("(?<!:):" + variable + "\\b", "" + value);
    for (String command : text.split(";\n")) {
      run(command);
    }
  }

  void run(String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  List<String> of(String program) throws SQLException {
    return ask(OF_PROGRAM, program);
  }

  boolean isJobBegun(String program) throws SQLException {
    return !ask(JOB, program).isEmpty();
  }

  boolean isJobCutShort(String program) throws SQLException {
    return ask(JOB, program).equals(List.of("f"));
  }

  /** The one value that a question has for its answer. */
  String one(String question) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  private List<String> ask(String question, String program) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(question)) {
      query.setString(1, program);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(row.getString(1));
        }
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
