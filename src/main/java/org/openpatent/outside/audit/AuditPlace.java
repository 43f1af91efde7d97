package org.openpatent.outside.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Where a row stands in the order in which the log is read. */
record AuditPlace(Instant happenedAt, long tx, int place) {
  /** The database knows no moments far beyond it. */
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** The key of a cursor. */
  static AuditPlace parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(text);
    }
    try {
      Instant happenedAt = Instant.parse(parts[0]);
      if (happenedAt.isBefore(Instant.EPOCH) || happenedAt.isAfter(LATEST)) {
        throw new IllegalArgumentException(text);
      }
      return new AuditPlace(happenedAt, Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    } catch (DateTimeParseException madeUp) {
      throw new IllegalArgumentException(text, madeUp);
    }
  }

  /** In the chain, and so for ever. */
  String id() {
    return tx + "-" + place;
  }

  @Override
  public String toString() {
    return happenedAt + " " + tx + " " + place;
  }
}
