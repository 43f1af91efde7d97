package org.openpatent.incentive.financing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.incentive.loan.Loan;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/** A need that was referred to a bank, and what the bank made of it. */
@Entity
public class Referral extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  public FinancingNeed need;

  public String firmCode;
  public String bankCode;

  @Enumerated(EnumType.STRING)
  public ReferralWay way;

  /** The matching event at which it was made, or null. */
  public UUID eventId;

  public LocalDate sentOn;

  /** The last day for its outcome, by the calendar of the day on which it was sent. */
  public LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  public ReferralStatus status;

  /** The loan that was granted; null unless one was. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "loan_id")
  public Loan loan;

  /** Why it was refused or lapsed, or null. */
  public String reason;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "sent_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "sent_for"))
  @AttributeOverride(name = "at", column = @Column(name = "sent_at"))
  public Act sent;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "contacted_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "contacted_for"))
  @AttributeOverride(name = "at", column = @Column(name = "contacted_at"))
  public Act contacted;

  /** Null until it is granted, refused or lapsed. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "decided_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "decided_for"))
  @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
  public Act decided;

  @Version public int version;

  /** By which way a need is sent, and when its outcome is due. */
  public record Sending(ReferralWay way, UUID eventId, LocalDate sentOn, LocalDate dueOn) {}

  protected Referral() {}

  /**
   * Sends a need, which was read locked, to a bank. A second one while the first is open is refused
   * by the database.
   *
   * @throws Problem FINANCING_NEED_WITHDRAWN, REFERRAL_WITHOUT_CONSENT, LOAN_BANK_KIND,
   *     LOAN_PARTIES_CHECK
   */
  public static Referral send(FinancingNeed need, Organization bank, Sending sending, Act act) {
    need.requireOpen();
    if (FinancingConsent.standing(need) == null) {
      throw new Problem(Code.REFERRAL_WITHOUT_CONSENT);
    }
    if (bank.kind != OrganizationKind.FINANCIAL_INSTITUTION) {
      throw new Problem(Code.LOAN_BANK_KIND, bank.creditCode).at("/bank");
    }
    if (bank.creditCode.equals(need.firm.creditCode)) {
      throw new Problem(Code.LOAN_PARTIES_CHECK).at("/bank");
    }
    Referral referral = new Referral();
    referral.need = need;
    referral.firmCode = need.firm.creditCode;
    referral.bankCode = bank.creditCode;
    referral.way = sending.way;
    referral.eventId = sending.eventId;
    referral.sentOn = sending.sentOn;
    referral.dueOn = sending.dueOn;
    referral.status = ReferralStatus.SENT;
    referral.sent = act;
    referral.persistAndFlush();
    referral.announce();
    return referral;
  }

  private void announce() {
    Announcement.fire(new ReferralMoved(this));
  }

  /**
   * Keeps what the bank made of it; the same again changes nothing. Call it on one that is locked.
   *
   * @param granted the loan, for GRANTED alone
   * @throws Problem REFERRAL_DECIDED if it has another outcome, or is to go back
   */
  public void answer(ReferralStatus to, Loan granted, String reason, Act act) {
    UUID loanId = granted == null ? null : granted.id;
    if (status == to
        && Objects.equals(this.loanId(), loanId)
        && Objects.equals(this.reason, reason)) {
      return;
    }
    if (status.isFinal() || to == ReferralStatus.SENT || status == to) {
      throw new Problem(Code.REFERRAL_DECIDED, status);
    }
    status = to;
    announce();
    this.loan = granted;
    this.reason = reason;
    if (to.isFinal()) {
      decided = act;
    } else {
      contacted = act;
    }
  }

  private UUID loanId() {
    return loan == null ? null : loan.id;
  }

  /** Whether its day has passed without an outcome. */
  public boolean isLate(LocalDate today) {
    return !status.isFinal() && dueOn.isBefore(today);
  }

  public String path() {
    return "/v1/referrals/" + id;
  }

  /** Whether a need was ever referred to this bank. */
  static boolean isReferred(FinancingNeed need, String bank) {
    return count("need = ?1 and bankCode = ?2", need, bank) > 0;
  }

  /**
   * For a bank that asks for a firm's profile.
   *
   * @throws Problem NOT_FOUND unless a need of the firm was referred to it and the firm still
   *     consents
   */
  public static void requireConsented(String firm, String bank) {
    Problem.requireVisible(
        count(
                "from Referral r where r.firmCode = ?1 and r.bankCode = ?2 and exists"
                    + " (select 1 from FinancingConsent c"
                    + " where c.need = r.need and c.withdrawn.at is null)",
                firm,
                bank)
            > 0);
  }

  /**
   * One to the caller's bank or of its firm, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  public static Referral visible(UUID id, Caller caller) {
    Referral found = Problem.requireFound(findById(id));
    Problem.requireVisible(caller.sees(Set.of(found.bankCode, found.firmCode)));
    return found;
  }

  /**
   * One of the caller's bank, locked, so that of two outcomes the second sees the first.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  public static Referral ownLocked(UUID id, Caller caller) {
    Referral found = Problem.requireFound(findById(id, LockModeType.PESSIMISTIC_WRITE));
    Problem.requireVisible(caller.actsFor(Role.BANK, found.bankCode));
    return found;
  }

  /** Newest first, before the given one; the conditions are on the referral {@code r}. */
  public static List<Referral> page(Where asked, UUID before, int rows) {
    Where where = asked.copy().and("r.id < ?", before);
    return find(
            "from Referral r left join fetch r.loan where " + where.orderBy("r.id desc"),
            where.parameters())
        .page(0, rows)
        .list();
  }
}
