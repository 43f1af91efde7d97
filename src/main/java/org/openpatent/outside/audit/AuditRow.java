package org.openpatent.outside.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.openpatent.outside.event.EventLog;
import org.openpatent.platform.value.LastWrites.LastWrite;

/**
 * A row as it is written.
 *
 * @param changes a JSON array
 */
record AuditRow(
    int place, Instant happenedAt, Attempt attempt, int status, String problem, String changes) {
  static final String NO_CHANGES = "[]";

  private static final String INSERT =
      "insert into audit_entry (tx, place, happened_at, request_id, operation, resource, subject,"
          + " client, roles, organization, address, status, problem, changes) select "
          + EventLog.TX
          + ", r.*";

  private static final String ROW = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as json)";

  AuditRow at(int otherPlace) {
    return new AuditRow(otherPlace, happenedAt, attempt, status, problem, changes);
  }

  /** Writes rows; the last statement of a transaction may carry it. */
  static LastWrite write(List<AuditRow> rows) {
    return LastWrite.ofRows(INSERT, ROW, rows.stream().map(AuditRow::parameters).toList());
  }

  private List<Object> parameters() {
    return Arrays.asList(
        place,
        happenedAt.atOffset(ZoneOffset.UTC),
        attempt.requestId(),
        attempt.operation(),
        attempt.resource(),
        attempt.subject(),
        attempt.client(),
        attempt.roles().toArray(String[]::new),
        attempt.organization(),
        attempt.address(),
        status,
        problem,
        changes);
  }
}
