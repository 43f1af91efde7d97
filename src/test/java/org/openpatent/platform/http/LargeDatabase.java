package org.openpatent.platform.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL of its own with 100,000 rows in each large table, which writes the plan of every
 * statement to its log, with the rows that it really read. Nothing is analyzed but when a test says
 * so: the programs but the last one were there when it was analyzed, and the last one was not.
 */
public class LargeDatabase implements QuarkusTestResourceLifecycleManager {
  /** Where the tests find the file of plans. */
  static final String PLANS = "test.plans";

  private EmbeddedPostgres server;
  private Path folder;

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("large");
      server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("maintenance_work_mem", "256MB")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("max_wal_size", "256MB")
              .setServerConfig("autovacuum", "off")
              .setServerConfig("logging_collector", "on")
              .setServerConfig("log_directory", folder.toString())
              .setServerConfig("log_filename", "plans")
              .setServerConfig("log_rotation_size", "0")
              .setServerConfig("log_line_prefix", "@")
              .start();
      String url = server.getJdbcUrl("postgres", "postgres");
      Flyway.configure().dataSource(url, "postgres", "postgres").load().migrate();
      try (Connection connection = server.getPostgresDatabase().getConnection()) {
        fill(connection);
      }
      return Map.of(
          "openpatent.database.url",
          url,
          "openpatent.database.user",
          "postgres", // the one user of that server
          PLANS,
          folder.resolve("plans").toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void fill(Connection connection) throws IOException, SQLException {
    execute(connection, text("without_indexes.sql"));
    execute(connection, text("register.sql"));
    execute(connection, "set large.first = 1; set large.last = 19; " + text("treasury.sql"));
    execute(connection, text("indexes.sql"));
    for (String figures :
        new String[] {
          "offer",
          "license",
          "compensation",
          "pledge",
          "pledged_patent",
          "loan",
          "subsidy",
          "transfer",
          "listed_firm",
          "designated_firm",
          "recommendation"
        }) {
      execute(connection, "refresh materialized view " + figures + "_figure");
    }
    execute(connection, "vacuum analyze");
    execute(connection, "set large.first = 20; set large.last = 20; " + text("treasury.sql"));
    for (String setting :
        new String[] {
          "session_preload_libraries = auto_explain",
          "auto_explain.log_min_duration = 0",
          "auto_explain.log_analyze = on",
          "auto_explain.log_timing = off",
          "auto_explain.log_nested_statements = on" // functions, triggers, foreign keys
        }) {
      execute(connection, "alter database postgres set " + setting);
    }
  }

  static String text(String name) throws IOException {
    try (InputStream text = LargeDatabase.class.getResourceAsStream("/large/" + name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void stop() {
    try {
      if (server != null) {
        server.close();
        Files.deleteIfExists(folder.resolve("plans"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
