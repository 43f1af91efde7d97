package org.openpatent.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openpatent.Api;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.killed.Payout.Act;
import org.openpatent.outside.event.Events;
import org.openpatent.platform.value.LegalClock;

/**
 * The way back that the README tells of, gone once: a base backup while the service works, the log
 * archived, rows lost by somebody's hand, and the database restored to the moment before.
 */
class RestoredDatabaseIT {
  private static final int LICENSES = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private Issuer issuer;
  private OwnDatabase server;
  private PackagedService service;
  private Books books;

  @BeforeEach
  void aServiceWithItsLogArchived() throws Exception {
    Files.createDirectories(folder.resolve("archive"));
    issuer = new Issuer();
    beginDatabase("data");
    books.run("alter system set archive_command = 'cp %p " + folder.resolve("archive") + "/%f'");
    books.run("select pg_reload_conf()");
    service.start();
    books.seedLicenses(LICENSES);
  }

  @AfterEach
  void end() throws Exception {
    stop();
    issuer.close();
  }

  @Test
  @Timeout(300)
  void whatWasAcknowledgedBeforeTheMomentIsThereAndTheBooksAddUp() throws Exception {
    Payout payout = Payout.ofLicenses(LocalDate.now(LegalClock.ZONE));
    payout.perform(Act.SETTLE);
    backUp();
    payout.perform(Act.APPROVE);
    payout.perform(Act.EXPORT);
    List<String> then = books.of(payout.program);
    String moment = books.one("select clock_timestamp()::text");
    World.university(); // told, and lost with what follows
    Events reader = Events.of(Api::auditor, Map.of());
    reader.read();
    books.run("set session_replication_role = replica; delete from payment; delete from license");
    assertFalse(then.equals(books.of(payout.program)), "the rows are lost");
    awaitArchived(books.one("select pg_walfile_name(pg_switch_wal())"));
    stop();

    Files.createFile(folder.resolve("backup/recovery.signal"));
    String way =
        """
        restore_command = 'cp %s/%%f %%p'
        recovery_target_time = '%s'
        recovery_target_action = promote
        """;
    Files.writeString(
        folder.resolve("backup/postgresql.auto.conf"),
        way.formatted(folder.resolve("archive"), moment),
        StandardOpenOption.APPEND);
    beginDatabase("backup");
    awaitPromoted();
    books.run("select event_era_begin()");
    service.start();

    assertEquals(then, books.of(payout.program));
    Treasury.assertBalanced(payout.program);
    payout.perform(Act.EXPORT); // the same key, the same file
    assertEquals(List.of(), reader.read(), "for a reader who had read what was lost");
    payout.perform(Act.REPORT);
    Treasury.assertBalanced(payout.program);
    assertFalse(reader.read().isEmpty(), "what comes is told to that reader, too");
  }

  /** What {@code pg_basebackup} does, which the tests' PostgreSQL does not bring. */
  private void backUp() throws IOException, SQLException {
    books.run("select pg_backup_start('base', true)");
    copy(folder.resolve("data"), folder.resolve("backup"));
    String label = books.one("select labelfile from pg_backup_stop(true)");
    Files.writeString(folder.resolve("backup/backup_label"), label);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = from.relativize(file).toString();
        if (name.equals("postmaster.pid") || name.startsWith("pg_wal/0")) {
          continue; // of the running server; the log comes from the archive
        }
        try {
          Files.copy(file, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
          continue; // the server removes files while it works
        }
      }
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }

  private void awaitArchived(String segment) throws Exception {
    await("archived", () -> Files.exists(folder.resolve("archive").resolve(segment)));
  }

  private void awaitPromoted() throws Exception {
    await("promoted", () -> books.one("select pg_is_in_recovery()").equals("f"));
  }

  private static void await(String what, Callable<Boolean> done) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!done.call()) {
      assertFalse(System.nanoTime() > deadline, "not " + what);
      Thread.sleep(100);
    }
  }

  private void beginDatabase(String data) throws Exception {
    server = new OwnDatabase(folder.resolve(data), Map.of("archive_mode", "on"));
    service = server.service(issuer);
    books = server.books();
  }

  private void stop() throws Exception {
    if (service != null) {
      service.kill();
      books.close();
    }
    if (server != null) {
      server.close();
    }
  }
}
