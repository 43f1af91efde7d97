package org.openpatent.market.intake;

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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.market.table.Headings;
import org.openpatent.market.table.ImportWarning;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/**
 * A file that somebody sent, and how far it is stored. It ends only once, because the node that
 * stores it and the request that cancels it both lock it first. Longer than most files because it
 * has more fields than most.
 */
@Entity
public class ImportJob extends PanacheEntityBase {
  private static final int MOST_WAITING_OF_ONE = 20;
  private static final Duration KEPT = Duration.ofDays(30);

  /** As the index of the open ones has it. */
  private static final String OPEN = "status in (WAITING, RUNNING)";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  /** Of what its rows are; a {@link RowKind} has this code. */
  public String kind;

  @Enumerated(EnumType.STRING)
  public ImportMode mode;

  /** Whether rows that state a royalty are published as offers. */
  public boolean offers;

  public boolean completesCheckDigits;

  /** Whether the agency sent it, which enters patents of any owner. */
  public boolean byAgency;

  public long bytes;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "requested_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "requested_for"))
  @AttributeOverride(name = "at", column = @Column(name = "requested_at"))
  public Act requested;

  @Enumerated(EnumType.STRING)
  public ImportStatus status;

  public Instant begunAt;

  /** How often it was begun since its last progress. */
  public int tries;

  public List<String> headings;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public ImportWarning[] warnings;

  /** How many rows the file has; null until they are counted. */
  public Integer total;

  public int rowsRead;
  public int rowsStored;
  public int rowsUnchanged;

  /** Of those stored or unchanged: rows that say something that was corrected since. */
  public int rowsSuperseded;

  public int rowsRefused;
  public int offersPublished;

  /** Why it failed, or null. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public ImportWarning failure;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "ended_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "ended_for"))
  @AttributeOverride(name = "at", column = @Column(name = "ended_at"))
  public Act ended;

  /** What becomes of an import; it ends once. */
  public enum ImportStatus {
    WAITING,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    boolean isOpen() {
      return this == WAITING || this == RUNNING;
    }
  }

  /** How the sender wants the file to be read; good rows are stored unless it says otherwise. */
  public record Wishes(
      String kind,
      ImportMode mode,
      boolean offers,
      boolean completesCheckDigits,
      boolean byAgency) {
    public Wishes {
      mode = mode == null ? ImportMode.GOOD_ROWS : mode;
    }
  }

  protected ImportJob() {}

  /**
   * Takes a file in, and forgets those that ended long ago.
   *
   * @throws Problem IMPORT_QUEUE_FULL when too many of the organization wait
   */
  static ImportJob request(Wishes wishes, long bytes, Act requested) {
    delete("ended.at < ?1", requested.at().minus(KEPT));
    requireRoom(requested.organization(), MOST_WAITING_OF_ONE - 1);
    ImportJob job = new ImportJob();
    job.kind = wishes.kind;
    job.mode = wishes.mode;
    job.offers = wishes.offers;
    job.completesCheckDigits = wishes.completesCheckDigits;
    job.byAgency = wishes.byAgency;
    job.bytes = bytes;
    job.requested = requested;
    job.status = ImportStatus.WAITING;
    job.headings = List.of();
    job.warnings = new ImportWarning[0];
    job.persist();
    Announcement.fire(new ImportChanged(job, ImportChanged.Change.STARTED));
    return job;
  }

  private static void requireRoom(String organization, int most) {
    long waiting =
        count(OPEN + " and requested.organization is not distinct from ?1", organization);
    if (waiting > most) {
      throw new Problem(Code.IMPORT_QUEUE_FULL);
    }
  }

  /**
   * Call it once the file is stored, as the last step of the transaction: others that came at the
   * same time are counted now, one after the other, and no upload has waited for another.
   *
   * @throws Problem IMPORT_QUEUE_FULL when too many of the organization wait
   */
  void enqueue() {
    AdvisoryLock.await("imports of " + requested.organization());
    requireRoom(requested.organization(), MOST_WAITING_OF_ONE);
  }

  /**
   * Counts a try; 0 if it does not wait any more. What stores all rows or none begins from the
   * first row again.
   */
  static int begin(UUID id, Instant now) {
    ImportJob job = locked(id);
    if (!job.status.isOpen()) {
      return 0;
    }
    job.status = ImportStatus.RUNNING;
    job.begunAt = job.begunAt == null ? now : job.begunAt;
    job.tries++;
    if (job.mode == ImportMode.ALL_OR_NOTHING) {
      job.rowsRead = 0;
      job.rowsRefused = 0;
      ImportRefusal.forget(id);
    }
    return job.tries;
  }

