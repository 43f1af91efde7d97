package org.openpatent.platform.http;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The plans that a {@link LargeDatabase} has written since they were asked for last. */
final class Plans {
  private static final Pattern NODE =
      Pattern.compile("^(.*?)  \\(cost=.*\\(actual rows=(\\d+) loops=(\\d+)\\)");

  private static final Pattern READS =
      Pattern.compile("\\b(Seq|Index|Index Only|Bitmap Heap|Tid|CTE) Scan\\b");

  private static final Pattern PAGE =
      Pattern.compile("(fetch first|limit) \\$\\d+", Pattern.CASE_INSENSITIVE);

  private static final Pattern REMOVED = Pattern.compile("Rows Removed by .*: (\\d+)");

  private final Path file;
  private final DataSource database;
  private long read;

  Plans(Path file, DataSource database) {
    this.file = file;
    this.database = database;
  }

  /** A statement as it was carried out: its text, its plan, and the rows that its scans read. */
  record Plan(String text, long rows) {
    /** Whether its length was a value too: no plan for any value is ever made for such a one. */
    boolean isOfAPage() {
      return PAGE.matcher(text).find();
    }

    static Plan of(String text) {
      long rows = 0;
      long loops = 0;
      for (String line : text.split("\n")) {
        Matcher node = NODE.matcher(line);
        Matcher removed = REMOVED.matcher(line);
        if (node.find()) {
          loops = Long.parseLong(node.group(3));
          // of many loops PostgreSQL tells the average, and less than half a row is none
          long each = Math.max(1, Long.parseLong(node.group(2)));
          rows += READS.matcher(node.group(1)).find() ? loops * each : 0;
        } else if (removed.find()) {
          rows += loops * Long.parseLong(removed.group(1));
        }
      }
      return new Plan(text, rows);
    }
  }

  /** Waits until the log has all that was asked up to now. */
  List<Plan> next() throws IOException, SQLException, InterruptedException {
    String mark = UUID.randomUUID().toString();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("do $$ begin raise log '" + mark + "'; end $$");
    }
    byte[] unread = unread();
    for (int i = 0; i < 1000 && !text(unread).contains(mark); i++) {
      Thread.sleep(2);
      unread = unread();
    }
    read += unread.length;
    List<Plan> plans = new ArrayList<>();
    for (String entry : text(unread).split("(?m)^@")) {
      if (entry.startsWith("LOG:  duration: ")) {
        plans.add(Plan.of(entry));
      }
    }
    return plans;
  }

  private byte[] unread() throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) (log.length() - read)];
      log.seek(read);
      log.readFully(bytes);
      return bytes;
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
