package org.openpatent.party.designation;

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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;

/** The months for which an organization is designated; revoked or not, it stays. */
@Entity
@Decisive
public class DesignationTerm extends PanacheEntityBase {
  private static final int MONTHS_OF_GRACE = 12;

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  @Enumerated(EnumType.STRING)
  public DesignationLevel level;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "credit_code")
  public Organization organization;

  public String batch;
  public LocalDate firstOn;
  public int termMonths;

  /** What re-evaluations added to the months of the term. */
  public int graceMonths;

  /** The last day of the term, with its grace. */
  public LocalDate until;

  /** The papers that it rests on. */
  public List<String> documents;

  /** Whether a re-evaluation of the term before brought it. */
  public boolean renewal;

  /** The first day on which it was in force no more; null while it is not revoked. */
  public LocalDate revokedOn;

  public String revocationReason;

  /** The last day in force: of a term that is revoked the day before, else that of the term. */
  public LocalDate lastOn;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "revoked_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "revoked_for"))
  @AttributeOverride(name = "at", column = @Column(name = "revoked_at"))
  public Act revoked;

  /** What is granted: a batch, and months from a month on. */
  public record Grant(String batch, FirstMonth from, int termMonths, List<String> documents) {}

  protected DesignationTerm() {}

  DesignationTerm(
      DesignationLevel level, Organization holder, Grant grant, boolean renewal, Act act) {
    this.level = level;
    this.organization = holder;
    this.firstOn = grant.from.firstDay();
    this.renewal = renewal;
    this.entered = act;
    correct(grant);
  }

  /** What it says of batch, months and papers. */
  Grant grant() {
    return new Grant(batch, FirstMonth.of(firstOn), termMonths, documents);
  }

  /** Says something else of them; months of grace stay. */
  void correct(Grant grant) {
    batch = grant.batch;
    termMonths = grant.termMonths;
    documents = grant.documents;
    run();
  }

  /** Goes on for a year more. */
  void prolong() {
    graceMonths += MONTHS_OF_GRACE;
    run();
  }

  private void run() {
    until = FirstMonth.of(firstOn).lastDay(termMonths + graceMonths);
    lastOn = until;
  }

  /** Ends it as of a day; one that begins later never is in force, one that is over stays so. */
  void revoke(LocalDate on, String reason, Act act) {
    LocalDate after = until.plusDays(1);
    revokedOn = on.isBefore(firstOn) ? firstOn : on.isAfter(after) ? after : on;
    revocationReason = reason;
    revoked = act;
    lastOn = revokedOn.minusDays(1);
  }

  /**
   * @throws Problem DESIGNATION_REVOKED if it is
   */
  void requireStanding() {
    if (revokedOn != null) {
      throw new Problem(Code.DESIGNATION_REVOKED, revokedOn);
    }
  }

  boolean isInForceOn(LocalDate day) {
    return held().isInForceOn(day);
  }

  Designations.Held held() {
    return new Designations.Held(organization.creditCode, level, firstOn, lastOn);
  }

  /** Of a level of an organization, the first one first. */
  static List<DesignationTerm> of(DesignationLevel level, String creditCode) {
    return list("level = ?1 and organization.creditCode = ?2 order by firstOn", level, creditCode);
  }

  /** How many are in force on a day. */
  static long inForce(DesignationLevel level, LocalDate day) {
    return count("level = ?1 and firstOn <= ?2 and lastOn >= ?2", level, day);
  }

  /** Whether a term of this organization was over, and not by revocation, before a day. */
  static boolean completed(DesignationLevel level, String creditCode, LocalDate before) {
    return count(
            "level = ?1 and organization.creditCode = ?2 and revokedOn is null and until < ?3",
            level,
            creditCode,
            before)
        > 0;
  }

  /** How many demonstration firms a batch recommended; what is renewed needs no recommendation. */
  static long recommended(String batch) {
    return count("level = NATIONAL_DEMONSTRATION and batch = ?1 and not renewal", batch);
  }

  /** All that ever were, to ask them for many days. */
  public static Designations all() {
    return designations("", List.of());
  }

  /** Those of some organizations. */
  public static Designations of(Collection<String> creditCodes) {
    return creditCodes.isEmpty()
        ? Designations.NONE
        : designations("where t.organization.creditCode in (?1)", List.of(creditCodes));
  }

  private static Designations designations(String where, List<Object> parameters) {
    var query =
        Stateless.session()
            .createSelectionQuery(
                "select t.organization.creditCode, t.level, t.firstOn, t.lastOn"
                    + " from DesignationTerm t "
                    + where,
                Designations.Held.class);
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return new Designations(query.getResultList());
  }

  /**
   * In the order of their entry, after the given one.
   *
   * @param asked conditions on the term {@code t} and its organization {@code o}
   */
  static List<DesignationTerm> page(Where asked, UUID after, int rows) {
    Where where = asked.copy().and("t.id > ?", after);
    return find(
            "from DesignationTerm t join fetch t.organization o where " + where.orderBy("t.id"),
            where.parameters())
        .page(0, rows)
        .list();
  }
}
