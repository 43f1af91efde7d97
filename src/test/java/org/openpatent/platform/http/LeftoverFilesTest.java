package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node was killed while files were on its disk. */
class LeftoverFilesTest {
  @TempDir Path directory;

  @Test
  void whatItLeftIsDeletedADayLater() throws IOException {
    for (String kind : Set.of("sent", "import", "rows", "unpacked")) {
      file("openpatent-1." + kind, 25);
      file("openpatent-2." + kind, 23);
    }
    file("another-1.sent", 25);
    file("openpatent-1.txt", 25);
    LeftoverFiles.delete(directory);
    Set<String> left = new TreeSet<>();
    try (var files = Files.list(directory)) {
      files.forEach(file -> left.add(file.getFileName().toString()));
    }
    assertEquals(
        Set.of(
            "another-1.sent",
            "openpatent-1.txt",
            "openpatent-2.import",
            "openpatent-2.rows",
            "openpatent-2.sent",
            "openpatent-2.unpacked"),
        left);
  }

  private void file(String name, int hoursOld) throws IOException {
    Path file = Files.createFile(directory.resolve(name));
    var created = Files.getLastModifiedTime(file).toInstant();
    Files.setLastModifiedTime(file, FileTime.from(created.minus(Duration.ofHours(hoursOld))));
  }
}
