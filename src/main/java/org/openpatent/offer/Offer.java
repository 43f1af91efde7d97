package org.openpatent.offer;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.organization.Organization;
import org.openpatent.patent.Patent;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Unwatched;
import org.openpatent.platform.Where;

/** A published declaration that anyone may use a patent on stated terms [PL 50]. */
@Entity
public class Offer extends PanacheEntityBase {
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
  public Instant publishedAt;
  public LocalDate publishedOn;
  public LocalDate withdrawnOn;
  public String withdrawalReason;
  @Version public int version;

  /** An offer and how often it was taken. */
  public record Counted(Offer offer, long licenses) {}

  /** An offer and the organization, null if unregistered, that wants to take it. */
  public record Taking(Offer offer, Organization taker) {}

  protected Offer() {}

  /**
   * Publishes what {@link OfferRules} finds nothing against; the first offer freezes its patent.
   */
  public static Offer publish(
      Patent patent,
      Organization licensor,
      OfferTerms terms,
      boolean offeredAlready,
      OfferConfig config,
      Instant now,
      LocalDate today) {
    var declaration =
        new OfferRules.Declaration(
            patent, licensor.creditCode, terms, offeredAlready, today, config);
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
    offer.publishedAt = now;
    offer.publishedOn = today;
    patent.freeze();
    offer.persist();
    return offer;
  }

  /** Takes effect on its day; earlier licenses stay as they are [PL 50]. */
  public void withdraw(LocalDate effectiveOn, String reason, LocalDate today) {
    if (withdrawnOn != null) {
      throw new Problem(Code.OFFER_ALREADY_WITHDRAWN);
    }
    if (statusOn(today) == OfferStatus.EXPIRED) {
      throw new Problem(Code.OFFER_EXPIRED);
    }
    if (effectiveOn.isBefore(today)) {
      throw new Problem(Code.WITHDRAWAL_IN_PAST).at("/effectiveOn");
    }
    withdrawnOn = effectiveOn;
    withdrawalReason = reason;
  }

  /** An invalidated patent is deemed never to have existed [PL 47]. */
  void withdrawInvalidated(LocalDate on) {
    LocalDate effect = on.isBefore(publishedOn) ? publishedOn : on;
    if (withdrawnOn == null || effect.isBefore(withdrawnOn)) {
      withdrawnOn = effect;
      withdrawalReason = "INVALIDATED";
    }
  }

  public OfferStatus statusOn(LocalDate day) {
    if (withdrawnOn != null && !day.isBefore(withdrawnOn)) {
      return OfferStatus.WITHDRAWN;
    }
    if (day.isAfter(patent.protectedUntil) || openUntil != null && day.isAfter(openUntil)) {
      return OfferStatus.EXPIRED;
    }
    return patent.impediments.isEmpty() ? OfferStatus.OPEN : OfferStatus.SUSPENDED;
  }

  public static Counted counted(UUID id) {
    return getEntityManager()
        .createQuery(
            "select new org.openpatent.offer.Offer$Counted(o,"
                + " (select count(l.id) from License l where l.offer.id = o.id"
                + " and l.voidedAt is null))"
                + " from Offer o join fetch o.patent join fetch o.licensor where o.id = ?1",
            Counted.class)
        .setParameter(1, id)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  /**
   * What a claim needs to know, in one statement; null if there is no such offer.
   *
   * @param binding true to hold the patent's legal status as it is until the claim is stored
   */
  public static Taking taking(UUID id, String creditCode, boolean binding) {
    // in SQL, because Hibernate locks all that it selects, or each in a statement of its own
    return Unwatched.session()
        .createNativeQuery(
            "select {p.*}, {o.*}, {l.*}, {t.*} from patent p join offer o on o.patent_number ="
                + " p.number join organization l on l.credit_code = o.licensor_code left join"
                + " organization t on t.credit_code = ?2 where o.id = ?1"
                + (binding ? " for share of p" : ""),
            Object[].class)
        .addEntity("p", Patent.class)
        .addEntity("o", Offer.class)
        .addJoin("l", "o.licensor")
        .addEntity("t", Organization.class)
        .setParameter(1, id)
        .setParameter(2, creditCode)
        .getResultList() // a stream would open a cursor for one row
        .stream()
        .findFirst()
        .map(row -> new Taking((Offer) row[1], (Organization) row[2]))
        .orElse(null);
  }

  /** Open or suspended on a day: neither withdrawn nor past its last day. */
  static List<Offer> standing(String patentNumber, LocalDate day) {
    return list(
        "patent.number = ?1 and (withdrawnOn is null or withdrawnOn > ?2)"
            + " and (openUntil is null or openUntil >= ?2)",
        patentNumber,
        day);
  }

  /** In order of publication, newest first unless asked otherwise, after the given offer. */
  static List<Offer> page(OfferFilter filter, UUID after, int rows) {
    boolean oldestFirst = filter.sort == OfferFilter.OfferSort.OLDEST;
    Where where = filter.where().and(oldestFirst ? "o.id > ?" : "o.id < ?", after);
    return find(
            "from Offer o join fetch o.patent p join fetch o.licensor g where "
                + where.orderBy(oldestFirst ? "o.id" : "o.id desc"),
            where.parameters())
        .page(0, rows)
        .list();
  }
}
