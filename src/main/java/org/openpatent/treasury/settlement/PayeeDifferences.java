package org.openpatent.treasury.settlement;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.Simulation.PayeeChange;
import org.openpatent.treasury.settlement.Simulation.PayeeChanges;

/** Who gains and who loses between two computations; fen by the payee's number. */
record PayeeDifferences(Computation computed, long[] base, long[] changed) {
  private static final int LARGEST = 100;

  PayeeChanges gains() {
    return above0(payee -> changed[payee] - base[payee]);
  }

  PayeeChanges losses() {
    return above0(payee -> base[payee] - changed[payee]);
  }

  private PayeeChanges above0(IntToLongFunction difference) {
    int[] payees =
        IntStream.range(0, base.length).filter(p -> difference.applyAsLong(p) > 0).toArray();
    List<PayeeChange> largest =
        IntStream.of(payees)
            .mapToObj(
                payee ->
                    new PayeeChange(
                        computed.creditCode(payee),
                        new Money(base[payee]),
                        new Money(changed[payee]),
                        new Money(difference.applyAsLong(payee))))
            .sorted(
                Comparator.comparing(PayeeChange::amount)
                    .reversed()
                    .thenComparing(PayeeChange::payee))
            .limit(LARGEST)
            .toList();
    long sum = IntStream.of(payees).mapToLong(difference).sum();
    return new PayeeChanges(payees.length, new Money(sum), largest);
  }
}
