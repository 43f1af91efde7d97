package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.treasury.program.Program;

/** What a settlement decided for one part of one item: names and amounts, no account. */
public record SettlementLineView(
    UUID settlement,
    String program,
    @Schema(description = "What the program pays for.") String kind,
    LineItem item,
    LinePayee payee,
    @Schema(description = "The day up to which it is owed, where an item is paid for again.")
        @Omittable
        LocalDate until,
    @Schema(description = "Owed by the item alone.") Money assessed,
    @Schema(description = "What the caps over several items left of it.") Money capped,
    @Schema(description = "What the budget left of that.") Money granted,
    @Schema(description = "What was taken back of that before it was paid.") @Omittable
        Money withdrawn,
    @Schema(description = "Why it was.") @Omittable SettlementLine.ReductionCause withdrawalCause,
    @Schema(description = "Why nothing is granted: BUDGET, or the name of the cap.") @Omittable
        String cause,
    LineStatus status,
    @Omittable LocalDate paidOn) {
  /** What is paid for. */
  public record LineItem(
      UUID id,
      @Schema(description = "Which part of the item, where it has several lines.") @Omittable
          String part,
      @Schema(description = "What the item is about: its number or its name.") String subject,
      @Schema(description = "What it is, in words, Chinese or English, by Accept-Language.")
          String text,
      @Schema(description = "Where it can be read.") String link) {
    static LineItem of(SettlementLine l, Locale locale) {
      return of(l, Program.existing(l.programCode), locale);
    }

    private static LineItem of(SettlementLine l, Program program, Locale locale) {
      Kind.Item item = Kind.of(program).item(l, locale);
      return new LineItem(l.itemId, l.part, l.subject, item.text(), item.link());
    }
  }

  /** Who is paid. */
  public record LinePayee(String creditCode, String name) {}

  static SettlementLineView of(SettlementLine l, Locale locale) {
    Program program = Program.existing(l.programCode);
    return new SettlementLineView(
        l.settlementId,
        l.programCode,
        program.kind,
        LineItem.of(l, program, locale),
        new LinePayee(l.payee.creditCode, l.payee.name),
        l.until,
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
