package org.openpatent.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.hibernate.Session;
import org.openpatent.compensation.DateBasis;
import org.openpatent.compensation.ProgramTerms;

/** Feeds a simulation with every license that either of its terms could count. */
@ApplicationScoped
class Simulating {
  @Inject Session session;

  SimulationResult simulate(ProgramTerms base, ProgramTerms changed, LocalDate cutOff) {
    Simulation simulation = new Simulation(base, changed, cutOff);
    LocalDate from = Collections.min(List.of(base.eligibleFrom(), changed.eligibleFrom()));
    LocalDate eligible = Collections.max(List.of(base.eligibleTo(), changed.eligibleTo()));
    LocalDate to = Collections.min(List.of(eligible, cutOff));
    session.doWork(
        connection -> {
          for (DateBasis order : simulation.orders()) {
            feed(connection, simulation, order, from, to);
          }
        });
    return simulation.result();
  }

  private static void feed(
      Connection connection, Simulation simulation, DateBasis order, LocalDate from, LocalDate to)
      throws SQLException {
    LicenseFeed.each(
        connection, null, order, from, to, (license, settled) -> simulation.add(order, license));
  }
}
