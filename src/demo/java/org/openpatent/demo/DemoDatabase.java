package org.openpatent.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL of our own, on a free port, in a folder that outlives it or in none. */
final class DemoDatabase {
  static final String OWNER = "postgres";

  /** Who serves; it owns nothing. */
  static final String SERVICE = "openpatent_service";

  private DemoDatabase() {}

  /** Starts on what a folder holds; a server left over from a killed run is stopped first. */
  static EmbeddedPostgres start(Path folder) {
    String kept = folder == null ? "off" : "on";
    try {
      var builder =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofSeconds(60))
              // the library turns some of it off: what a folder keeps must survive
              .setServerConfig("fsync", kept)
              .setServerConfig("synchronous_commit", kept)
              .setServerConfig("full_page_writes", kept)
              // statements counted where they arrive
              .setServerConfig("shared_preload_libraries", "pg_stat_statements");
      if (folder != null) {
        Files.createDirectories(folder.getParent());
        claim(folder.resolveSibling("lock"));
        stopLeftover(folder);
        builder.setDataDirectory(folder).setCleanDataDirectory(false);
      }
      EmbeddedPostgres server = builder.start();
      addService(server);
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void addService(EmbeddedPostgres server) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "do $$ begin if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if; end $$"
              .formatted(SERVICE));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** One service a folder, for as long as it runs: another one's database is no leftover. */
  private static void claim(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw new FolderInUse(file.getParent());
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(channel)));
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException tooLate) {
      throw new UncheckedIOException(tooLate);
    }
  }

  private static void stopLeftover(Path folder) throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    ProcessHandle.of(pid)
        .filter(process -> process.info().command().orElse("").endsWith("postgres"))
        .ifPresent(
            process -> {
              process.destroy();
              process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            });
    Files.deleteIfExists(pidFile);
  }
}
