package org.openpatent.market.need;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** What a firm looks for among the offers. */
@Entity
public class Need extends PanacheEntityBase {
  private static final String DETAILED = "from Need n join fetch n.firm where ";

  /** Named by the firm. */
  @Id public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "firm_code")
  public Organization firm;

  @Embedded public Wanted wanted;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "opened_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "opened_for"))
  @AttributeOverride(name = "at", column = @Column(name = "opened_at"))
  public Act opened;

  /** The last edit; null if there was none. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  /** Null while it is open. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "closed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "closed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "closed_at"))
  public Act closed;

  @Version public int version;

  protected Need() {}

  /**
   * A new need of a firm; of two at the same time the second waits for the first, so that no firm
   * has more than it may.
   *
   * @throws Problem NEED_LIMIT if the firm has as many open ones as it may
   */
  static Need open(UUID id, Organization firm, Wanted wanted, NeedConfig config, Act act) {
    AdvisoryLock.await("needs of " + firm.creditCode);
    if (count("firm = ?1 and closed.at is null", firm) >= config.openPerFirm()) {
      throw new Problem(Code.NEED_LIMIT, config.openPerFirm());
    }
    Need need = new Need();
    need.id = id;
    need.firm = firm;
    need.wanted = wanted;
    need.opened = act;
    need.persist();
    need.announce(NeedChanged.Change.POSTED);
    return need;
  }

  void edit(Wanted to, Act act) {
    requireOpen();
    if (!wanted.equals(to)) {
      wanted = to;
      changed = act;
      announce(NeedChanged.Change.CHANGED);
    }
  }

  /** A second time changes nothing. */
  void close(Act act) {
    if (closed == null) {
      closed = act;
      announce(NeedChanged.Change.CLOSED);
    }
  }

  void announce(NeedChanged.Change change) {
    Announcement.fire(new NeedChanged(this, change));
  }

  void requireOpen() {
    if (closed != null) {
      throw new Problem(Code.NEED_CLOSED);
    }
  }

  public NeedStatus status() {
    return closed == null ? NeedStatus.OPEN : NeedStatus.CLOSED;
  }

  public static String path(UUID id) {
    return "/v1/needs/" + id;
  }

  /** Null if there is none. */
  static Need of(UUID id) {
    return find(DETAILED + "n.id = ?1", id).firstResult();
  }

  /**
   * The caller's own, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Need visible(UUID id, Caller caller) {
    Need found = Problem.requireFound(of(id));
    Problem.requireVisible(caller.sees(Set.of(found.firm.creditCode)));
    return found;
  }

  /**
   * One of the caller's organization.
   *
   * @throws Problem NOT_FOUND if there is none, or if it is another's
   */
  static Need own(UUID id, Caller caller) {
    Need found = Problem.requireFound(of(id));
    found.requireOwn(caller);
    return found;
  }

  /**
   * @throws Problem NOT_FOUND if it is another's
   */
  void requireOwn(Caller caller) {
    Problem.requireVisible(caller.belongsTo(firm.creditCode));
  }

  /** Newest first, before the given one; each filter may be null. */
  static List<Need> page(String firm, NeedStatus status, UUID before, int rows) {
    Where where =
        new Where()
            .and("fk(n.firm) = ?", firm)
            .when(status == NeedStatus.OPEN, "n.closed.at is null")
            .when(status == NeedStatus.CLOSED, "n.closed.at is not null");
    return page(where, before, rows);
  }

  /** Open ones of others than this organization, newest first, before the given one. */
  static List<Need> openOfOthers(String org, UUID before, int rows) {
    return page(
        new Where().and("fk(n.firm) <> ?", org).when(true, "n.closed.at is null"), before, rows);
  }

  private static List<Need> page(Where where, UUID before, int rows) {
    String opened = "(select b.opened.at from Need b where b.id = ?)";
    where
        .and("n.opened.at <= " + opened, before)
        .and("n.opened.at < " + opened + " or n.id < ?", before);
    return find(DETAILED + where.orderBy("n.opened.at desc, n.id desc"), where.parameters())
        .page(0, rows)
        .list();
  }
}
