package org.openpatent.treasury.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.hibernate.Session;
import org.openpatent.incentive.compensation.DateBasis;
import org.openpatent.incentive.compensation.ProgramTerms;
import org.openpatent.treasury.settlement.Settling.Progress;

/** Feeds a simulation with every license that either of its terms could count. */
@ApplicationScoped
class Simulating {
  @Inject Session session;

  SimulationResult simulate(
      ProgramTerms base, ProgramTerms changed, LocalDate cutOff, Progress progress) {
    Simulation simulation = new Simulation(base, changed, cutOff);
    LocalDate from = from(base, changed);
    LocalDate to = to(base, changed, cutOff);
    int[] read = {0};
    session.doWork(
        connection -> {
          for (DateBasis order : simulation.orders()) {
            LicenseFeed.each(
                connection,
                null,
                order,
                from,
                to,
                (license, settled) -> {
                  simulation.add(order, license);
                  if (++read[0] % Job.PROGRESS_EVERY == 0) {
                    progress.read(read[0]);
                  }
                  return true;
                });
          }
        });
    return simulation.result();
  }

  /** How many licenses it has to read, counted no further than asked. */
  int count(ProgramTerms base, ProgramTerms changed, LocalDate cutOff, int most) {
    LocalDate from = from(base, changed);
    LocalDate to = to(base, changed, cutOff);
    return session.doReturningWork(
        connection -> {
          int licenses = 0;
          for (DateBasis order : EnumSet.of(base.dateBasis(), changed.dateBasis())) {
            licenses += LicenseFeed.count(connection, order, from, to, most - licenses);
          }
          return licenses;
        });
  }

  private static LocalDate from(ProgramTerms base, ProgramTerms changed) {
    return Collections.min(List.of(base.eligibleFrom(), changed.eligibleFrom()));
  }

  private static LocalDate to(ProgramTerms base, ProgramTerms changed, LocalDate cutOff) {
    LocalDate eligible = Collections.max(List.of(base.eligibleTo(), changed.eligibleTo()));
    return Collections.min(List.of(eligible, cutOff));
  }
}