  /** The file was read once, and nothing in it keeps its rows from being read. */
  static void counted(UUID id, Headings headings, int total) {
    ImportJob job = running(id);
    job.total = total;
    job.headings = List.copyOf(headings.names);
    job.warnings = headings.warnings.toArray(ImportWarning[]::new);
  }

  /** Adds a batch to the counts, in the transaction that stores its rows and refusals. */
  static void advance(UUID id, int expected, BatchResult batch) {
    ImportJob job = running(id);
    if (job.rowsRead != expected) {
      throw new Imports.Abandoned(); // another node has stored it
    }
    if (job.mode != ImportMode.ALL_OR_NOTHING) {
      job.tries = 0;
    }
    job.rowsRead += batch.read();
    job.rowsRefused += batch.refused().size();
    job.rowsStored += batch.stored();
    job.rowsUnchanged += batch.unchanged();
    job.rowsSuperseded += batch.superseded();
    job.offersPublished += batch.offers();
    ImportRefusal.keep(id, batch.refused());
    if (job.mode != ImportMode.DRY_RUN) {
      Announcement.fire(new RowsEntered(job.kind, batch));
    }
  }

  static void completed(UUID id, Instant now) {
    running(id).end(ImportStatus.COMPLETED, Act.ofService(now));
  }

  static void failed(UUID id, Problem failure, Instant now) {
    ImportJob job = locked(id);
    if (job.status.isOpen()) {
      job.end(ImportStatus.FAILED, Act.ofService(now));
      job.failure = ImportWarning.of(failure.code, failure.arguments.toArray());
    }
  }

  /**
   * What is stored stays stored.
   *
   * @throws Problem IMPORT_ENDED if there is nothing to cancel any more
   */
  static ImportJob cancel(UUID id, Act act) {
    ImportJob job = locked(id);
    if (!job.status.isOpen()) {
      throw new Problem(Code.IMPORT_ENDED);
    }
    job.end(ImportStatus.CANCELLED, act);
    return job;
  }

  private void end(ImportStatus how, Act act) {
    status = how;
    ended = act;
    ImportContent.forget(id);
    Announcement.fire(new ImportChanged(this, ImportChanged.Change.ENDED));
  }

  /**
   * @throws Imports.Abandoned if it was ended meanwhile
   */
  private static ImportJob running(UUID id) {
    ImportJob job = locked(id);
    if (job.status != ImportStatus.RUNNING) {
      throw new Imports.Abandoned();
    }
    return job;
  }

  /** Locked, and read anew, because this transaction may have read it before it was locked. */
  private static ImportJob locked(UUID id) {
    ImportJob job = existing(id);
    getEntityManager().refresh(job, LockModeType.PESSIMISTIC_WRITE);
    return job;
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static ImportJob existing(UUID id) {
    return Problem.requireFound(findById(id));
  }

  /**
   * One of the caller's organization; those of others are for who oversees them all.
   *
   * @throws Problem NOT_FOUND if there is none that the caller may see
   */
  static ImportJob visible(UUID id, Caller caller) {
    ImportJob job = existing(id);
    String organization = job.requested.organization();
    Problem.requireVisible(
        caller.oversees() || organization != null && caller.belongsTo(organization));
    return job;
  }

  /** Newest first, before the given one; each filter may be null. */
  static List<ImportJob> page(String organization, ImportStatus status, UUID before, int rows) {
    Where where =
        new Where()
            .and("requested.organization = ?", organization)
            .and("status = ?", status)
            .and("id < ?", before);
    return find(where.orderBy("id desc"), where.parameters()).page(0, rows).list();
  }

  /**
   * Those that wait or were left behind: first those of the organization whose last import began
   * longest ago, so that one with many files does not keep the others waiting.
   */
  static List<UUID> waiting() {
    return find("select j.id from ImportJob j where j."
            + OPEN
            + " order by (select max(x.begunAt) from ImportJob x where x.id <> j.id and"
            + " (x.requested.organization = j.requested.organization"
            + " or x.requested.organization is null and j.requested.organization is null))"
            + " nulls first, j.id")
        .project(UUID.class)
        .page(0, 20)
        .list();
  }
}
