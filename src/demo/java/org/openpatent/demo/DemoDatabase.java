package org.openpatent.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL of our own, on a free port, in a folder that outlives it or in none. */
final class DemoDatabase {
  private DemoDatabase() {}

  /** Starts on what a folder holds; a server left over from a killed run is stopped first. */
  static EmbeddedPostgres start(Path folder) {
    try {
      var builder =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofSeconds(60))
              // the library turns it off; data must survive, and benchmarks must not cheat
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on");
      if (folder != null) {
        Files.createDirectories(folder.getParent());
        stopLeftover(folder);
        builder.setDataDirectory(folder).setCleanDataDirectory(false);
      }
      return builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
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
