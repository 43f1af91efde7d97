package org.openpatent.treasury.settlement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;

/** Computes the simulations that are too large for a request to wait for. */
@ApplicationScoped
class SimulatingJob implements Job {
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
  public void compute(UUID id) {
    SimulationJob job = SimulationJob.existing(id);
    int total = simulating.count(job);
    tell(id, 0, total);
    try {
      SimulationResult result = simulating.compute(job, read -> tell(id, read, total));
      SimulationJob.computed(id, result, clock.now());
    } catch (Problem refused) { // a request for a small one gets it as its answer
      SimulationJob.failed(id, refused.code, clock.now());
    }
  }

  @Override
  public void fail(UUID id) {
    SimulationJob.failed(id, Code.COMPUTATION_FAILED, clock.now());
  }

  private static void tell(UUID id, int done, int total) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (!SimulationJob.tell(id, done, total)) {
                throw new Jobs.Abandoned();
              }
            });
  }
}
