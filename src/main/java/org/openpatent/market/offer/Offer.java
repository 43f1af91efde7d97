package org.openpatent.market.offer;

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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.market.offer.OfferWithdrawal.WithdrawalCause;
import org.openpatent.market.patent.LegalEvent;
import org.openpatent.market.patent.LegalEventAnnulled;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalHistory;
import org.openpatent.market.patent.Patent;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Stateless;

/**
 * A published declaration that anyone may use a patent on stated terms [PL 50]. Longer than most
 * files because every rule of the declaration's life is a verb here.
 */
@Entity
@Decisive
public class Offer extends PanacheEntityBase {
  private static final String STANDING =
      "publishedOn <= ?2 and (withdrawnOn is null or withdrawnOn > ?2)"
          + " and (openUntil is null or openUntil >= ?2) order by id";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "patent_number")
  public Patent patent;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "licensor_code")
  public Organization licensor;

  @Embedded public Royalty royalty;
  public int minimumTermMonths;
  public int maximumTermMonths;
  public LocalDate openUntil;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "reference_royalty"))
  public ReferenceRoyalty referenceRoyalty;

  public List<String> ownerConsents;
  public String technicalSupport;
  public String notes;
  public List<String> warnings;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "published_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "published_for"))
  @AttributeOverride(name = "at", column = @Column(name = "published_at"))
  public Act published;

  public LocalDate publishedOn;

  /** The first day without the offer: as announced, or earlier by what happened to the patent. */
  public LocalDate withdrawnOn;

  @Enumerated(EnumType.STRING)
  public WithdrawalCause withdrawalCause;

  public String withdrawalReason;

  /**
   * The withdrawal that the licensor, the agency or a correction of the register announced; null if
   * none did. It is kept beside {@code withdrawnOn}, which is computed from it anew when a legal
   * event is entered or annulled.
   */
  @Embedded
  @AttributeOverride(name = "on", column = @Column(name = "announced_on"))
  @AttributeOverride(name = "cause", column = @Column(name = "announced_cause"))
  @AttributeOverride(name = "reason", column = @Column(name = "announced_reason"))
  public OfferWithdrawal announced;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "announced_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "announced_for"))
  @AttributeOverride(name = "at", column = @Column(name = "announced_at"))
  public Act announcedAct;

  @Version public int version;

  /**
   * An offer and the organization that wants to take it.
   *
   * @param along what was read along, in the order in which it was asked for
   */
  public record WithTaker(Offer offer, Organization taker, List<Object> along) {}

  protected Offer() {}

  /** Publishes a declaration: {@link #declare} and store. */
  public static Offer publish(
      Patent patent,
      Organization licensor,
      OfferTerms terms,
      boolean offeredAlready,
      OfferConfig config,
      Act act,
      LocalDate today) {
    Offer offer = declare(patent, licensor, terms, offeredAlready, config, act, today);
    offer.persist();
    offer.announce(OfferChanged.Change.PUBLISHED);
    return offer;
  }

  /**
   * A declaration that nothing in {@link OfferRules} stands against, to be stored by the caller.
   * From the first offer of a patent on, only the agency changes the facts that {@link
   * Patent#freeze} names.
   */
  public static Offer declare(
      Patent patent,
      Organization licensor,
      OfferTerms terms,
      boolean offeredAlready,
      OfferConfig config,
      Act act,
      LocalDate today) {
    var declaration =
        OfferRules.Declaration.of(patent, licensor, terms, offeredAlready, today, config);
    List<Problem.Field> refusals = OfferRules.refusals(declaration);
    if (!refusals.isEmpty()) {
      throw new Problem(refusals);
    }
    Offer offer = new Offer();
    offer.patent = patent;
    offer.licensor = licensor;
    offer.royalty = terms.royalty();
    offer.minimumTermMonths = terms.minimumTermMonths();
    offer.maximumTermMonths = terms.maximumTermMonths();
    offer.openUntil = terms.openUntil();
    offer.referenceRoyalty = terms.referenceRoyalty();
    offer.ownerConsents = terms.ownerConsents();
    offer.technicalSupport = terms.technicalSupport();
    offer.notes = terms.notes();
    offer.warnings =
        OfferRules.warnings(declaration).stream().map(warning -> warning.code().wire()).toList();
    offer.published = act;
    offer.publishedOn = today;
    patent.freeze();
    return offer;
  }

  /**
   * The withdrawal takes effect on the given day; until then an earlier day may be announced.
   * Licenses taken before that day stay as they are [PL 50].
   *
   * @param agency true for the agency, which withdraws an offer when a ground of refusal has arisen
   *     and the licensor has not withdrawn it [Guidelines V.11]
   */
  void withdraw(
      LocalDate effectiveOn,
      String reason,
      boolean agency,
      Act act,
      OfferConfig config,
      LocalDate today) {
    if (statusOn(today) == OfferStatus.WITHDRAWN) {
      throw new Problem(Code.OFFER_ALREADY_WITHDRAWN);
    }
    if (statusOn(today) == OfferStatus.EXPIRED) {
      throw new Problem(Code.OFFER_EXPIRED);
    }
    if (agency && OfferRules.grounds(this, today, config).isEmpty()) {
      throw new Problem(Code.OFFER_WITHOUT_GROUND);
    }
    LocalDate latest = today.plusDays(config.withdrawalDays());
    if (effectiveOn.isBefore(today)) {
      throw new Problem(Code.WITHDRAWAL_IN_PAST).at("/effectiveOn");
    }
    if (effectiveOn.isAfter(latest)) {
      throw new Problem(Code.WITHDRAWAL_TOO_LATE, latest).at("/effectiveOn");
    }
    if (withdrawnOn != null && !effectiveOn.isBefore(withdrawnOn)) {
      throw new Problem(Code.WITHDRAWAL_NOT_EARLIER, withdrawnOn).at("/effectiveOn");
    }
    var cause = agency ? WithdrawalCause.AGENCY : WithdrawalCause.LICENSOR;
    announce(new OfferWithdrawal(effectiveOn, cause, reason), act);
  }

  /**
   * Withdraws the offer from today on if it breaks a rule on what the register states, which has
   * changed.
   */
  void followCorrection(OfferConfig config, Act act, LocalDate today) {
    OfferRules.untenable(this, today, config).stream()
        .findFirst()
        .map(code -> new OfferWithdrawal(today, WithdrawalCause.CORRECTION, code.wire()))
        .ifPresent(withdrawal -> announce(withdrawal, act));
  }

  private void announce(OfferWithdrawal withdrawal, Act act) {
    if (announced != null) {
      Correction.keep(
          path(),
          Map.of("withdrawnOn", announced.on(), "withdrawalReason", announced.reason()),
          act);
    }
    announced = withdrawal;
    announcedAct = act;
    LocalDate before = withdrawnOn;
    withdrawIfEarlier(withdrawal);
    announceSince(before);
  }

  /** Tells those above of what became of this offer; call it once the offer is stored. */
  public void announce(OfferChanged.Change change) {
    Announcement.fire(new OfferChanged(this, change));
  }

  private void announceSince(LocalDate withdrawnBefore) {
    if (!Objects.equals(withdrawnBefore, withdrawnOn)) {
      announce(withdrawnOn == null ? OfferChanged.Change.REOPENED : OfferChanged.Change.WITHDRAWN);
    }
  }

  /**
   * Recomputes the withdrawal from what was announced and what happened to the patent: an
   * invalidated one is deemed never to have existed [PL 47], and the declaration does not pass to
   * new owners [Guidelines V.11].
   *
   * @param transfers those that stand, the latest one last
   */
  void follow(LegalHistory history, List<LegalEvent> transfers) {
    LocalDate before = withdrawnOn;
    withdrawnOn = null;
    withdrawalCause = null;
    withdrawalReason = null;
    if (announced != null) {
      withdrawIfEarlier(announced);
    }
    LocalDate invalidatedOn = history.invalidatedOn();
    if (invalidatedOn != null) {
      withdrawIfEarlier(
          OfferWithdrawal.by(WithdrawalCause.INVALIDATED, sincePublished(invalidatedOn)));
    }
    LocalDate transferredOn = transferredOn(transfers);
    if (transferredOn != null) {
      withdrawIfEarlier(
          OfferWithdrawal.by(WithdrawalCause.TRANSFERRED, sincePublished(transferredOn)));
    }
    announceSince(before);
  }

  /**
   * The day of the transfer that withdraws the offer; null if none does. A transfer that was
   * entered before publication withdraws nothing. Of those entered later it is the first one that
   * happened on the day of publication or after it; but the last one that happened before that day,
   * if its owners could not have published the offer. If no transfer is found so and the owners of
   * today could not have published the offer, it is the last one entered later: the owners may be
   * those of a transfer of an earlier day, because a correction of the owners superseded the
   * transfers of later days.
   */
  private LocalDate transferredOn(List<LegalEvent> transfers) {
    LegalEvent before = null;
    for (LegalEvent transfer : transfers) {
      boolean known = transfer.isKnownTo(published, id);
      if (!known && !transfer.happenedOn.isBefore(publishedOn)) {
        return before == null || declarableBy(before.owners)
            ? transfer.happenedOn
            : before.happenedOn;
      }
      before = known ? null : transfer;
    }
    if (before != null && !declarableBy(before.owners)) {
      return before.happenedOn;
    }
    return declarableBy(patent.owners)
        ? null
        : transfers.stream()
            .filter(transfer -> !transfer.isKnownTo(published, id))
            .reduce((earlier, later) -> later)
            .map(last -> last.happenedOn)
            .orElse(null);
  }

  /**
   * Whether the offer could not have been published without the legal event that is annulled.
   *
   * @param transfers those that stand, without the annulled one
   */
  public boolean restsOn(LegalEventAnnulled change, List<LegalEvent> transfers) {
    LegalEvent event = change.event();
    if (event.type != LegalEventType.TRANSFERRED) {
      return change.hadCleared(publishedOn, published, id);
    }
    // unless another transfer had made the licensor an owner since
    return event.isKnownTo(published, id)
        && transfers.stream()
            .noneMatch(
                later ->
                    later.isKnownTo(published, id) && !later.happenedOn.isBefore(event.happenedOn));
  }

  private boolean declarableBy(List<String> owners) {
    return owners.contains(licensor.creditCode)
        && OfferRules.consented(owners, licensor.creditCode, ownerConsents);
  }

  private LocalDate sincePublished(LocalDate day) {
    return day.isBefore(publishedOn) ? publishedOn : day;
  }

  private void withdrawIfEarlier(OfferWithdrawal withdrawal) {
    if (withdrawnOn == null || withdrawal.on().isBefore(withdrawnOn)) {
      withdrawnOn = withdrawal.on();
      withdrawalCause = withdrawal.cause();
      withdrawalReason = withdrawal.reason();
    }
  }

  /** True if there is a day on which both are offered. */
  boolean meets(Offer other) {
    LocalDate both = sincePublished(other.publishedOn);
    return both.isBefore(firstDayWithout()) && both.isBefore(other.firstDayWithout());
  }

  private LocalDate firstDayWithout() {
    LocalDate expired = openUntil == null ? LocalDate.MAX : openUntil.plusDays(1);
    return withdrawnOn == null || expired.isBefore(withdrawnOn) ? expired : withdrawnOn;
  }

  public String path() {
    return "/v1/offers/" + id;
  }

  public OfferTerms terms() {
    return new OfferTerms(
        royalty,
        minimumTermMonths,
        maximumTermMonths,
        openUntil,
        referenceRoyalty,
        ownerConsents,
        technicalSupport,
        notes);
  }

  public OfferStatus statusOn(LocalDate day) {
    return OfferStatus.on(day, withdrawnOn, openUntil, patent.protectedUntil, patent.impediments);
  }

  /**
   * What a claim needs to know, in one statement; null if the offer or the organization is unknown.
   *
   * @param binding true to lock the patent, the offer and the organization, in this order, against
   *     changes until the end of the transaction, so that the claim is stored on what was read. A
   *     claim that waited for the lock on the patent reads the offer as it is then.
   * @param along in HQL what else to read, of the patent {@code p} and the organization {@code t}
   */
  public static WithTaker withTaker(UUID id, String creditCode, boolean binding, String... along) {
    var query =
        Stateless.session()
            .createSelectionQuery(
                "select p, o, t, "
                    + String.join(", ", along)
                    + " from Patent p join Offer o on o.patent = p join fetch o.licensor"
                    + " join Organization t on t.creditCode = ?2 where o.id = ?1",
                Object[].class)
            .setParameter(1, id)
            .setParameter(2, creditCode);
    if (binding) {
      query.setHibernateLockMode(LockMode.PESSIMISTIC_READ);
    }
    return query
        .getResultList() // a stream would open a cursor for one row
        .stream()
        .findFirst()
        .map(
            row ->
                new WithTaker(
                    (Offer) row[1],
                    (Organization) row[2],
                    Arrays.asList(row).subList(3, row.length)))
        .orElse(null);
  }

  /** Null if there is none. */
  public static Offer of(UUID id) {
    return findById(id);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  public static Offer existing(UUID id) {
    return Problem.requireFound(of(id));
  }

  /**
   * The patent of an offer, by one statement.
   *
   * @throws Problem NOT_FOUND if there is no such offer
   */
  public static Patent patentOf(UUID id) {
    return Stateless.session()
        .createSelectionQuery("select p from Offer o join o.patent p where o.id = ?1", Patent.class)
        .setParameter(1, id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Problem(Code.NOT_FOUND));
  }

  /** All offers that a patent ever had. */
  static List<Offer> ofPatent(String patentNumber) {
    return list("patent.number = ?1 order by id", patentNumber);
  }

  /** The same of several patents. */
  public static List<Offer> standing(Collection<String> patentNumbers, LocalDate day) {
    return list("patent.number in ?1 and " + STANDING, patentNumbers, day);
  }

  /** Open or suspended on a day: neither withdrawn nor past its last day. */
  static List<Offer> standing(String patentNumber, LocalDate day) {
    return list("patent.number = ?1 and " + STANDING, patentNumber, day);
  }

  /** Locked, so that what is told of them is told of the version that is stored. */
  static List<Offer> standingLocked(String patentNumber, LocalDate day) {
    return find("patent.number = ?1 and " + STANDING, patentNumber, day)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
