package org.openpatent.outside.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.openpatent.outside.event.EventLog;

/** A row as the statement reads it. */
record AuditRow(
    int place,
    @JsonProperty("happened_at") Instant happenedAt,
    @JsonUnwrapped Attempt attempt,
    int status,
    String problem,
    List<AuditedChange> changes) {
  /** Writes those of a JSON array; the last statement of a transaction may carry it. */
  static final String INSERT =
      "insert into audit_entry (tx, place, happened_at, request_id, operation, resource, subject,"
          + " client, roles, organization, address, status, problem, changes) select "
          + EventLog.TX
          + ", r.* from json_to_recordset(cast(? as json)) as r (place integer, happened_at timestamptz,"
          + " request_id text, operation text, resource text, subject text, client text,"
          + " roles text[], organization text, address text, status smallint, problem text,"
          + " changes json)";

  AuditRow at(int otherPlace) {
    return new AuditRow(otherPlace, happenedAt, attempt, status, problem, changes);
  }
}
