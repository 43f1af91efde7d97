package org.openpatent.platform.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** Deletes the temporary files of a node that was killed: uploads, and copies of what it read. */
@ApplicationScoped
public class LeftoverFiles {
  /** Longer than anything keeps one. */
  private static final Duration KEPT = Duration.ofDays(1);

  @Scheduled(every = "1h")
  void delete() throws IOException {
    delete(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** How old a file is, the disk tells: its clock is the one that dated them. */
  static void delete(Path directory) throws IOException {
    Path probe = Files.createTempFile(directory, "openpatent-", ".probe");
    FileTime now = Files.getLastModifiedTime(probe);
    Files.delete(probe);
    FileTime oldest = FileTime.from(now.toInstant().minus(KEPT));
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory, "openpatent-*.{sent,import,rows,unpacked,probe}")) {
      for (Path file : files) {
        delete(file, oldest);
      }
    }
  }

  private static void delete(Path file, FileTime oldest) throws IOException {
    try {
      if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
        Files.delete(file);
      }
    } catch (NoSuchFileException gone) {
      // its node is alive, or another one was faster
    }
  }
}
