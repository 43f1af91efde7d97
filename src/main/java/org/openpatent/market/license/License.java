package org.openpatent.market.license;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.market.offer.Offer;
import org.openpatent.market.patent.LegalEvent;
import org.openpatent.market.patent.LegalEventAnnulled;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalHistory.PatentEnd;
import org.openpatent.market.patent.Patent;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.LegalPeriod;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;
import org.openpatent.platform.value.WorkingCalendar;

/**
 * A firm's right under an offer: non-exclusive, not transferable, without sub-license [PL 12]. Its
 * states follow from its dates, so nothing has to run at midnight. Longer than most files because
 * every rule of the license's life is a verb here.
 */
@Entity
@Decisive
public class License extends PanacheEntityBase {
  private static final String DETAILED =
      "from License l join fetch l.offer join fetch l.patent join fetch l.licensor"
          + " join fetch l.licensee";

  // selects a value by the key of one version; PostgreSQL would answer "exists" by reading all
  // verified versions
  private static final String VERIFIED =
      "coalesce((select v.verified_at is not null from organization_version v"
          + " where v.credit_code = ";

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

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "claimed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "claimed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "claimed_at"))
  public Act claimed;

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

  /** The last day; before {@code beginsOn} if the license never ran. */
  public LocalDate endsOn;

  /** Which of the ends below came first, or null if the license runs for its whole term. */
  @Enumerated(EnumType.STRING)
  public EndReason endReason;

  /** Null if no side ended it. */
  @Embedded public LicenseTermination termination;

  public String endNote;

  /** Which of the patent's standing legal events ends the license; null if none does. */
  @Embedded
  @AttributeOverride(name = "cause", column = @Column(name = "patent_end"))
  @AttributeOverride(name = "on", column = @Column(name = "patent_ended_on"))
  public PatentEnd patentEnd;

  public String voidReason;

  /** Null unless the license is void. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "voided_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "voided_for"))
  @AttributeOverride(name = "at", column = @Column(name = "voided_at"))
  public Act voided;

  public String voidingAnnulmentReason;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "voiding_annulled_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "voiding_annulled_for"))
  @AttributeOverride(name = "at", column = @Column(name = "voiding_annulled_at"))
  public Act voidingAnnulled;

  public LocalDate receivedOn;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "received_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "received_for"))
  @AttributeOverride(name = "at", column = @Column(name = "received_at"))
  public Act received;

  /** Null until either side or the agency has entered it. */
  @Embedded public LicenseRecordal recordal;

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
  @Formula(VERIFIED + "licensor_code and v.facts_version = licensor_version), false)")
  public boolean licensorVerified;

  @Formula(VERIFIED + "licensee_code and v.facts_version = licensee_version), false)")
  public boolean licenseeVerified;

  @Version public int version;

  protected License() {}

  /**
   * Whoever gives notice and pays as announced has the license; no consent is asked [PL 51]. A
   * second license of the firm for the same days of the patent is refused by the database, not
   * here.
   *
   * @param pair the firm's earlier licenses of this patent
   */
  public static License claim(
      Offer offer,
      Organization firm,
      ClaimTerms terms,
      List<License> pair,
      Act claimed,
      LocalDate today) {
    License license = drawUp(offer, firm, terms, claimed, today);
    // until the end of an unpaid claim is stored, the database counts its days as taken
    pair.stream()
        .filter(earlier -> earlier.lapseUnpaid(claimed, today))
        .forEach(Stateless.session()::update);
    Stateless.session().insert(license);
    license.announce(LicenseChanged.Change.CLAIMED);
    if (license.effectiveOn != null) {
      license.announce(LicenseChanged.Change.EFFECTIVE);
    }
    return license;
  }

  /**
   * The license that a claim would make, not stored; refused where the claim would be refused. A
   * quote shows it.
   */
  public static License drawUp(
      Offer offer, Organization firm, ClaimTerms terms, Act claimed, LocalDate today) {
    License license = new License();
    license.offer = offer;
    license.patent = offer.patent;
    license.licensor = offer.licensor;
    license.licensee = firm;
    license.claimed = claimed;
    license.claimedOn = today;
    license.startsOn = terms.startsOn();
    license.termMonths = terms.termMonths();
    license.intendedUse = terms.intendedUse();
    license.declaredUnrelated = terms.declaredUnrelated();
    license.amountDue = offer.royalty.amountDue();
    license.beginFrom(terms.startsOn());
    terms.requireClaimable(offer, firm, today);
    if (!offer.royalty.isPaidFirst()) {
      license.takeEffect(today);
      license.paymentDueOn =
          license.amountDue == null
              ? null
              : LegalPeriod.lastDay(license.beginsOn, offer.royalty.freeMonths()).plusDays(1);
    } else {
      license.paymentDueOn = ClaimTerms.paymentDueOn(today);
    }
    return license;
  }

  private void takeEffect(LocalDate on) {
    effectiveOn = on;
    licensorFacts = PartyFacts.of(licensor);
    licenseeFacts = PartyFacts.of(licensee);
    licensorVerified = licensor.verified != null;
    licenseeVerified = licensee.verified != null;
    beginFrom(later(startsOn, on));
  }

  /**
   * Takes effect on a day that may be past, with the facts that the two organizations had stated at
   * the end of that day.
   */
  private void takeEffectInPast(LocalDate on) {
    takeEffect(on);
    OrganizationVersion licensorThen = OrganizationVersion.on(licensor, on);
    OrganizationVersion licenseeThen = OrganizationVersion.on(licensee, on);
    licensorFacts = PartyFacts.of(licensorThen);
    licenseeFacts = PartyFacts.of(licenseeThen);
    licensorVerified = licensorThen.verified != null;
    licenseeVerified = licenseeThen.verified != null;
  }

  private void beginFrom(LocalDate day) {
    beginsOn = day;
    reckonEnd();
  }

  /**
   * Computes the end from {@code termination} and {@code patentEnd}. Both stay stored: when the one
   * that came first is annulled, the other ends the license.
   */
  private void reckonEnd() {
    LicenseEnd end =
        LicenseEnd.of(beginsOn, termMonths, effectiveOn != null, termination, patentEnd);
    endReason = end.reason();
    endsOn = end.lastDay();
  }

  /**
   * Stores the end of all claims of a patent whose 30 days passed unpaid, because until then the
   * database counts their days as taken.
   */
  static void lapseUnpaid(String patentNumber, Act act, LocalDate today) {
    list(
            "patent.number = ?1 and voided.at is null and effectiveOn is null"
                + " and endReason is null and paymentDueOn < ?2",
            patentNumber,
            today)
        .forEach(claim -> ((License) claim).lapseUnpaid(act, today));
    flush();
  }

  /** Stores the end of a claim whose 30 days passed unpaid; false if this is none. */
  boolean lapseUnpaid(Act act, LocalDate today) {
    if (effectiveOn != null || endReason != null || !today.isAfter(paymentDueOn)) {
      return false;
    }
    terminate(EndReason.UNPAID, beginsOn, null, act);
    return true;
  }

  /** The licensor confirms exactly what was due; a claim awaiting it takes effect that day. */
  void receive(Money amount, LocalDate on, Act received, LocalDate today) {
    requireNotVoid();
    boolean claimOver = effectiveOn == null && (termination != null || endedBefore(on));
    if (amountDue == null || receivedOn != null || claimOver) {
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
    this.received = received;
    boolean takesEffect = effectiveOn == null;
    if (takesEffect) {
      takeEffectInPast(on);
    }
    announce(LicenseChanged.Change.PAID);
    if (takesEffect) {
      announce(LicenseChanged.Change.EFFECTIVE);
    }
  }

  /**
   * Whether the patent had ended by that day; a claim that was paid on an earlier day took effect.
   */
  private boolean endedBefore(LocalDate day) {
    return patentEnd != null && !day.isBefore(patentEnd.on());
  }

  /** Recordal with the office, once; after that the agency alone corrects it [IR 87]. */
  void recordWith(String number, LocalDate on, boolean correction, Act act, LocalDate today) {
    requireNotVoid();
    if (effectiveOn == null) {
      throw new Problem(Code.LICENSE_NOT_EFFECTIVE);
    }
    if (recordal != null && !correction) {
      throw new Problem(Code.LICENSE_ALREADY_RECORDED);
    }
    LicenseRecordal entered = LicenseRecordal.of(number, on, effectiveOn, act, today);
    if (recordal != null && recordal.saysTheSame(entered)) {
      return;
    }
    if (recordal != null) {
      Correction.keep(path(), recordal.said(), act);
    }
    recordal = entered;
    announce(LicenseChanged.Change.RECORDED);
  }

  /** The licensee may terminate with effect from today or any later day of the term. */
  void terminate(LocalDate on, String note, Act act, LocalDate today) {
    if (termination != null) {
      throw new Problem(Code.LICENSE_ENDED);
    }
    endFrom(on, EndReason.TERMINATED_BY_LICENSEE, note, act, today);
  }

  /**
   * The licensor may terminate only because what was due was not paid [PL 51]. A termination that
   * the licensee has declared for a later day is replaced, and kept as a correction.
   */
  void terminateForNonPayment(LocalDate on, String note, Act act, LocalDate today) {
    boolean inArrears = amountDue != null && receivedOn == null && today.isAfter(paymentDueOn);
    if (!inArrears) {
      throw new Problem(Code.NOT_IN_ARREARS);
    }
    if (termination != null && termination.reason() == EndReason.TERMINATED_FOR_NON_PAYMENT) {
      throw new Problem(Code.LICENSE_ENDED);
    }
    LicenseTermination notice = termination;
    String noticeNote = endNote;
    endFrom(on, EndReason.TERMINATED_FOR_NON_PAYMENT, note, act, today);
    if (notice != null) {
      Map<String, Object> replaced = notice.said();
      replaced.put("endNote", noticeNote);
      Correction.keep(path(), replaced, act);
    }
  }

  private void endFrom(LocalDate on, EndReason reason, String note, Act act, LocalDate today) {
    requireNotVoid();
    if (statusOn(today) == LicenseStatus.ENDED) {
      throw new Problem(Code.LICENSE_ENDED);
    }
    if (on.isBefore(today) || on.isAfter(endsOn)) {
      throw new Problem(Code.TERMINATION_RANGE, today, endsOn).at("/on");
    }
    // a claim that never took effect ends before its first day: the firm may claim its days anew
    terminate(reason, effectiveOn == null ? beginsOn : on, note, act);
  }

  private void terminate(EndReason reason, LocalDate from, String note, Act act) {
    termination = new LicenseTermination(reason, from, act);
    endNote = note;
    reckonEnd();
    announce(LicenseChanged.Change.ENDED);
  }

  private void announce(LicenseChanged.Change change) {
    Announcement.fire(new LicenseChanged(this, change));
  }

  /**
   * Who did the act that a correction replaces, under names as in the API; the caller adds the
   * values replaced.
   */
  static Map<String, Object> by(String verb, Act act) {
    Map<String, Object> said = new HashMap<>();
    if (act != null) { // null for what was entered before acts were kept
      said.put(verb + "By", act.subject());
      said.put(verb + "For", act.organization());
      said.put(verb + "At", act.at().toString());
    }
    return said;
  }

  /**
   * Takes over what the patent's standing legal events say of the end of this license; the order in
   * which they were entered or annulled does not matter.
   *
   * @param end null if none of them ends this license
   * @return whether the license now ends later than before, or earlier. Where its last day stays:
   *     LATER if the patent had ended by the day of effect and now has not, EARLIER if it now has.
   *     SAME while the license is void: the annulment of the voiding computes the end anew
   */
  EndMoved follow(PatentEnd end) {
    LocalDate before = endsOn;
    boolean deadBefore = isOfDeadPatent();
    patentEnd = end;
    if (isVoid()) {
      return EndMoved.SAME;
    }
    reckonEnd();
    EndMoved moved =
        EndMoved.of(
            endsOn.equals(before)
                ? Boolean.compare(deadBefore, isOfDeadPatent())
                : endsOn.compareTo(before));
    if (moved != EndMoved.SAME) {
      announce(
          moved == EndMoved.EARLIER ? LicenseChanged.Change.ENDED : LicenseChanged.Change.EXTENDED);
    }
    return moved;
  }

  /** Whether the patent ended by the day of effect: then nothing is owed for the license. */
  private boolean isOfDeadPatent() {
    return effectiveOn != null && endedBefore(effectiveOn);
  }

  /** Obtained by false statements; what was performed and paid stays recorded. */
  void declareVoid(String reason, Act act) {
    requireNotVoid();
    voided = act;
    voidReason = reason;
    announce(LicenseChanged.Change.VOIDED);
  }

  /**
   * A voiding by mistake is undone; call it with the patent locked, so that no claim of the pair is
   * under way.
   *
   * @throws Problem VOIDING_BUILT_UPON if the firm took another license for these days since
   */
  void annulVoiding(String reason, Act act, LocalDate today) {
    if (voided == null) {
      throw new Problem(Code.LICENSE_NOT_VOID);
    }
    lapseUnpaid(patent.number, act, today);
    Map<String, Object> previous = by("voided", voided);
    previous.put("voidReason", voidReason);
    Correction.keep(path(), previous, act);
    voided = null;
    voidReason = null;
    voidingAnnulled = act;
    voidingAnnulmentReason = reason;
    reckonEnd();
    if (!lapseUnpaid(act, today)) {
      requireFreeDays(Code.VOIDING_BUILT_UPON);
    }
    flush();
    announce(LicenseChanged.Change.VOIDING_ANNULLED);
  }

  /**
   * Whether the license stands and could not have been claimed without the legal event that is
   * annulled. If the event is the transfer that made the licensor an owner, the license rests on it
   * after its own end, too.
   *
   * @param transfers those that stand, without the annulled one
   */
  boolean restsOn(LegalEventAnnulled change, List<LegalEvent> transfers, LocalDate today) {
    LicenseStatus status = statusOn(today);
    if (change.event().type == LegalEventType.TRANSFERRED) {
      return status != LicenseStatus.VOID && !neverRan() && offer.restsOn(change, transfers);
    }
    boolean stands = status == LicenseStatus.EFFECTIVE || status == LicenseStatus.AWAITING_PAYMENT;
    return stands && change.hadCleared(claimedOn, claimed, id);
  }

  /** Refuses with this code if another license of the firm covers a day of this one. */
  void requireFreeDays(Code builtUpon) {
    getEntityManager()
        .createQuery(
            "from License where patent.number = ?1 and licensee.creditCode = ?2 and id <> ?3"
                + " and voided.at is null and endsOn >= beginsOn"
                + " and beginsOn <= ?4 and endsOn >= ?5",
            License.class)
        // without a flush, which would violate the exclusion constraint first: its error does not
        // tell which license has the days
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter(1, patent.number)
        .setParameter(2, licensee.creditCode)
        .setParameter(3, id)
        .setParameter(4, endsOn)
        .setParameter(5, beginsOn)
        .getResultStream()
        .filter(other -> !neverRan())
        .findFirst()
        .ifPresent(
            other -> {
              throw new Problem(builtUpon, other.path());
            });
  }

  public String path() {
    return "/v1/licenses/" + id;
  }

  private void requireNotVoid() {
    if (isVoid()) {
      throw new Problem(Code.LICENSE_VOID);
    }
  }

  public boolean isVoid() {
    return voided != null;
  }

  /** True if it ended before the day on which it would have begun. */
  boolean neverRan() {
    return endsOn.isBefore(beginsOn);
  }

  public LicenseStatus statusOn(LocalDate day) {
    if (isVoid()) {
      return LicenseStatus.VOID;
    }
    if (effectiveOn == null) {
      return endReason != null || day.isAfter(paymentDueOn)
          ? LicenseStatus.ENDED
          : LicenseStatus.AWAITING_PAYMENT;
    }
    return day.isAfter(endsOn) ? LicenseStatus.ENDED : LicenseStatus.EFFECTIVE;
  }

  /**
   * Of a claim whose 30 days passed unpaid the reason is {@code UNPAID} from that day on, whether
   * it is stored yet or not.
   */
  EndReason endReasonOn(LocalDate day) {
    boolean unpaid =
        endReason == null && effectiveOn == null && statusOn(day) == LicenseStatus.ENDED;
    return unpaid ? EndReason.UNPAID : endReason;
  }

  /** The agreed term, or the whole months performed where a side terminated the license. */
  public int countedMonths() {
    return new LicenseEnd(endReason, endsOn).countedMonths(beginsOn, termMonths);
  }

  /** The same, as if no side had ended the license at that moment or later. */
  public int countedMonthsBefore(Instant moment) {
    boolean later = termination != null && termination.isDeclaredFrom(moment);
    return later ? termMonths : countedMonths();
  }

  LocalDate recordalDueOn(WorkingCalendar calendar) {
    return effectiveOn == null ? null : LicenseRecordal.dueOn(effectiveOn, calendar);
  }

  /** A license that never ran, or is void, needs no recordal. */
  boolean isRecordalOverdue(LocalDate dueOn, LocalDate today) {
    boolean needed = !isVoid() && !neverRan() && recordal == null;
    return needed && dueOn != null && dueOn.isBefore(today);
  }

  Set<String> sides() {
    return Set.of(licensor.creditCode, licensee.creditCode);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /**
   * All licenses of a patent, void ones too, locked, because a legal event may change each of them.
   */
  static List<License> ofPatent(String patentNumber) {
    return find("patent.number = ?1 order by id", patentNumber)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The ids of all licenses of a patent. */
  public static List<UUID> idsOfPatent(String patentNumber) {
    return find("select l.id from License l where l.patent.number = ?1", patentNumber)
        .project(UUID.class)
        .list();
  }

  /** How many licenses of a patent stand, and the last day of the last one; null if none does. */
  public record Standing(long count, LocalDate lastDay) {}

  /** Those of a patent that stand on a day, whoever has them. */
  public static Standing standing(String patentNumber, LocalDate day) {
    return find(
            "select count(l.id), max(l.endsOn) from License l where l.patent.number = ?1"
                + " and l.effectiveOn is not null and l.endsOn >= ?2 and l.endsOn >= l.beginsOn"
                + " and l.voided.at is null",
            patentNumber,
            day)
        .project(Standing.class)
        .firstResult();
  }

  /** A license with all that its view and its assessment show; null if there is none. */
  public static License detailed(UUID id) {
    return find(DETAILED + " where l.id = ?1", id).firstResult();
  }

  /**
   * The same for its two sides and those who oversee.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  public static License visible(UUID id, Caller caller) {
    License found = Problem.requireFound(detailed(id));
    Problem.requireVisible(caller.sees(found.sides()));
    return found;
  }

  /** Those of these ids that exist, each with all that its view and its assessment show. */
  public static List<License> detailed(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list(DETAILED + " where l.id in ?1", ids);
  }

  /** In HQL whether the organization {@code t} ever had a license of the patent {@code p}. */
  public static final String HAD =
      "(select count(*) > 0 from License l where l.patent = p and l.licensee = t)";

  /** All licenses a firm ever had of a patent, for the rule that a pair counts once. */
  public static List<License> ofPair(String patentNumber, String licensee) {
    return Stateless.session()
        .createSelectionQuery(
            DETAILED + " where l.patent.number = ?1 and l.licensee.creditCode = ?2", License.class)
        .setParameter(1, patentNumber)
        .setParameter(2, licensee)
        .getResultList();
  }

  /** Those with the organization on either side, newest first, before the given one. */
  public static List<License> ofSide(String creditCode, UUID before, int rows) {
    // by the columns of the license, which have indexes, and not by the parties joined to it
    return page(
        new Where().and("fk(l.licensor) = ? or fk(l.licensee) = ?", creditCode), before, rows);
  }

  /**
   * Newest first, before the given one.
   *
   * @param asked conditions on the license {@code l}; they stay as they are
   */
  static List<License> page(Where asked, UUID before, int rows) {
    Where where = asked.copy().and("l.id < ?", before);
    return find(DETAILED + " where " + where.orderBy("l.id desc"), where.parameters())
        .page(0, rows)
        .list();
  }
}
