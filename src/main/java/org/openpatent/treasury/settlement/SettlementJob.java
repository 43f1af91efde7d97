package org.openpatent.treasury.settlement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;

/** Computes the drafts that are too large for a request to wait for. */
@ApplicationScoped
class SettlementJob implements Job {
  @Inject Settling settling;
  @Inject LegalClock clock;

  @Override
  public List<UUID> waiting() {
    return Settlement.uncomputed();
  }

  @Override
  public int begin(UUID id) {
    return SettlementProgress.begin(id);
  }

  @Override
  public void compute(UUID id) {
    Settlement draft = Settlement.existing(id);
    int total = settling.count(draft, Integer.MAX_VALUE);
    tell(id, 0, total);
    try {
      draft.program.requireOpen();
      settling.compute(draft, read -> tell(id, read, total));
    } catch (Problem refused) { // a request for a small one gets it as its answer
      draft.cancel(refused.code.wire(), Act.ofService(clock.now()));
    }
  }

  @Override
  public void fail(UUID id) {
    Settlement.existing(id).cancel(Code.COMPUTATION_FAILED.wire(), Act.ofService(clock.now()));
  }

  /**
   * Stores the progress in a transaction of its own, so that it is seen at once; abandons the
   * computation if the draft no longer waits for it.
   */
  private static void tell(UUID id, int done, int total) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (!SettlementProgress.tell(id, done, total)) {
                throw new Jobs.Abandoned();
              }
            });
  }
}
