package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.compensation.CompensationLine;
import org.openpatent.incentive.compensation.LineStatus;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;

/** What a settlement decided for one side of a license: names and amounts, no account. */
public record CompensationLineView(
    UUID settlement,
    String program,
    UUID license,
    String patentNumber,
    Side side,
    LinePayee payee,
    @Schema(description = "Owed by the license alone.") Money assessed,
    @Schema(description = "What the program-wide caps left of it.") Money capped,
    @Schema(description = "What the budget left of that.") Money granted,
    @Schema(description = "What was taken back of that before it was paid.") @Omittable
        Money withdrawn,
    @Schema(description = "Why it was.") @Omittable CompensationLine.ReductionCause withdrawalCause,
    @Schema(description = "Why nothing is granted.") @Omittable CompensationLine.Cause cause,
    LineStatus status,
    @Omittable LocalDate paidOn) {
  /** Who is paid. */
  public record LinePayee(String creditCode, String name) {}

  public static CompensationLineView of(CompensationLine l) {
    return new CompensationLineView(
        l.settlementId,
        l.programCode,
        l.licenseId,
        l.patentNumber,
        l.side,
        new LinePayee(l.payee.creditCode, l.payee.name),
        l.assessed,
        l.capped,
        l.granted,
        l.withdrawn.isZero() ? null : l.withdrawn,
        l.withdrawalCause,
        l.cause,
        l.status,
        l.paidOn);
  }
}
