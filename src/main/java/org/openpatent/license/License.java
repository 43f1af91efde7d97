package org.openpatent.license;

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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.offer.Offer;
import org.openpatent.organization.Organization;
import org.openpatent.patent.LegalEventType;
import org.openpatent.patent.LegalStatusChanged;
import org.openpatent.patent.Patent;
import org.openpatent.platform.Code;
import org.openpatent.platform.Money;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Unwatched;
import org.openpatent.platform.Where;
import org.openpatent.platform.WorkingCalendar;

/**
 * A firm's right under an offer: non-exclusive, not transferable, without sub-license [PL 12]. Its
 * states follow from its dates, so nothing has to run at midnight. Longer than most files because
 * every rule of the license's life is a verb here.
 */
@Entity
public class License extends PanacheEntityBase {
  private static final int LATEST_START_DAYS = 90;
  private static final int DAYS_TO_PAY = 30;
  static final int MONTHS_TO_RECORD = 3;
  private static final String DETAILED =
      "from License l join fetch l.offer join fetch l.patent join fetch l.licensor"
          + " join fetch l.licensee";

  private static final String VERIFIED =
      "exists (select 1 from organization_version v where v.verified_at is not null"
          + " and v.credit_code = ";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Offer offer;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "patent_number")
  public Patent patent;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "licensor_code")
  public Organization licensor;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "licensee_code")
  public Organization licensee;

  public Instant claimedAt;
  public LocalDate claimedOn;
  public LocalDate startsOn;
  public int termMonths;
  public String intendedUse;
  public boolean declaredUnrelated;
  public Money amountDue;
  public LocalDate paymentDueOn;

  /** The day of the claim, or of the receipt where one is owed first; null until then. */
  public LocalDate effectiveOn;

  /** The first day of the term: the later of start and effect. */
  public LocalDate beginsOn;

  /** The last day of the term. */
  public LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  public EndReason endReason;

  public Instant endedAt;
  public String endNote;
  public Instant voidedAt;
  public String voidReason;
  public LocalDate receivedOn;
  public String recordalNumber;
  public LocalDate recordedOn;

  @Embedded
  @AttributeOverride(name = "kind", column = @Column(name = "licensor_kind"))
  @AttributeOverride(name = "size", column = @Column(name = "licensor_size"))
  @AttributeOverride(name = "division", column = @Column(name = "licensor_division"))
  @AttributeOverride(name = "parent", column = @Column(name = "licensor_parent"))
  @AttributeOverride(name = "version", column = @Column(name = "licensor_version"))
  public PartyFacts licensorFacts;

  @Embedded
  @AttributeOverride(name = "kind", column = @Column(name = "licensee_kind"))
  @AttributeOverride(name = "size", column = @Column(name = "licensee_size"))
  @AttributeOverride(name = "division", column = @Column(name = "licensee_division"))
  @AttributeOverride(name = "parent", column = @Column(name = "licensee_parent"))
  @AttributeOverride(name = "version", column = @Column(name = "licensee_version"))
  public PartyFacts licenseeFacts;

  /** Whether the agency verified the licensor's facts as captured, then or later. */
  @Formula(VERIFIED + "licensor_code and v.facts_version = licensor_version)")
  public boolean licensorVerified;

  @Formula(VERIFIED + "licensee_code and v.facts_version = licensee_version)")
  public boolean licenseeVerified;

  @Version public int version;

  protected License() {}

  /**
   * Whoever gives notice and pays as announced has the license; no consent is asked [PL 51]. That
   * no other license of the firm for this patent is in force is for the database to say.
   *
   * @param pair the firm's earlier licenses of this patent
   */
  public static License claim(
      Offer offer,
      Organization firm,
      ClaimTerms terms,
      List<License> pair,
      Instant now,
      LocalDate today) {
    License license = drawUp(offer, firm, terms, now, today);
    // a lapsed claim must be out of the way before this one is inserted
    pair.stream()
        .filter(earlier -> earlier.lapseUnpaid(now, today))
        .forEach(Unwatched.session()::update);
    Unwatched.session().insert(license);
    return license;
  }

  /** The license a claim would give, refused as the claim would be, but not taken: for quotes. */
  public static License drawUp(
      Offer offer, Organization firm, ClaimTerms terms, Instant now, LocalDate today) {
    License license = new License();
    license.offer = offer;
    license.patent = offer.patent;
    license.licensor = offer.licensor;
    license.licensee = firm;
    license.claimedAt = now;
    license.claimedOn = today;
    license.startsOn = terms.startsOn();
    license.termMonths = terms.termMonths();
    license.intendedUse = terms.intendedUse();
    license.declaredUnrelated = terms.declaredUnrelated();
    license.amountDue = offer.royalty.amountDue();
    license.termFrom(terms.startsOn());
    license.requireClaimable(today);
    if (license.amountDue == null || offer.royalty.freeMonths() != null) {
      license.takeEffect(today);
      license.paymentDueOn =
          license.amountDue == null
              ? null
              : license.beginsOn.plusMonths(offer.royalty.freeMonths());
    } else {
      license.paymentDueOn = today.plusDays(DAYS_TO_PAY);
    }
    return license;
  }

  private void requireClaimable(LocalDate today) {
    List<Problem.Field> wrong = new ArrayList<>();
    switch (offer.statusOn(today)) {
      case SUSPENDED -> wrong.add(new Problem.Field("/offerId", Code.OFFER_SUSPENDED));
      case WITHDRAWN -> wrong.add(new Problem.Field("/offerId", Code.OFFER_WITHDRAWN));
      case EXPIRED -> wrong.add(new Problem.Field("/offerId", Code.OFFER_EXPIRED));
      case OPEN -> {}
    }
    if (patent.isOwnedBy(licensee.creditCode)) {
      wrong.add(new Problem.Field("/offerId", Code.LICENSEE_OWNS_PATENT));
    }
    if (startsOn.isBefore(today) || startsOn.isAfter(today.plusDays(LATEST_START_DAYS))) {
      wrong.add(new Problem.Field("/startsOn", Code.STARTS_ON_RANGE, LATEST_START_DAYS));
    }
    if (termMonths < offer.minimumTermMonths || termMonths > offer.maximumTermMonths) {
      wrong.add(
          new Problem.Field(
              "/termMonths",
              Code.TERM_OUTSIDE_OFFER,
              offer.minimumTermMonths,
              offer.maximumTermMonths));
    }
    if (latestEnd(today).isAfter(patent.protectedUntil)) {
      wrong.add(
          new Problem.Field("/termMonths", Code.LICENSE_OUTLIVES_PATENT, patent.protectedUntil));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(wrong);
    }
  }

  /**
   * Where a payment comes first the term may begin as late as it falls due: refused, not clipped.
   */
  private LocalDate latestEnd(LocalDate today) {
    boolean paysFirst = amountDue != null && offer.royalty.freeMonths() == null;
    LocalDate latestBegin = paysFirst ? later(startsOn, today.plusDays(DAYS_TO_PAY)) : startsOn;
    return lastDay(latestBegin, termMonths);
  }

  private void takeEffect(LocalDate on) {
    effectiveOn = on;
    licensorFacts = PartyFacts.of(licensor);
    licenseeFacts = PartyFacts.of(licensee);
    licensorVerified = licensor.verified != null;
    licenseeVerified = licensee.verified != null;
    termFrom(later(startsOn, on));
  }

  private void termFrom(LocalDate day) {
    beginsOn = day;
    endsOn = lastDay(day, termMonths);
  }

  /** True when this was a claim whose 30 days have passed unpaid and that now counts as ended. */
  private boolean lapseUnpaid(Instant now, LocalDate today) {
    if (effectiveOn != null || endReason != null || !today.isAfter(paymentDueOn)) {
      return false;
    }
    end(EndReason.UNPAID, beginsOn, null, now);
    return true;
  }

  /** The licensor confirms exactly what was due; a claim awaiting it takes effect that day. */
  public void receive(Money amount, LocalDate on, LocalDate today) {
    requireNotVoid();
    if (amountDue == null || receivedOn != null || effectiveOn == null && endReason != null) {
      throw new Problem(Code.RECEIPT_NOT_EXPECTED);
    }
    if (!amount.equals(amountDue)) {
      throw new Problem(Code.RECEIPT_AMOUNT, amountDue).at("/amount");
    }
    boolean lapsed = effectiveOn == null && on.isAfter(paymentDueOn);
    if (on.isBefore(claimedOn) || on.isAfter(today) || lapsed) {
      throw new Problem(Code.RECEIPT_DATE, claimedOn).at("/receivedOn");
    }
    receivedOn = on;
    if (effectiveOn == null) {
      takeEffect(on);
    }
  }

  /** Recordal with the office, once; after that the agency alone corrects it [IR 87]. */
  public void recordWith(String number, LocalDate on, boolean correction, LocalDate today) {
    requireNotVoid();
    if (effectiveOn == null) {
      throw new Problem(Code.LICENSE_NOT_EFFECTIVE);
    }
    if (recordedOn != null && !correction) {
      throw new Problem(Code.LICENSE_ALREADY_RECORDED);
    }
    if (on.isBefore(effectiveOn) || on.isAfter(today)) {
      throw new Problem(Code.RECORDED_ON_RANGE, effectiveOn).at("/recordedOn");
    }
    recordalNumber = number;
    recordedOn = on;
  }

  /** The licensee may leave from any day on. */
  public void terminate(LocalDate on, String note, Instant now, LocalDate today) {
    endFrom(on, EndReason.TERMINATED_BY_LICENSEE, note, now, today);
  }

  /** The licensor's only way out: what was due has not come [PL 51]. */
  public void terminateForNonPayment(LocalDate on, String note, Instant now, LocalDate today) {
    boolean inArrears = amountDue != null && receivedOn == null && today.isAfter(paymentDueOn);
    if (!inArrears) {
      throw new Problem(Code.NOT_IN_ARREARS);
    }
    endFrom(on, EndReason.TERMINATED_FOR_NON_PAYMENT, note, now, today);
  }

  private void endFrom(LocalDate on, EndReason reason, String note, Instant now, LocalDate today) {
    requireNotVoid();
    if (endReason != null || statusOn(today) == LicenseStatus.ENDED) {
      throw new Problem(Code.LICENSE_ENDED);
    }
    if (on.isBefore(today) || on.isAfter(endsOn)) {
      throw new Problem(Code.TERMINATION_RANGE, today, endsOn).at("/on");
    }
    // a claim that never took effect leaves no day on which the firm could not claim anew
    end(reason, effectiveOn == null ? beginsOn : on, note, now);
  }

  /** {@code from} is the first day without the license. */
  private void end(EndReason reason, LocalDate from, String note, Instant now) {
    endReason = reason;
    endsOn = from.minusDays(1);
    endNote = note;
    endedAt = now;
  }

  /** Obtained by false statements; what was performed and paid stays recorded. */
  public void declareVoid(String reason, Instant now) {
    requireNotVoid();
    voidedAt = now;
    voidReason = reason;
  }

  private void requireNotVoid() {
    if (voidedAt != null) {
      throw new Problem(Code.LICENSE_VOID);
    }
  }

  public LicenseStatus statusOn(LocalDate day) {
    if (voidedAt != null) {
      return LicenseStatus.VOID;
    }
    if (effectiveOn == null) {
      return endReason != null || day.isAfter(paymentDueOn)
          ? LicenseStatus.ENDED
          : LicenseStatus.AWAITING_PAYMENT;
    }
    return day.isAfter(endsOn) ? LicenseStatus.ENDED : LicenseStatus.EFFECTIVE;
  }

  /** A claim ends unpaid by itself, long before anything stores that it did. */
  EndReason endReasonOn(LocalDate day) {
    boolean unpaid =
        endReason == null && effectiveOn == null && statusOn(day) == LicenseStatus.ENDED;
    return unpaid ? EndReason.UNPAID : endReason;
  }

  /** The agreed term, or the whole months performed where a side terminated the license. */
  public int countedMonths() {
    return countedMonths(termMonths, endReason, beginsOn, endsOn);
  }

  /** The same, for whoever reads licenses by the hundred thousand. */
  public static int countedMonths(
      int termMonths, EndReason endReason, LocalDate beginsOn, LocalDate endsOn) {
    if (endReason == null || !endReason.cutsTerm()) {
      return termMonths;
    }
    int months = 0;
    while (months < termMonths && !lastDay(beginsOn, months + 1).isAfter(endsOn)) {
      months++;
    }
    return months;
  }

  public LocalDate recordalDueOn(WorkingCalendar calendar) {
    return effectiveOn == null ? null : calendar.deadline(effectiveOn, MONTHS_TO_RECORD);
  }

  public Set<String> sides() {
    return Set.of(licensor.creditCode, licensee.creditCode);
  }

  private static LocalDate lastDay(LocalDate first, int months) {
    return first.plusMonths(months).minusDays(1);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** Ends with the patent what was claimed so far; a restoration revives nothing. */
  static void endWith(LegalStatusChanged change, Instant now) {
    LocalDate on = change.event().happenedOn;
    EndReason reason =
        change.event().type == LegalEventType.LAPSED
            ? EndReason.PATENT_LAPSED
            : EndReason.PATENT_INVALIDATED;
    update(
        // a notice of termination that has not run out by then comes to nothing
        "update versioned License set endReason = ?1, endsOn = ?2, endedAt = ?3"
            + " where patent.number = ?4 and voidedAt is null and endsOn >= ?5"
            // a claim that ended before it took effect keeps its reason
            + " and (effectiveOn is not null or endReason is null)",
        reason,
        on.minusDays(1),
        now,
        change.patent().number,
        on);
  }

  /** A license with all that its view and its assessment show. */
  public static License detailed(UUID id) {
    return find(DETAILED + " where l.id = ?1", id).firstResult();
  }

  /** All licenses a firm ever had of a patent, for the rule that a pair counts once. */
  public static List<License> ofPair(String patentNumber, String licensee) {
    return Unwatched.session()
        .createSelectionQuery(
            DETAILED + " where l.patent.number = ?1 and l.licensee.creditCode = ?2", License.class)
        .setParameter(1, patentNumber)
        .setParameter(2, licensee)
        .getResultList();
  }

  /** Newest first, before the given one. */
  static List<License> page(Where where, UUID before, int rows) {
    where.and("l.id < ?", before);
    return find(DETAILED + " where " + where.orderBy("l.id desc"), where.parameters())
        .page(0, rows)
        .list();
  }
}
