package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the service complains of while it is open. */
public final class LogWatch extends Handler implements AutoCloseable {
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  public LogWatch() {
    Logger.getLogger("").addHandler(this);
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
      complaints.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
    }
  }

  void assertSilent() {
    assertEquals(List.of(), complaints);
  }

  public void assertSilent(Class<?> about) {
    String its = about.getName() + ":";
    assertEquals(
        List.of(), complaints.stream().filter(complaint -> complaint.startsWith(its)).toList());
  }

  void forget() {
    complaints.clear();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
