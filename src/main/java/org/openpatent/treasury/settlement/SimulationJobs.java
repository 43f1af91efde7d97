package org.openpatent.treasury.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.settlement.Settling.Progress;
import org.openpatent.treasury.settlement.Simulating.Question;

/** Computes the simulations that are too large for a request to wait for. */
@ApplicationScoped
class SimulationJobs implements JobKind {
  @Inject Simulating simulating;
  @Inject LegalClock clock;

  @Override
  public List<UUID> waiting() {
    return SimulationJob.waiting();
  }

  @Override
  public int begin(UUID id) {
    return SimulationJob.begin(id);
  }

  @Override
  public boolean tell(UUID id, int done, int total) {
    return SimulationJob.tell(id, done, total);
  }

  @Override
  public void compute(UUID id) {
    Question question = simulating.question(SimulationJob.existing(id));
    Progress progress = progress(id, simulating.count(question, Integer.MAX_VALUE));
    progress.read(0);
    try {
      Simulation result = simulating.compute(question, progress);
      SimulationJob.computed(id, result, clock.now());
    } catch (Problem refused) { // a request for a small one gets it as its answer
      SimulationJob.failed(id, refused.code, clock.now());
    }
  }

  @Override
  public void fail(UUID id) {
    SimulationJob.failed(id, Code.COMPUTATION_FAILED, clock.now());
  }
}
