package org.openpatent.market.offer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;

/** The royalty and how it is paid, as declared [IR 85]. */
@Embeddable
public record Royalty(
    @NotNull @Enumerated(EnumType.STRING) RoyaltyMethod method,
    @Schema(description = "For LUMP_SUM, in CNY.", pattern = Money.POSITIVE) Money lumpSum,
    @Schema(description = "For ENTRY_PLUS_RUNNING, in CNY.", pattern = Money.POSITIVE)
        Money entryFee,
    @Schema(description = "For RUNNING and ENTRY_PLUS_RUNNING.", pattern = Royalty.RATE)
        Percent ratePercent,
    @Enumerated(EnumType.STRING) RateBase rateBase,
    @Schema(description = "Use first, pay later; with any paid method.") @Min(1) @Max(120)
        Integer freeMonths) {
  /** More than 0, at most 100, with at most four decimals. */
  private static final String RATE =
      "^(0\\.([1-9][0-9]{0,3}|0[1-9][0-9]{0,2}|00[1-9][0-9]?|000[1-9])"
          + "|[1-9][0-9]?(\\.[0-9]{1,4})?|100(\\.0{1,4})?)$";

  public enum RateBase {
    NET_SALES,
    PROFIT
  }

  static Royalty of(ResultSet offer) throws SQLException {
    return new Royalty(
        OfferColumns.constant(offer, "method", RoyaltyMethod.class),
        OfferColumns.money(offer, "lump_sum"),
        OfferColumns.money(offer, "entry_fee"),
        OfferColumns.percent(offer, "rate_percent"),
        OfferColumns.constant(offer, "rate_base", RateBase.class),
        offer.getObject("free_months", Integer.class));
  }

  /** Free from the first day to the last: what compensation asks for. */
  @JsonIgnore
  public boolean isFreeForWholeTerm() {
    return method == RoyaltyMethod.FREE;
  }

  /** What the licensee owes once, or null. */
  @JsonIgnore
  public Money amountDue() {
    return lumpSum == null ? entryFee : lumpSum;
  }

  /** Whether a license waits for its payment; with free months it is used first. */
  @JsonIgnore
  public boolean isPaidFirst() {
    return amountDue() != null && freeMonths == null;
  }

  /** Whether this is a running royalty on this base, above the ceiling. */
  boolean runsAbove(RateBase base, Percent ceiling) {
    return rateBase == base && ratePercent.exceeds(ceiling);
  }

  /**
   * One problem for each field that the method needs and that is missing, and for each that the
   * method cannot have.
   */
  List<Problem.Field> inconsistencies() {
    boolean running = method == RoyaltyMethod.RUNNING || method == RoyaltyMethod.ENTRY_PLUS_RUNNING;
    List<Problem.Field> wrong = new ArrayList<>();
    check(wrong, "lumpSum", lumpSum, method == RoyaltyMethod.LUMP_SUM);
    check(wrong, "entryFee", entryFee, method == RoyaltyMethod.ENTRY_PLUS_RUNNING);
    check(wrong, "ratePercent", ratePercent, running);
    check(wrong, "rateBase", rateBase, running);
    if (freeMonths != null && method == RoyaltyMethod.FREE) {
      wrong.add(new Problem.Field("/royalty/freeMonths", Code.ROYALTY_FIELD_FORBIDDEN, method));
    }
    requirePositive(wrong);
    return wrong;
  }

  private void check(List<Problem.Field> wrong, String name, Object value, boolean needed) {
    if ((value != null) != needed) {
      Code code = needed ? Code.ROYALTY_FIELD_REQUIRED : Code.ROYALTY_FIELD_FORBIDDEN;
      wrong.add(new Problem.Field("/royalty/" + name, code, method));
    }
  }

  private void requirePositive(List<Problem.Field> wrong) {
    if (lumpSum != null && lumpSum.isZero()) {
      wrong.add(new Problem.Field("/royalty/lumpSum", Code.RANGE, "> 0.00"));
    }
    if (entryFee != null && entryFee.isZero()) {
      wrong.add(new Problem.Field("/royalty/entryFee", Code.RANGE, "> 0.00"));
    }
    if (ratePercent != null
        && (ratePercent.value().signum() == 0
            || ratePercent.value().compareTo(BigDecimal.valueOf(100)) > 0)) {
      wrong.add(new Problem.Field("/royalty/ratePercent", Code.RANGE, "> 0, <= 100"));
    }
  }
}
