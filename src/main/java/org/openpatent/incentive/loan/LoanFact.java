package org.openpatent.incentive.loan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;

/** Something that happened to a loan on a day; never changed, but another may replace it. */
@Decisive
@Entity
@Immutable
public class LoanFact extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID loanId;

  @Enumerated(EnumType.STRING)
  public LoanFactType type;

  public LocalDate onDay;

  /** The balance, or the interest; null otherwise. */
  public Money amount;

  /** The fact that this one corrects, or null. */
  public UUID replaces;

  /** False once another replaces it; the database keeps that. */
  @Column(insertable = false)
  public boolean standing = true;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  protected LoanFact() {}

  /** Not stored yet. */
  static LoanFact of(UUID loanId, LoanHistory.Entry entry, UUID replaces, Act entered) {
    LoanFact fact = new LoanFact();
    fact.loanId = loanId;
    fact.type = entry.type();
    fact.onDay = entry.on();
    fact.amount = entry.amount();
    fact.replaces = replaces;
    fact.entered = entered;
    return fact;
  }

  /** What stands of each of these loans that has any, in the order of the days. */
  static Map<UUID, List<LoanHistory.Entry>> standing(Collection<UUID> loans) {
    return entries(loans, true);
  }

  /** What was replaced of each of these loans that has any. */
  static Map<UUID, List<LoanHistory.Entry>> replaced(Collection<UUID> loans) {
    return entries(loans, false);
  }

  private static Map<UUID, List<LoanHistory.Entry>> entries(
      Collection<UUID> loans, boolean standing) {
    return Stateless.session()
        .createNativeQuery(
            "select loan_id, id, type, on_day, amount from loan_fact"
                + "  where loan_id = any(cast(:loans as uuid[])) and standing = :standing order by on_day, id",
            Object[].class)
        .addScalar("loan_id", UUID.class)
        .addScalar("id", UUID.class)
        .addScalar("type", String.class)
        .addScalar("on_day", LocalDate.class)
        .addScalar("amount", Long.class)
        .setParameter("loans", loans.toArray(UUID[]::new))
        .setParameter("standing", standing)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0], Collectors.mapping(LoanFact::entry, Collectors.toList())));
  }

  private static LoanHistory.Entry entry(Object[] row) {
    return new LoanHistory.Entry(
        (UUID) row[1],
        LoanFactType.valueOf((String) row[2]),
        (LocalDate) row[3],
        row[4] == null ? null : new Money((Long) row[4]));
  }

  public String path(Loan loan) {
    return loan.path() + "/facts/" + id;
  }

  /** Null if there is none. */
  static LoanFact of(UUID id) {
    return findById(id);
  }

  /**
   * @throws Problem NOT_FOUND if the loan has none
   */
  static LoanFact existing(UUID id, Loan loan) {
    return Problem.requireFound(find("id = ?1 and loanId = ?2", id, loan.id).firstResult());
  }

  /** All of a loan in the order in which they were entered, after the given one. */
  static List<LoanFact> page(UUID loan, UUID after, int rows) {
    Where where = new Where().and("loanId = ?", loan).and("id > ?", after);
    return find("from LoanFact where " + where.orderBy("id"), where.parameters())
        .page(0, rows)
        .list();
  }
}
