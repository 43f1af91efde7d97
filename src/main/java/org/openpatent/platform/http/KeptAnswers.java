package org.openpatent.platform.http;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LastWrites.LastWrite;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Stateless;

/**
 * The answers kept for idempotency keys. They are read and written by plain SQL in the caller's
 * transaction, because every write with a key does both.
 */
final class KeptAnswers {
  private KeptAnswers() {}

  /** What was asked, as a hash, and the answer to it. */
  record KeptAnswer(byte[] request, int status, String location, String body) {}

  /**
   * Takes a key for this transaction. The lock is tried, not waited for: whoever repeats a running
   * request hears so at once.
   *
   * @return the answer kept, or null
   */
  static KeptAnswer take(byte[] scope, Instant now) {
    return Stateless.session().doReturningWork(connection -> take(connection, scope, now));
  }

  private static KeptAnswer take(Connection connection, byte[] scope, Instant now)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select running, request, status, location, body from kept_answer(?, ?, ?)")) {
      query.setBytes(1, scope);
      query.setLong(2, ByteBuffer.wrap(scope).getLong());
      query.setObject(3, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = query.executeQuery()) {
        row.next();
        if (row.getBoolean("running")) {
          throw new Problem(Code.IDEMPOTENCY_KEY_RUNNING);
        }
        byte[] request = row.getBytes("request");
        return request == null
            ? null
            : new KeptAnswer(
                request, row.getInt("status"), row.getString("location"), row.getString("body"));
      }
    }
  }

  /** How to keep the answer until an instant. */
  static LastWrite keep(byte[] scope, KeptAnswer answer, Instant until) {
    return new LastWrite(
        "insert into idempotency_answer (scope, request, status, location, body, kept_until)"
            + " values (?, ?, ?, ?, ?, ?)",
        Arrays.asList(
            scope,
            answer.request,
            answer.status,
            answer.location,
            answer.body,
            until.atOffset(ZoneOffset.UTC)));
  }
}
