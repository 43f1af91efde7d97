package org.openpatent.treasury.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;

/** A settlement; who prepared and approved it is for those who oversee it. */
public record SettlementView(
    UUID id,
    @Schema(description = "Code of the program.") String program,
    LocalDate cutOff,
    SettlementStatus status,
    Instant createdAt,
    @Schema(description = "While it is computed: how far.") @Omittable ComputationProgress progress,
    @Schema(description = "What was left of the budget when it was computed.") @Omittable
        Money rest,
    int lineCount,
    Money assessed,
    Money capped,
    Money granted,
    @Omittable LocalDate noticedOn,
    @Schema(description = "The first day on which it can be approved.") @Omittable
        LocalDate approvableFrom,
    @Omittable Instant approvedAt,
    @Schema(description = "Granted, less what was held or rejected at the approval.") @Omittable
        Money committed,
    @Schema(description = "Why it was cancelled or refused.") @Omittable String endedReason,
    @Omittable List<String> preparedBy,
    @Omittable String approvedBy,
    Integer version)
    implements Versioned {
  @Schema(description = "How many of the items have been read.")
  public record ComputationProgress(int done, int total) {}

  public static SettlementView of(Settlement s, boolean overseer) {
    return new SettlementView(
        s.id,
        s.program.code,
        s.cutOff,
        s.status,
        s.created.at(),
        s.status == SettlementStatus.DRAFT && s.computedAt == null ? progress(s.id) : null,
        s.rest,
        s.lineCount,
        s.assessed,
        s.capped,
        s.granted,
        s.noticedOn,
        s.approvableFrom,
        s.approved == null ? null : s.approved.at(),
        s.committed,
        s.endedReason,
        overseer ? s.preparedBy : null,
        overseer && s.approved != null ? s.approved.subject() : null,
        s.version);
  }

  private static ComputationProgress progress(UUID id) {
    SettlementProgress progress = SettlementProgress.of(id);
    return progress == null
        ? new ComputationProgress(0, 0)
        : new ComputationProgress(progress.done, progress.total);
  }
}
