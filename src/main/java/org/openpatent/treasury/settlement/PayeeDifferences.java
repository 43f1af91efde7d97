package org.openpatent.treasury.settlement;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.openpatent.incentive.compensation.LicenseRegister;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.SimulationResult.Differences;
import org.openpatent.treasury.settlement.SimulationResult.PayeeDifference;

/** Who gains and who loses between two computations; fen by the payee's number. */
record PayeeDifferences(LicenseRegister register, long[] base, long[] changed) {
  private static final int LARGEST = 100;

  Differences gains() {
    return above0(payee -> changed[payee] - base[payee]);
  }

  Differences losses() {
    return above0(payee -> base[payee] - changed[payee]);
  }

  private Differences above0(IntToLongFunction difference) {
    int[] payees =
        IntStream.range(0, base.length).filter(p -> difference.applyAsLong(p) > 0).toArray();
    List<PayeeDifference> largest =
        IntStream.of(payees)
            .mapToObj(
                payee ->
                    new PayeeDifference(
                        register.creditCode(payee),
                        new Money(base[payee]),
                        new Money(changed[payee]),
                        new Money(difference.applyAsLong(payee))))
            .sorted(
                Comparator.comparing(PayeeDifference::amount)
                    .reversed()
                    .thenComparing(PayeeDifference::payee))
            .limit(LARGEST)
            .toList();
    long sum = IntStream.of(payees).mapToLong(difference).sum();
    return new Differences(payees.length, new Money(sum), largest);
  }
}
