package org.openpatent.treasury.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.openpatent.incentive.compensation.ProgramTerms;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.ledger.Journal;
import org.openpatent.treasury.settlement.Jobs.JobWaiting;

/**
 * Computes a settlement: streams the program's licenses through the one pure computation and writes
 * the lines. Small ones while the caller waits, large ones by {@link SettlementJob}.
 */
@ApplicationScoped
class Settling {
  @Inject Session session;
  @Inject LegalClock clock;
  @Inject SettlementConfig config;
  @Inject Event<JobWaiting> waiting;

  /** Told how many licenses have been read so far. */
  interface Progress {
    void read(int licenses);
  }

  /** Whether to read on. */
  private interface Reading {
    boolean goesOn(int read, SettlementRun run);
  }

  /**
   * True when it was small enough to be computed while the caller waits.
   *
   * @throws Problem NOTHING_TO_SETTLE, whether it is small or large
   */
  boolean computeIfSmall(Settlement draft) {
    if (count(draft, config.inlineLicenses() + 1) <= config.inlineLicenses()) {
      compute(draft, read -> {});
      return true;
    }
    if (!owesAnything(draft)) {
      throw new Problem(Code.NOTHING_TO_SETTLE);
    }
    waiting.fire(new JobWaiting());
    return false;
  }

  /** The computation itself, as far as its first line. */
  private boolean owesAnything(Settlement draft) {
    return session.doReturningWork(
        connection -> run(connection, draft, (read, run) -> run.licenses() == 0).licenses() > 0);
  }

  /** How many licenses a computation has to read, counted no further than asked. */
  int count(Settlement settlement, int most) {
    return session.doReturningWork(
        connection ->
            LicenseFeed.count(
                connection,
                settlement.program.terms.dateBasis(),
                settlement.program.terms.eligibleFrom(),
                lastDay(settlement),
                most));
  }

  /** Computes a draft in the caller's transaction. */
  void compute(Settlement settlement, Progress progress) {
    Money rest = Journal.budget(settlement.program.code).available();
    SettlementTotals totals =
        session.doReturningWork(connection -> settle(connection, settlement, rest, progress));
    if (totals.lines() == 0) {
      throw new Problem(Code.NOTHING_TO_SETTLE);
    }
    settlement.computed(totals, rest, clock.now());
    Settlement.flush();
  }

  private static SettlementTotals settle(
      Connection connection, Settlement settlement, Money rest, Progress progress)
      throws SQLException {
    SettlementRun run =
        run(
            connection,
            settlement,
            (read, so) -> {
              if (read % Job.PROGRESS_EVERY == 0) {
                progress.read(read);
              }
              return true;
            });
    return LineWriter.write(connection, settlement, run.lines(rest));
  }

  private static SettlementRun run(Connection connection, Settlement settlement, Reading reading)
      throws SQLException {
    ProgramTerms terms = settlement.program.terms;
    String program = settlement.program.code;
    var run = new SettlementRun(terms, settlement.cutOff, Stream.empty());
    EarlierGrants.each(connection, program, run::countIn);
    int[] read = {0};
    LicenseFeed.each(
        connection,
        program,
        terms.dateBasis(),
        terms.eligibleFrom(),
        lastDay(settlement),
        (license, settled) -> {
          run.add(license, settled);
          return reading.goesOn(++read[0], run);
        });
    return run;
  }

  private static LocalDate lastDay(Settlement settlement) {
    LocalDate eligibleTo = settlement.program.terms.eligibleTo();
    return settlement.cutOff.isBefore(eligibleTo) ? settlement.cutOff : eligibleTo;
  }
}
