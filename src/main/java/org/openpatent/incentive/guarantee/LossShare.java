package org.openpatent.incentive.guarantee;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;

/**
 * One party's share of a loss.
 *
 * @param percent of the base; the shares of an agreement add up to 100
 * @param cap the most that the party bears of one loss, or null; the bank bears what exceeds it
 */
@Schema(description = "One party's share of a loss; what exceeds its cap is borne by the bank.")
public record LossShare(
    @NotNull LossParty party,
    @Schema(pattern = Percent.AT_MOST_WHOLE) @NotNull Percent percent,
    @Omittable Money cap) {
  /** The least that a bank bears [assumed], so that it keeps judging whom it lends to. */
  private static final Percent BANKS_LEAST = Percent.parse("20");

  /**
   * What is wrong with an agreement: shares that do not add up to 100, a party named twice, a bank
   * that is missing, bears too little or has a cap.
   *
   * @param pointer of the list in the body
   */
  static List<Problem.Field> inconsistencies(List<LossShare> shares, String pointer) {
    List<Problem.Field> wrong = new ArrayList<>();
    Set<LossParty> named = EnumSet.noneOf(LossParty.class);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < shares.size(); i++) {
      LossShare share = shares.get(i);
      sum = sum.add(share.percent.value());
      if (!named.add(share.party)) {
        wrong.add(new Problem.Field(pointer + "/" + i + "/party", Code.LOSS_PARTY_REPEATED));
      }
      if (share.party == LossParty.BANK) {
        share.bankInconsistency(pointer + "/" + i, wrong);
      }
    }
    if (!named.contains(LossParty.BANK)) {
      wrong.add(new Problem.Field(pointer, Code.LOSS_BANK_SHARE, BANKS_LEAST));
    }
    if (sum.compareTo(Percent.WHOLE.value()) != 0) {
      wrong.add(new Problem.Field(pointer, Code.LOSS_SHARES_SUM, sum.toPlainString()));
    }
    return wrong;
  }

  private void bankInconsistency(String pointer, List<Problem.Field> wrong) {
    if (BANKS_LEAST.exceeds(percent)) {
      wrong.add(new Problem.Field(pointer + "/percent", Code.LOSS_BANK_SHARE, BANKS_LEAST));
    }
    if (cap != null) {
      wrong.add(new Problem.Field(pointer + "/cap", Code.LOSS_BANK_CAP));
    }
  }
}
