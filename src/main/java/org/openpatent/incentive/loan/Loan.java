package org.openpatent.incentive.loan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.http.TextForm;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;

/** A loan as its bank reports it; what happened to it since is in its facts. */
@Entity
@Decisive
public class Loan extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public String bankCode;
  public String number;

  /** The number without what two spellings may differ in. */
  public String numberKey;

  public String borrowerCode;
  @Embedded public BorrowerFacts borrower;
  @Embedded public LoanTerms terms;

  /** Follows from the facts that stand, and is stored to be found by; no version of the loan. */
  @Enumerated(EnumType.STRING)
  @OptimisticLock(excluded = true)
  public LoanStatus status;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  /** The last correction of its terms; null if there was none. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Version public int version;

  /** The place of a loan in the order of lists. */
  record Place(LocalDate drawnOn, String bank, String number) {
    static Place of(Loan loan) {
      return new Place(loan.terms.drawnOn(), loan.bankCode, loan.number);
    }

    static Place parse(String key) {
      String[] parts = key.split(" ", 3);
      return new Place(TextForm.day(parts[0]), parts[1], parts[2]);
    }

    @Override
    public String toString() {
      return drawnOn + " " + bank + " " + number;
    }
  }

  protected Loan() {}

  /**
   * All that stands against a new loan.
   *
   * @param then the borrower on the day of drawing
   */
  static List<Problem.Field> refusals(
      String bank, OrganizationVersion then, LoanTerms terms, LocalDate today) {
    List<Problem.Field> broken = terms.wrong(today);
    if (bank.equals(then.creditCode)) {
      broken.add(new Problem.Field("/borrower", Code.LOAN_PARTIES_CHECK));
    }
    return broken;
  }

  /** A new loan against which nothing stands; it is not stored yet. */
  static Loan enter(
      String bank, LoanNumber number, OrganizationVersion then, LoanTerms terms, Act act) {
    Loan loan = new Loan();
    loan.bankCode = bank;
    loan.number = number.value();
    loan.numberKey = number.key();
    loan.borrowerCode = then.creditCode;
    loan.borrower = BorrowerFacts.of(then);
    loan.terms = terms;
    loan.status = LoanStatus.OUTSTANDING;
    loan.entered = act;
    loan.announce(LoanChanged.Change.REPORTED);
    return loan;
  }

  private void announce(LoanChanged.Change change) {
    Announcement.fire(new LoanChanged(this, change));
  }

  /**
   * All that stands against a correction of the terms.
   *
   * @param then the borrower on the day of drawing
   * @param history the facts that stand
   */
  List<Problem.Field> refusals(
      OrganizationVersion then, LoanTerms to, LoanHistory history, LocalDate today) {
    List<Problem.Field> broken = to.wrong(today);
    if (!borrowerCode.equals(then.creditCode)) {
      broken.add(new Problem.Field("/borrower", Code.LOAN_BORROWER_FIXED, borrowerCode));
    }
    broken.addAll(history.refusals(to));
    return broken;
  }

  /**
   * Corrects the terms, against which nothing stands, and keeps those before; the same ones change
   * nothing. Call it on a loan that is locked.
   *
   * @return whether anything changed
   */
  boolean correct(OrganizationVersion then, LoanTerms to, Act act) {
    if (terms.equals(to)) {
      return false;
    }
    Correction.keep(path(), terms.difference(to), act);
    if (!terms.drawnOn().equals(to.drawnOn())) {
      borrower = BorrowerFacts.of(then);
    }
    terms = to;
    changed = act;
    announce(LoanChanged.Change.CORRECTED);
    return true;
  }

  /**
   * One fact more, not stored yet. Call it on a loan that is locked.
   *
   * @param replaced the fact that this one corrects, or null
   * @param day name of the field with its day
   * @throws Problem all that stands against it
   */
  LoanFact add(LoanHistory.Entry entry, UUID replaced, String day, Act act, LocalDate today) {
    List<Problem.Field> broken = new ArrayList<>();
    LoanHistory before = history();
    if (replaced != null) {
      LoanFact fact = LoanFact.of(replaced);
      if (fact == null || !fact.loanId.equals(id) || fact.type != entry.type()) {
        broken.add(new Problem.Field("/replaces", Code.LOAN_FACT_REPLACES_CHECK));
      } else if (!fact.standing) {
        broken.add(new Problem.Field("/replaces", Code.LOAN_FACT_REPLACES_KEY));
      }
      before = before.without(replaced);
    }
    broken.addAll(before.refusals(entry, today, day));
    require(broken);
    stand(before.with(entry));
    LoanFact fact = LoanFact.of(id, entry, replaced, act);
    fact.persist();
    Announcement.fire(new LoanFactReported(this, fact));
    return fact;
  }

  /** Call it with the facts that stand whenever they are others. */
  void stand(LoanHistory history) {
    LoanStatus before = status;
    status = history.status();
    if (status != before) {
      announce(LoanChanged.Change.TURNED);
    }
  }

  /**
   * @throws Problem if anything is broken
   */
  static void require(List<Problem.Field> broken) {
    if (!broken.isEmpty()) {
      throw new Problem(broken);
    }
  }

  LoanHistory history(List<LoanHistory.Entry> standing) {
    return new LoanHistory(terms.drawnOn(), terms.principal(), standing);
  }

  /** Of the facts that stand, whatever will be known of them. */
  public LoanHistory history() {
    return history(LoanFact.standing(List.of(id)).getOrDefault(id, List.of()));
  }

  public String path() {
    return path(bankCode, number);
  }

  public static String path(String bank, String number) {
    return "/v1/loans/" + bank + "/" + new LoanNumber(number).inPath();
  }

  /** Null if there is none. */
  public static Loan of(String bank, LoanNumber number) {
    return find("bankCode = ?1 and numberKey = ?2", bank, number.key()).firstResult();
  }

  /**
   * One of which the caller is bank or borrower, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  public static Loan visible(String bank, LoanNumber number, Caller caller) {
    Loan found = Problem.requireFound(of(bank, number));
    Problem.requireVisible(caller.sees(Set.of(found.bankCode, found.borrowerCode)));
    return found;
  }

  /**
   * The caller's own bank.
   *
   * @throws Problem NOT_FOUND for another's, whose loans are private
   */
  static String ownBank(CreditCode bank, Caller caller) {
    Problem.requireVisible(caller.actsFor(Role.BANK, bank.value()));
    return bank.value();
  }

  /**
   * Locked, so that of two facts the second sees the first.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  static Loan locked(String bank, LoanNumber number) {
    return Problem.requireFound(ofLocked(bank, number));
  }

  /** The same; null if there is none. */
  static Loan ofLocked(String bank, LoanNumber number) {
    return find("bankCode = ?1 and numberKey = ?2", bank, number.key())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /**
   * Those of a bank that have one of these keys, locked in their order. Many at once, so that they
   * are not managed: {@link #store} what changes.
   */
  static List<Loan> locked(String bank, Collection<String> keys) {
    return Stateless.session()
        .createNativeQuery(
            "select * from loan where bank_code = :bank and number_key = any(cast(:keys as text[]))"
                + " order by number_key for update",
            Loan.class)
        .setParameter("bank", bank)
        .setParameter("keys", keys.toArray(String[]::new))
        .getResultList();
  }

  /** Stores terms that were corrected. */
  static void store(Collection<Loan> corrected) {
    corrected.forEach(Stateless.session()::update);
  }

  /** Stores that loans stand otherwise. */
  static void storeStatus(Collection<Loan> loans) {
    for (LoanStatus status : LoanStatus.values()) {
      UUID[] ids =
          loans.stream()
              .filter(loan -> loan.status == status)
              .map(loan -> loan.id)
              .toArray(UUID[]::new);
      if (ids.length > 0) {
        Stateless.session()
            .createNativeMutationQuery(
                "update loan set status = :status where id = any(cast(:ids as uuid[]))")
            .setParameter("status", status.name())
            .setParameter("ids", ids)
            .executeUpdate();
      }
    }
  }

  /** The newest drawn first, after the given place; the conditions are on the loan {@code l}. */
  static List<Loan> page(Where asked, Place after, int rows) {
    Where where =
        asked
            .copy()
            .when(
                after != null, "(l.terms.drawnOn, l.bankCode, l.number) < (:day, :bank, :number)");
    if (after != null) {
      where.parameters().put("day", after.drawnOn);
      where.parameters().put("bank", after.bank);
      where.parameters().put("number", after.number);
    }
    return find(
            "from Loan l where "
                + where.orderBy("l.terms.drawnOn desc, l.bankCode desc, l.number desc"),
            where.parameters())
        .page(0, rows)
        .list();
  }
}
