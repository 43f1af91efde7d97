package org.openpatent.outside.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.openpatent.platform.value.JsonText;
import org.openpatent.platform.value.LastWrites;
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
        () -> {
          String changed = JsonText.of(mapper, changes.ofTransaction());
          return AuditRow.write(List.of(new AuditRow(0, now, attempt, status, null, changed)));
        });
  }

  /** Writes rows of refusals, in the caller's transaction. */
  void refusals(List<AuditRow> rows) {
    last.now(List.of(AuditRow.write(rows)));
  }
}
