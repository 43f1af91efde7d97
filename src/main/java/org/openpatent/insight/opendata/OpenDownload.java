package org.openpatent.insight.opendata;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;

/**
 * The rows of a set in the order of their keys, part by part. Plain JDBC, whose values are bytes as
 * they came; a part ends when it is large enough, whatever the length of a row.
 */
final class OpenDownload implements Download {
  /** Enough for a transaction to be worth it, and not much for a slow client. */
  private static final int BYTES = 512 * 1024;

  /** So that a part of the longest rows is no longer than a few parts. */
  private static final int FETCHED_AT_ONCE = 500;

  private static final int MOST_ROWS = 5000;
  private static final int STEP = 100;
  private static final Pattern PARAMETER = Pattern.compile(":(p\\d+)");

  private final OpenSet set;
  private final Where where;
  private final LocalDate day;
  private final boolean json;
  private final RowForm form;
  private final OpenKey key;
  private Object after;
  private boolean begun;
  private boolean ended;

  /**
   * About as many as the next part takes. The planner knows this limit, and reads along the key for
   * it; for a larger one it would join whole tables and sort.
   */
  private int limit = 500;

  /**
   * @param where which rows, all of them public
   * @param after the key to go on after; null to begin with what stands before the rows
   */
  OpenDownload(
      OpenSet set,
      Where where,
      LocalDate day,
      OpenDataFormat format,
      boolean spreadsheet,
      OpenKey key,
      Object after) {
    this.set = set;
    this.where = where;
    this.day = day;
    this.key = key;
    this.after = after;
    json = format == OpenDataFormat.NDJSON;
    form = json ? new NdjsonRows(set.columns()) : new CsvRows(set.columns(), spreadsheet);
    begun = after != null;
  }

  @Override
  public byte[] next() {
    var out = new Bytes(BYTES + BYTES / 4);
    if (!begun) {
      out.add(form.head());
      begun = true;
    } else if (ended) {
      return null;
    }
    Stateless.session().doWork(connection -> read(connection, out));
    return out.length() == 0 ? null : out.all();
  }

  private void read(Connection connection, Bytes out) throws SQLException {
    Where rest = where.copy().and(set.key() + " > ?", after);
    List<Object> values = new ArrayList<>();
    String sql =
        PARAMETER
            .matcher(set.query(rest, day, limit, json))
            .replaceAll(
                named -> {
                  values.add(rest.parameters().get(named.group(1)));
                  return "?";
                });
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        query.setObject(i + 1, bound(values.get(i)));
      }
      query.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet row = query.executeQuery()) {
        take(row, out);
      }
    }
  }

  private void take(ResultSet row, Bytes out) throws SQLException {
    int rows = 0;
    byte[] last = null;
    while (out.length() < BYTES && row.next()) {
      last = write(row, out);
      rows++;
    }
    ended = out.length() < BYTES && rows < limit;
    if (last != null) {
      after = key.value().apply(new String(last, StandardCharsets.UTF_8));
      long fitting = (long) BYTES * rows / out.length();
      // a few limits rather than one for each part, for they are part of the statement
      limit = (int) Math.min(MOST_ROWS, (fitting / STEP + 1) * STEP);
    }
  }

  private static Object bound(Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    boolean known = value instanceof LocalDate || value instanceof UUID || value instanceof Long;
    return known ? value : value.toString();
  }

  /** Returns the key of the row. */
  private byte[] write(ResultSet row, Bytes out) throws SQLException {
    byte[] found = row.getBytes(1);
    form.begin(out);
    form.cell(0, found, out);
    for (int i = 1; i < set.columns().size(); i++) {
      form.cell(i, row.getBytes(i + 1), out);
    }
    form.end(out);
    return found;
  }
}
