package org.openpatent.incentive.financing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/** The money that a firm looks for, and the patents that it would pledge for it. */
@Entity
public class FinancingNeed extends PanacheEntityBase {
  private static final String DETAILED = "from FinancingNeed n join fetch n.firm where ";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "firm_code")
  public Organization firm;

  public Money amount;
  public int months;
  public String purpose;

  /** Immutable for Hibernate, which need not copy it then: it never changes. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public List<OfferedPatent> patents;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "opened_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "opened_for"))
  @AttributeOverride(name = "at", column = @Column(name = "opened_at"))
  public Act opened;

  /** Null while it is open. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "withdrawn_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "withdrawn_for"))
  @AttributeOverride(name = "at", column = @Column(name = "withdrawn_at"))
  public Act withdrawn;

  @Version public int version;

  protected FinancingNeed() {}

  /**
   * A new need of a firm.
   *
   * @throws Problem for patents that are named twice, not registered or not the firm's, all at once
   */
  static FinancingNeed open(
      Organization firm,
      Money amount,
      int months,
      String purpose,
      List<OfferedPatent> patents,
      Act act) {
    OfferedPatent.requireOwned(firm.creditCode, patents);
    FinancingNeed need = new FinancingNeed();
    need.firm = firm;
    need.amount = amount;
    need.months = months;
    need.purpose = purpose;
    need.patents = List.copyOf(patents);
    need.opened = act;
    need.persist();
    need.announce(FinancingNeedChanged.Change.OPENED);
    return need;
  }

  List<String> numbers() {
    return OfferedPatent.numbers(patents);
  }

  /** The consent to pass it on ends with it; a second time changes nothing. */
  void withdraw(Act act) {
    if (withdrawn == null) {
      withdrawn = act;
      announce(FinancingNeedChanged.Change.WITHDRAWN);
      FinancingConsent.end(this, act);
    }
  }

  void announce(FinancingNeedChanged.Change change) {
    Announcement.fire(new FinancingNeedChanged(this, change));
  }

  /**
   * @throws Problem FINANCING_NEED_WITHDRAWN if it is
   */
  void requireOpen() {
    if (withdrawn != null) {
      throw new Problem(Code.FINANCING_NEED_WITHDRAWN);
    }
  }

  public FinancingNeedStatus status() {
    return withdrawn == null ? FinancingNeedStatus.OPEN : FinancingNeedStatus.WITHDRAWN;
  }

  public String path() {
    return path(id);
  }

  static String path(UUID id) {
    return "/v1/financing-needs/" + id;
  }

  /**
   * The firm's own, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static FinancingNeed visible(UUID id, Caller caller) {
    FinancingNeed found = existing(id);
    Problem.requireVisible(caller.sees(Set.of(found.firm.creditCode)));
    return found;
  }

  /**
   * The same, or one that was referred to the caller's bank.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static FinancingNeed visibleOrReferred(UUID id, Caller caller) {
    FinancingNeed found = existing(id);
    Problem.requireVisible(
        caller.sees(Set.of(found.firm.creditCode))
            || caller.is(Role.BANK) && Referral.isReferred(found, caller.organization()));
    return found;
  }

  private static FinancingNeed existing(UUID id) {
    return Problem.requireFound(find(DETAILED + "n.id = ?1", id).firstResult());
  }

  /**
   * One of the caller's firm, locked: a referral at the same moment comes before or after.
   *
   * @throws Problem NOT_FOUND if there is none, or if it is another's
   */
  static FinancingNeed ownLocked(UUID id, Caller caller) {
    FinancingNeed found = locked(id);
    Problem.requireVisible(caller.belongsTo(found.firm.creditCode));
    return found;
  }

  /**
   * The caller's own, or any for the agency; locked, so that what the firm withdraws at the same
   * moment comes before or after.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  public static FinancingNeed referable(UUID id, Caller caller) {
    FinancingNeed found = locked(id);
    Problem.requireVisible(caller.is(Role.AGENCY) || caller.belongsTo(found.firm.creditCode));
    return found;
  }

  private static FinancingNeed locked(UUID id) {
    return Problem.requireFound(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Newest first, before the given one; each filter may be null.
   *
   * @param referredTo credit code of the bank that they were referred to
   */
  static List<FinancingNeed> page(
      String firm, String referredTo, FinancingNeedStatus status, UUID before, int rows) {
    Where where =
        new Where()
            .and("fk(n.firm) = ?", firm)
            .and("n.id in (select r.need.id from Referral r where r.bankCode = ?)", referredTo)
            .when(status == FinancingNeedStatus.OPEN, "n.withdrawn.at is null")
            .when(status == FinancingNeedStatus.WITHDRAWN, "n.withdrawn.at is not null")
            .and("n.id < ?", before);
    return find(DETAILED + where.orderBy("n.id desc"), where.parameters()).page(0, rows).list();
  }
}
