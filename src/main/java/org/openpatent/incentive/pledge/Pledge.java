package org.openpatent.incentive.pledge;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openpatent.market.patent.LegalEventAnnulled;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/**
 * Patents that secure a debt to a bank, from the registration on [CC 444]. Longer than most files
 * because it has more fields than most.
 */
@Entity
@Decisive
public class Pledge extends PanacheEntityBase {
  private static final String DETAILED = "from Pledge p join fetch p.pledgor join fetch p.pledgee ";

  @Id public String registrationNumber;
  public LocalDate registeredOn;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "pledgor_code")
  public Organization pledgor;

  /** The pledgor's seat on the day of registration. */
  public String pledgorDivision;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "pledgee_code")
  public Organization pledgee;

  public Money securedAmount;
  public LocalDate debtDueOn;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "valuation_amount"))
  @AttributeOverride(name = "appraiser", column = @Column(name = "valuation_appraiser"))
  @AttributeOverride(name = "fee", column = @Column(name = "valuation_fee"))
  @AttributeOverride(name = "feePayer", column = @Column(name = "valuation_fee_payer"))
  @AttributeOverride(name = "on", column = @Column(name = "valued_on"))
  public Valuation valuation;

  /** Whether the pledgee consented in writing that open licenses of the patents go on [IR 86]. */
  public boolean openLicenseConsent;

  /** The co-owners who agreed [PL 14]. */
  public List<String> consents;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  /** The first day without it, or null. */
  public LocalDate cancelledOn;

  @Enumerated(EnumType.STRING)
  public CancellationReason cancellationReason;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "cancelled_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "cancelled_for"))
  @AttributeOverride(name = "at", column = @Column(name = "cancelled_at"))
  public Act cancelled;

  @Version public int version;

  protected Pledge() {}

  /** Enters what the office registered; the caller pledges the patents. */
  static Pledge register(
      RegistrationNumber number,
      PledgeTerms terms,
      Organization pledgor,
      Organization pledgee,
      Act act) {
    Pledge pledge = new Pledge();
    pledge.registrationNumber = number.canonical();
    pledge.registeredOn = terms.registeredOn();
    pledge.pledgor = pledgor;
    pledge.pledgorDivision = OrganizationVersion.on(pledgor, terms.registeredOn()).division;
    pledge.pledgee = pledgee;
    pledge.securedAmount = terms.securedAmount();
    pledge.debtDueOn = terms.debtDueOn();
    pledge.valuation = terms.valuation();
    pledge.openLicenseConsent = terms.openLicenseConsent();
    pledge.consents = terms.consents();
    pledge.entered = act;
    pledge.persistAndFlush(); // its patents refer to it
    pledge.announce(PledgeChanged.Change.REGISTERED);
    return pledge;
  }

  private void announce(PledgeChanged.Change change) {
    Announcement.fire(new PledgeChanged(this, change));
  }

  /**
   * The agency corrects what was entered of the debt and of the valuation; call it on a pledge read
   * by {@link #locked}.
   *
   * @param replaced the fields in which the terms differ
   */
  void correct(PledgeTerms terms, Map<String, Object> replaced, Act act) {
    Correction.keep(path(), replaced, act);
    securedAmount = terms.securedAmount();
    debtDueOn = terms.debtDueOn();
    valuation = terms.valuation();
    announce(PledgeChanged.Change.CORRECTED);
  }

  /**
   * Ends it; the caller releases the patents. Call it on a pledge read by {@link #locked}.
   *
   * @param on the first day without it
   */
  void cancel(LocalDate on, CancellationReason reason, Act act, LocalDate today) {
    if (cancelled != null) {
      throw new Problem(Code.PLEDGE_CANCELLED);
    }
    if (on.isAfter(today)) {
      throw new Problem(Code.DATE_IN_FUTURE).at("/on");
    }
    if (on.isBefore(registeredOn)) {
      throw new Problem(Code.PLEDGE_CANCELLED_ON_CHECK, registeredOn).at("/on");
    }
    cancelledOn = on;
    cancellationReason = reason;
    cancelled = act;
    announce(PledgeChanged.Change.CANCELLED);
  }

  /**
   * Whether it could not have been entered without the legal event that is annulled.
   *
   * @param event the event PLEDGED of the patent
   */
  boolean restsOn(LegalEventAnnulled change, UUID event) {
    boolean known = change.event().isKnownTo(entered, event);
    return switch (change.event().type) {
      case TRANSFERRED ->
          known && !change.patent().ownersOn(registeredOn).contains(pledgor.creditCode);
      case PLEDGE_RELEASED -> known && change.history().pledgesFrom(registeredOn) > 1;
      case PLEDGE_CONSENTED, EXCLUSIVE_LICENSE_ENDED -> false;
      default -> change.hadCleared(registeredOn, entered, event);
    };
  }

  public PledgeStatus status() {
    return cancelled == null ? PledgeStatus.REGISTERED : PledgeStatus.CANCELLED;
  }

  PledgeTerms terms(List<String> patents) {
    return new PledgeTerms(
        registeredOn,
        pledgor.creditCode,
        pledgee.creditCode,
        patents,
        securedAmount,
        debtDueOn,
        valuation,
        openLicenseConsent,
        consents);
  }

  public String path() {
    return path(registrationNumber);
  }

  static String path(String registrationNumber) {
    return "/v1/pledges/" + registrationNumber;
  }

  /**
   * One of which the caller is pledgor or pledgee, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Pledge visible(RegistrationNumber number, Caller caller) {
    Pledge found =
        Problem.requireFound(
            find(DETAILED + "where p.registrationNumber = ?1", number.canonical()).firstResult());
    found.requireVisible(caller);
    return found;
  }

  /**
   * @throws Problem NOT_FOUND if the caller is no side of it and does not oversee
   */
  void requireVisible(Caller caller) {
    Problem.requireVisible(caller.sees(Set.of(pledgor.creditCode, pledgee.creditCode)));
  }

  /** One that another row names. */
  static Pledge existing(String registrationNumber) {
    return Problem.requireFound(findById(registrationNumber));
  }

  /** This one as it is now, locked until the end of the transaction, after its patents. */
  Pledge lock() {
    getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    return this;
  }

  /** Locked in the same way; null if there is none. */
  static Pledge ofLocked(RegistrationNumber number) {
    return findById(number.canonical(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** In the order of their numbers, the last first, before the given one. */
  static List<Pledge> page(Where asked, String before, int rows) {
    Where where = asked.copy().and("p.registrationNumber < ?", before);
    return find(
            DETAILED + "where " + where.orderBy("p.registrationNumber desc"), where.parameters())
        .page(0, rows)
        .list();
  }
}
