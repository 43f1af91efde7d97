package org.openpatent.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/**
 * A database beside the tests' own, with 100,000 rows in each large table. Its rows mean nothing:
 * they are made from the catalog, a column by its type, and are there for the planner alone.
 */
final class LargeDatabase implements AutoCloseable {
  static final int ROWS = 100_000;

  /** All others have {@link #ROWS}. */
  private static final Map<String, Integer> SMALL =
      Map.of("organization", 1000, "program", 20, "settlement", 100, "holiday_year", 30);

  private static final String NAME = "plans";

  private final Connection server;
  final Connection connection;

  LargeDatabase() throws SQLException {
    String url = setting("url");
    server = connect(url);
    execute(server, "drop database if exists " + NAME);
    execute(server, "create database " + NAME);
    // simple, so that a query with numbered parameters can be explained without their values
    String plans = url.replace("/postgres?", "/" + NAME + "?preferQueryMode=simple&");
    Flyway.configure().dataSource(plans, setting("user"), setting("password")).load().migrate();
    connection = connect(plans);
    fill();
  }

  private void fill() throws SQLException {
    for (String constraint :
        texts(
            "select format('alter table %s drop constraint %I', conrelid::regclass, conname)"
                + " from pg_constraint where contype in ('c', 'x') and conrelid <> 0"
                + " and connamespace = 'public'::regnamespace")) {
      execute(connection, constraint);
    }
    execute(connection, "set session_replication_role = replica"); // no triggers, no foreign keys
    for (String table :
        texts(
            "select tablename from pg_tables where schemaname = 'public'"
                + " and tablename not like 'flyway%' order by 1")) {
      fill(table);
    }
    execute(connection, "analyze");
  }

  private void fill(String table) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet column =
            statement.executeQuery(
                """
                select a.attname, format_type(a.atttypid, null), a.attnotnull,
                  (select f.confrelid::regclass::text from pg_constraint f
                   where f.conrelid = a.attrelid and f.contype = 'f' and f.conkey = array[a.attnum])
                from pg_attribute a where a.attrelid = '%s'::regclass and a.attnum > 0
                  and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
                """
                    .formatted(table))) {
      while (column.next()) {
        String name = column.getString(1);
        names.add(name);
        values.add(
            value(name, column.getString(2), column.getBoolean(3), column.getString(4), table));
      }
    }
    execute(
        connection,
        "insert into %s (%s) select %s from generate_series(1, %d) i on conflict do nothing"
            .formatted(table, String.join(",", names), String.join(",", values), rows(table)));
  }

  private static int rows(String table) {
    return SMALL.getOrDefault(table, ROWS);
  }

  private static String value(
      String name, String type, boolean required, String target, String table) {
    boolean code = name.endsWith("_code");
    int others = target != null ? rows(target) : code ? 1000 : rows(table);
    // a settlement has a line, a payment, an export of everyone
    String number =
        name.equals("settlement_id") ? "(i / 1000 % 100 + 1)" : "(i %% %d + 1)".formatted(others);
    if (!required && target == null && !type.equals("date")) {
      return "null";
    }
    return switch (type) {
      case "uuid" -> "md5(" + number + "::text)::uuid";
      case "date" -> "date '2026-01-01' + i % 365";
      case "timestamp with time zone" -> "timestamptz '2026-01-01' + i * interval '1 minute'";
      case "boolean" -> "i % 2 = 0";
      case "bytea" -> "int4send(i)";
      case "jsonb" -> "'{}'";
      case "text[]", "character varying[]" -> "array[lpad((i % 1000)::text, 12, '0')]";
      case "date[]" -> "array[date '2026-01-01']";
      case "bigint", "integer", "numeric" -> number;
      case "text" -> code ? "lpad(" + number + "::text, 12, '0')" : "'x' || " + number + " % 50";
      default -> "lpad(" + number + "::text, 12, '0')";
    };
  }

  List<String> texts(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, setting("user"), setting("password"));
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue("openpatent.database." + name, String.class);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    execute(server, "drop database " + NAME);
    server.close();
  }
}
