package org.openpatent.incentive.guarantee;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Percent;

/**
 * How a loss is shared [support.md 3]: the base is the part of the principal lost that intellectual
 * property secured, rounded half-up to the fen; each party bears its percentage of it, the fen left
 * over going to the largest remainders, ties to the earlier party; what exceeds a party's cap is
 * borne by the bank.
 */
@Schema(description = "How a loss is shared between the parties, and why.")
public record LossSharing(
    @Schema(description = "The part of the principal lost that is shared.") Money base,
    List<BorneShare> shares) {

  /** The percentages have four decimals at most, so that of a fen there are a million parts. */
  private static final BigInteger PARTS = BigInteger.valueOf(1_000_000);

  @Schema(description = "What one party bears.")
  public record BorneShare(
      LossParty party,
      Percent percent,
      @Schema(description = "Its part of the base, before its cap.") Money share,
      @Omittable Money cap,
      @Schema(description = "BANK: what exceeds the caps of the others.") @Omittable
          Money takenOver,
      @Schema(description = "What it bears.") Money amount) {}

  /**
   * @param shares add up to 100, each party at most once, the bank among them without a cap
   */
  public static LossSharing of(Money principalLoss, Percent ipShare, List<LossShare> shares) {
    Money base = ipShare.of(principalLoss);
    long[] parts = parts(base, shares);
    long excess =
        IntStream.range(0, parts.length)
            .mapToLong(i -> parts[i] - new Money(parts[i]).cappedAt(shares.get(i).cap()).fen())
            .sum();
    List<BorneShare> borne = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      LossShare share = shares.get(i);
      Money part = new Money(parts[i]);
      Money over = share.party() == LossParty.BANK && excess > 0 ? new Money(excess) : null;
      Money amount = part.cappedAt(share.cap());
      borne.add(
          new BorneShare(
              share.party(),
              share.percent(),
              part,
              share.cap(),
              over,
              over == null ? amount : amount.plus(over)));
    }
    return new LossSharing(base, borne);
  }

  private static long[] parts(Money base, List<LossShare> shares) {
    int size = shares.size();
    long[] parts = new long[size];
    long[] remainders = new long[size];
    long left = base.fen();
    for (int i = 0; i < size; i++) {
      BigDecimal millionths = shares.get(i).percent().value().movePointRight(4);
      BigInteger[] divided =
          BigInteger.valueOf(base.fen())
              .multiply(millionths.toBigIntegerExact())
              .divideAndRemainder(PARTS);
      parts[i] = divided[0].longValueExact();
      remainders[i] = divided[1].longValueExact();
      left -= parts[i];
    }
    IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    return parts;
  }
}
