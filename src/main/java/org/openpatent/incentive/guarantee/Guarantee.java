package org.openpatent.incentive.guarantee;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.incentive.guarantee.GuaranteeProduct.GuaranteeTerms;
import org.openpatent.incentive.loan.Loan;
import org.openpatent.incentive.loan.LoanNumber;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/**
 * A guarantee of a loan, under the terms that its product had when it was entered. It stands from
 * its first day until it is released or its loan is settled.
 */
@Entity
@Decisive
public class Guarantee extends PanacheEntityBase {
  /**
   * The most that stood at one time, from a day on, of the guarantees that a condition selects:
   * what begins adds to it, what is released or settled takes away, on one day the latter first.
   */
  private static final String MOST =
      """
      with standing as (
        select g.amount, greatest(g.guaranteed_on, cast(:from as date)) as first,
          least(g.released_on, settled.on_day) as ended
        from guarantee g left join loan_fact settled
          on settled.loan_id = g.loan_id and settled.type = 'SETTLED' and settled.standing
        where %s and coalesce(g.released_on > :from, true)),
      changed as (
        select first as day, amount from standing where coalesce(ended > first, true)
        union all select ended, -amount from standing where ended > first)
      select least(coalesce(max(total), 0), :most) from (
        select sum(amount) over (order by day, amount) as total from changed) totals
      """;

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public String guarantorCode;
  public String number;

  /** The number without what two spellings may differ in. */
  public String numberKey;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "loan_id")
  public Loan loan;

  public String bankCode;
  public String borrowerCode;
  public String productCode;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public GuaranteeTerms terms;

  public Money amount;
  public LocalDate guaranteedOn;

  /** The first day on which it stands no more; null while it is not released. */
  public LocalDate releasedOn;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "released_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "released_for"))
  @AttributeOverride(name = "at", column = @Column(name = "released_at"))
  public Act released;

  @Version public int version;

  protected Guarantee() {}

  /** A new one; nothing is checked here, see {@link GuaranteeLimits}. */
  Guarantee(
      String guarantor,
      LoanNumber number,
      Loan loan,
      GuaranteeProduct product,
      Money amount,
      LocalDate guaranteedOn,
      Act entered) {
    this.guarantorCode = guarantor;
    this.number = number.value();
    this.numberKey = number.key();
    this.loan = loan;
    this.bankCode = loan.bankCode;
    this.borrowerCode = loan.borrowerCode;
    this.productCode = product.code;
    this.terms = product.terms;
    this.amount = amount;
    this.guaranteedOn = guaranteedOn;
    this.entered = entered;
  }

  /** Whether it was entered with just this. */
  boolean says(Loan loan, String product, Money amount, LocalDate on) {
    return this.loan.id.equals(loan.id)
        && productCode.equals(product)
        && this.amount.equals(amount)
        && guaranteedOn.equals(on);
  }

  /**
   * Ends it; the same day again changes nothing.
   *
   * @param on the first day on which it stands no more
   * @throws Problem GUARANTEE_RELEASED if it was released on another day, RANGE for a day before
   *     its first or after today
   */
  void release(LocalDate on, LocalDate today, Act act) {
    if (on.isBefore(guaranteedOn) || on.isAfter(today)) {
      throw new Problem(
          Code.INVALID_BODY,
          List.of(new Problem.Field("/on", Code.RANGE, guaranteedOn + " – " + today)));
    }
    if (releasedOn == null) {
      releasedOn = on;
      released = act;
      announce(GuaranteeChanged.Change.RELEASED);
    } else if (!releasedOn.equals(on)) {
      throw new Problem(Code.GUARANTEE_RELEASED, releasedOn);
    }
  }

  /** Tells those above of what became of it; call it once it is stored. */
  void announce(GuaranteeChanged.Change change) {
    Announcement.fire(new GuaranteeChanged(this, change));
  }

  public String path() {
    return "/v1/guarantees/" + guarantorCode + "/" + new LoanNumber(number).inPath();
  }

  /** Null if there is none. */
  static Guarantee of(String guarantor, LoanNumber number) {
    return find("guarantorCode = ?1 and numberKey = ?2", guarantor, number.key()).firstResult();
  }

  /**
   * One of which the caller is guarantor, bank or borrower, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Guarantee visible(String guarantor, LoanNumber number, Caller caller) {
    Guarantee found = Problem.requireFound(of(guarantor, number));
    Problem.requireVisible(
        caller.sees(Set.of(found.guarantorCode, found.bankCode, found.borrowerCode)));
    return found;
  }

  /**
   * The caller's own, or any for the agency; locked, so that of two releases the second sees the
   * first.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Guarantee locked(String guarantor, LoanNumber number, Caller caller) {
    Problem.requireVisible(caller.is(Role.AGENCY) || caller.actsFor(Role.BANK, guarantor));
    Guarantee found =
        find("guarantorCode = ?1 and numberKey = ?2", guarantor, number.key())
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResult();
    return Problem.requireFound(found);
  }

  /**
   * The newest entered first, after the given one; the conditions are on the guarantee {@code g}.
   */
  static List<Guarantee> page(Where asked, UUID after, int rows) {
    Where where = asked.copy().and("g.id < ?", after);
    return find(
            "from Guarantee g join fetch g.loan where " + where.orderBy("g.id desc"),
            where.parameters())
        .page(0, rows)
        .list();
  }

  /**
   * The most that stands at one time from this day on, of those that the condition on the row
   * {@code g} selects; never more than {@link Money#MOST}.
   */
  static Money most(LocalDate from, String condition, Map<String, Object> parameters) {
    var query =
        getEntityManager()
            .createNativeQuery(MOST.formatted(condition))
            .setParameter("from", from)
            .setParameter("most", Money.MOST.fen());
    parameters.forEach(query::setParameter);
    return new Money(((Number) query.getSingleResult()).longValue());
  }
}
