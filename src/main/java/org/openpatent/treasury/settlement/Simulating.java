package org.openpatent.treasury.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.StoredJson;
import org.openpatent.treasury.ledger.Journal;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramStatus;
import org.openpatent.treasury.program.Terms;
import org.openpatent.treasury.settlement.JobRunner.JobWaiting;
import org.openpatent.treasury.settlement.Settling.Progress;

/**
 * Simulates a program of any kind under changed terms: small ones while the caller waits, large
 * ones by {@link SimulationJobs}.
 */
@ApplicationScoped
class Simulating {
  @Inject Session session;
  @Inject LegalClock clock;
  @Inject SettlementConfig config;
  @Inject @JsonFormat @PersistenceUnitExtension StoredJson json;
  @Inject Event<JobWaiting> waiting;

  /** What a simulation comes to: its result, or the job that computes it. */
  record Simulated(Simulation result, SimulationJob job) {}

  /** What a simulation computes: the program under its own terms and under changed ones. */
  record Question(Program program, Terms base, Terms changed, LocalDate cutOff) {
    Kind kind() {
      return Kind.of(program);
    }

    List<Terms> terms() {
      return List.of(base, changed);
    }
  }

  /**
   * A program's terms with the budget that it has now: it may have been raised since, and increased
   * by what was carried over to it.
   */
  static Terms base(Program program) {
    return program.status == ProgramStatus.DRAFT
        ? program.terms()
        : program.terms().withBudget(Journal.budget(program.code).given());
  }

  /**
   * @param base the terms that are compared with, from {@link #base}
   * @param changed of the same kind
   * @param cutOff the last day that both know; today or earlier
   * @throws Problem CUT_OFF_IN_FUTURE, INVALID_BODY if the terms contradict themselves,
   *     SIMULATION_RUNNING when too many wait
   */
  Simulated simulate(Program program, Terms base, Terms changed, LocalDate cutOff, Act asked) {
    if (cutOff.isAfter(clock.today())) {
      throw new Problem(Code.CUT_OFF_IN_FUTURE).at("/cutOff");
    }
    List<Problem.Field> wrong = changed.inconsistencies();
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    var question = new Question(program, base, changed, cutOff);
    int most = config.inlineSimulatedItems();
    if (count(question, most + 1) <= most) {
      return new Simulated(compute(question, read -> {}), null);
    }
    var job =
        SimulationJob.request(program.code, json.tree(base), json.tree(changed), cutOff, asked);
    waiting.fire(new JobWaiting());
    return new Simulated(null, job);
  }

  /** What a job computes. */
  Question question(SimulationJob job) {
    Program program = Program.existing(job.programCode);
    return new Question(program, terms(program, job.base), terms(program, job.changed), job.cutOff);
  }

  private Terms terms(Program program, JsonNode stored) {
    return json.read(stored, program.terms().getClass());
  }

  /** How many items it has to read, counted no further than asked. */
  int count(Question asked, int most) {
    return session.doReturningWork(
        connection -> asked.kind().count(connection, asked.terms(), asked.cutOff, most));
  }

  Simulation compute(Question asked, Progress progress) {
    return session.doReturningWork(
        connection -> {
          var computed =
              asked
                  .kind()
                  .compute(connection, asked.terms(), asked.cutOff, true, progress.monitor());
          return Simulation.of(computed.get(0), computed.get(1));
        });
  }
}
