package org.openpatent.outside.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.openpatent.platform.value.LastWrites;
import org.openpatent.platform.value.LastWrites.LastWrite;
import org.openpatent.platform.value.LegalClock;

/** Writes rows of the log: that of an act in the statement that ends its transaction. */
@ApplicationScoped
class AuditWriting {
  @Inject LastWrites last;
  @Inject DecisiveChanges changes;
  @Inject ObjectMapper mapper;
  @Inject LegalClock clock;

  /** Keeps the act of the caller's transaction. */
  void act(Attempt attempt, int status) {
    Instant now = clock.now();
    last.add(
        () -> write(List.of(new AuditRow(0, now, attempt, status, null, changes.ofTransaction()))));
  }

  /** Writes rows of refusals, in the caller's transaction. */
  void refusals(List<AuditRow> rows) {
    last.now(List.of(write(rows)));
  }

  private LastWrite write(List<AuditRow> rows) {
    return new LastWrite(AuditRow.INSERT, List.of(json(rows)));
  }

  private String json(List<AuditRow> rows) {
    try {
      return mapper.writeValueAsString(rows);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
