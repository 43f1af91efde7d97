package org.openpatent.insight.opendata;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Stateless;

/**
 * The moment up to which a download has all rows. What is stored later was not there then, so that
 * the second half of a broken download has the same rows whenever it is asked for.
 */
@Schema(
    type = SchemaType.STRING,
    format = "date-time",
    description = "The moment of a snapshot, as the header Snapshot has it.")
public record Snapshot(Instant at) {
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  /**
   * For how long the oldest transaction of this service, on whichever node, has been running. Its
   * own is left out. That of a dump or of an operator, which has another name, writes nothing.
   */
  private static final String UNDER_WAY =
      """
      select coalesce(cast(1000000 * extract(epoch from clock_timestamp() - min(xact_start)) as bigint), 0)
      from pg_stat_activity
      where datname = current_database() and application_name = current_setting('application_name')
        and pid <> pg_backend_pid()
      """;

  public static Snapshot parse(String text) {
    Instant at = Instant.parse(text);
    if (at.isBefore(FIRST) || !at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
      throw new IllegalArgumentException(text);
    }
    return new Snapshot(at);
  }

  /**
   * Of now, or of the moment at which the oldest transaction began that is still under way: what it
   * stores bears a later time, so that no row of the snapshot appears after it was taken. Call it
   * in a transaction.
   */
  static Snapshot take(LegalClock clock) {
    return Stateless.session()
        .doReturningWork(
            connection -> {
              // before the question: what begins after it bears a later time
              Instant now = clock.now();
              return new Snapshot(now.minus(microsUnderWay(connection), ChronoUnit.MICROS));
            });
  }

  private static long microsUnderWay(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(UNDER_WAY)) {
      row.next();
      return Math.max(0, row.getLong(1));
    }
  }

  /**
   * One that a client got before.
   *
   * @throws Problem INVALID_QUERY_PARAMETER if it is of the future: rows would still come
   */
  Snapshot takenBefore(Instant now) {
    if (at.isAfter(now)) {
      throw new Problem(Code.INVALID_QUERY_PARAMETER, "snapshot");
    }
    return this;
  }

  LocalDate day() {
    return LocalDate.ofInstant(at, LegalClock.ZONE);
  }

  @Override
  public String toString() {
    return at.toString();
  }
}
