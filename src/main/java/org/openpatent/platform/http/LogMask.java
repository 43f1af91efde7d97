package org.openpatent.platform.http;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.openpatent.platform.value.Mask;

/**
 * Masks accounts and contacts in every line of the log, whoever wrote it, so that no author of a
 * line has to think of it. The text of a failure is masked too.
 */
@LoggingFilter(name = "mask")
public final class LogMask implements Filter {
  private static final ExtFormatter TEXT = new PatternFormatter("%m");

  @Override
  public boolean isLoggable(LogRecord line) {
    if (line instanceof ExtLogRecord record) {
      String text = TEXT.formatMessage(record);
      String masked = Mask.inside(text);
      if (!masked.equals(text)) {
        record.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
        record.setParameters(null);
      }
    }
    if (line.getThrown() != null) {
      line.setThrown(Masked.of(line.getThrown()));
    }
    return true;
  }

  /** The same failure by another text. */
  private static final class Masked extends Throwable {
    private static final long serialVersionUID = 1;

    private final String text;

    private Masked(String text, Throwable failure, Throwable cause) {
      super(text, cause);
      this.text = text;
      setStackTrace(failure.getStackTrace());
    }

    /** The failure itself where nothing in it is masked. */
    private static Throwable of(Throwable failure) {
      Throwable cause = failure.getCause() == null ? null : of(failure.getCause());
      String text = Mask.inside(failure.toString());
      boolean same = text.equals(failure.toString()) && cause == failure.getCause();
      return same ? failure : new Masked(text, failure, cause);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
