package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LogMaskTest {
  private static final String NUMBER = "6222021102987654321";

  @Test
  void aLineIsMaskedWhateverItIsMadeOf() {
    assertEquals("paid to ***4321", line("paid to %s", NUMBER));
    assertEquals("paid to ***4321, 100%", line("paid to " + NUMBER + ", 100%"));
    assertEquals("nothing for firm", line("nothing for %s", "firm"));
  }

  @Test
  void soIsTheTextOfAFailureAndOfItsCause() {
    var cause = new IllegalStateException("account " + NUMBER);
    var failure = new IllegalArgumentException("not stored", cause);
    ExtLogRecord line = new ExtLogRecord(Level.ERROR, "failed", FormatStyle.PRINTF, "test");
    line.setThrown(failure);
    assertTrue(new LogMask().isLoggable(line));
    assertEquals(failure.toString(), line.getThrown().toString());
    assertEquals(
        "java.lang.IllegalStateException: account ***4321", line.getThrown().getCause().toString());
    assertEquals(failure.getStackTrace()[0], line.getThrown().getStackTrace()[0]);
    var harmless = new IllegalStateException("nothing in it");
    line.setThrown(harmless);
    new LogMask().isLoggable(line);
    assertSame(harmless, line.getThrown());
  }

  private static String line(String format, Object... parameters) {
    ExtLogRecord line = new ExtLogRecord(Level.INFO, format, FormatStyle.PRINTF, "test");
    line.setParameters(parameters.length == 0 ? null : parameters);
    assertTrue(new LogMask().isLoggable(line));
    return new PatternFormatter("%m").format(line);
  }
}
