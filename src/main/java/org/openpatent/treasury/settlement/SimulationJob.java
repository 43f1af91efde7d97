package org.openpatent.treasury.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * A simulation over too many items for a request to wait for. It ends only once, because the node
 * that computes it and the request that cancels it both lock it first.
 */
@Entity
public class SimulationJob extends PanacheEntityBase {
  private static final int MOST_WAITING = 20;
  private static final Duration KEPT = Duration.ofDays(30);

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public String programCode;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public JsonNode base;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public JsonNode changed;

  public LocalDate cutOff;

  @Enumerated(EnumType.STRING)
  public JobStatus status;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "requested_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "requested_for"))
  @AttributeOverride(name = "at", column = @Column(name = "requested_at"))
  public Act requested;

  public int done;
  public int total;
  public int tries;

  /** The code for which it failed, or null. */
  public String failure;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public Simulation result;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "ended_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "ended_for"))
  @AttributeOverride(name = "at", column = @Column(name = "ended_at"))
  public Act ended;

  /** What becomes of it; it ends once. */
  public enum JobStatus {
    WAITING,
    COMPUTED,
    FAILED,
    CANCELLED
  }

  protected SimulationJob() {}

  /**
   * Asks for a simulation, and forgets those that ended long ago.
   *
   * @throws Problem SIMULATION_RUNNING when too many wait
   */
  static SimulationJob request(
      String program, JsonNode base, JsonNode changed, LocalDate cutOff, Act requested) {
    AdvisoryLock.await("simulations that wait"); // else two at once would count the same
    delete("ended.at < ?1", requested.at().minus(KEPT));
    if (count("status", JobStatus.WAITING) >= MOST_WAITING) {
      throw new Problem(Code.SIMULATION_RUNNING);
    }
    SimulationJob job = new SimulationJob();
    job.programCode = program;
    job.base = base;
    job.changed = changed;
    job.cutOff = cutOff;
    job.status = JobStatus.WAITING;
    job.requested = requested;
    job.persist();
    return job;
  }

  /** Counts a try; 0 if it does not wait any more. */
  static int begin(UUID id) {
    SimulationJob job = locked(id);
    if (job.status != JobStatus.WAITING) {
      return 0;
    }
    job.done = 0;
    job.tries++;
    return job.tries;
  }

  /** False if it does not wait any more. */
  static boolean tell(UUID id, int done, int total) {
    return update(
            "done = ?1, total = ?2 where id = ?3 and status = ?4",
            done,
            total,
            id,
            JobStatus.WAITING)
        > 0;
  }

  static void computed(UUID id, Simulation result, Instant now) {
    SimulationJob job = locked(id);
    if (job.status == JobStatus.WAITING) {
      job.end(JobStatus.COMPUTED, Act.ofService(now));
      job.result = result;
      job.done = job.total;
    }
  }

  static void failed(UUID id, Code failure, Instant now) {
    SimulationJob job = locked(id);
    if (job.status == JobStatus.WAITING) {
      job.end(JobStatus.FAILED, Act.ofService(now));
      job.failure = failure.wire();
    }
  }

  /**
   * @throws Problem SIMULATION_ENDED if there is nothing to cancel any more
   */
  static SimulationJob cancel(UUID id, Act act) {
    SimulationJob job = locked(id);
    if (job.status != JobStatus.WAITING) {
      throw new Problem(Code.SIMULATION_ENDED);
    }
    job.end(JobStatus.CANCELLED, act);
    return job;
  }

  private void end(JobStatus how, Act act) {
    status = how;
    ended = act;
  }

  /** Locked, and read anew, because this transaction may have read it before it was locked. */
  private static SimulationJob locked(UUID id) {
    SimulationJob job = existing(id);
    getEntityManager().refresh(job, LockModeType.PESSIMISTIC_WRITE);
    return job;
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static SimulationJob existing(UUID id) {
    return Problem.requireFound(findById(id));
  }

  /** Ids of the oldest that wait. */
  static List<UUID> waiting() {
    return find("select id from SimulationJob where status = ?1 order by id", JobStatus.WAITING)
        .project(UUID.class)
        .page(0, 10)
        .list();
  }
}
