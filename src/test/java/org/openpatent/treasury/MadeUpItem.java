package org.openpatent.treasury;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something that a firm does from a day on, worth so many fen a day, for which somebody else is
 * paid; the day on which it ends is the first that is not owed.
 */
record MadeUpItem(
    UUID id,
    String subject,
    String beneficiary,
    String payee,
    LocalDate begun,
    LocalDate ended,
    long fenADay,
    boolean voided) {
  private static final String COLUMNS =
      "id, subject, beneficiary, payee, begun, ended, fen_a_day, voided";

  /**
   * What the migration of a kind does: its own table, and its branch of the items that nothing is
   * owed for.
   */
  static void createTable(Connection connection) throws SQLException {
    run(
        connection,
        """
        create table made_up_item (id uuid primary key, program text, subject text,
          beneficiary text, payee text, begun date, ended date, fen_a_day bigint,
          voided boolean default false)
        """,
        "grant all on made_up_item to openpatent_service",
        """
        do $$ begin
          execute 'create or replace view unowed_item as '
            || rtrim(pg_get_viewdef('unowed_item'), ';')
            || ' union all select id, voided from made_up_item where voided';
        end $$
        """);
  }

  static void dropTable(Connection connection) throws SQLException {
    run(
        connection,
        """
        do $$ begin
          execute 'create or replace view unowed_item as '
            || split_part(pg_get_viewdef('unowed_item'), 'UNION ALL', 1);
        end $$
        """,
        "drop table made_up_item");
  }

  private static void run(Connection connection, String... commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  void insert(Connection connection, String program) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into made_up_item (program, " + COLUMNS + ") values (?,?,?,?,?,?,?,?,?)")) {
      insert.setString(1, program);
      insert.setObject(2, id);
      insert.setString(3, subject);
      insert.setString(4, beneficiary);
      insert.setString(5, payee);
      insert.setObject(6, begun);
      insert.setObject(7, ended);
      insert.setLong(8, fenADay);
      insert.setBoolean(9, voided);
      insert.executeUpdate();
    }
  }

  /** All of a program in its settlement order. */
  static List<MadeUpItem> of(Connection connection, String program) throws SQLException {
    List<MadeUpItem> items = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from made_up_item where program = ? order by begun desc, subject")) {
      query.setString(1, program);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          items.add(read(row));
        }
      }
    }
    return items;
  }

  private static MadeUpItem read(ResultSet row) throws SQLException {
    Date ended = row.getDate(6);
    return new MadeUpItem(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getDate(5).toLocalDate(),
        ended == null ? null : ended.toLocalDate(),
        row.getLong(7),
        row.getBoolean(8));
  }

  /** In fen, from its first day up to and including this one. */
  long owed(LocalDate until, int percent) {
    LocalDate end = ended == null || ended.isAfter(until) ? until.plusDays(1) : ended;
    return voided ? 0 : Math.max(0, ChronoUnit.DAYS.between(begun, end)) * fenADay * percent / 100;
  }
}
