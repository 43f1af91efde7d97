package org.openpatent.treasury.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.settlement.Settling.Progress;

/** Computes the drafts that are too large for a request to wait for. */
@ApplicationScoped
class SettlementJobs implements JobKind {
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
  public boolean tell(UUID id, int done, int total) {
    return SettlementProgress.tell(id, done, total);
  }

  @Override
  public void compute(UUID id) {
    Settlement draft = Settlement.existing(id);
    Progress progress = progress(id, settling.count(draft, Integer.MAX_VALUE));
    progress.read(0);
    try {
      draft.program.requireRunning();
      settling.compute(draft, progress);
    } catch (Problem refused) { // a request for a small one gets it as its answer
      draft.cancel(refused.code.wire(), Act.ofService(clock.now()));
    }
  }

  @Override
  public void fail(UUID id) {
    Settlement.existing(id).cancel(Code.COMPUTATION_FAILED.wire(), Act.ofService(clock.now()));
  }
}
