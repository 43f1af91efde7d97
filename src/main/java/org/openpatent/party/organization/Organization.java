package org.openpatent.party.organization;

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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Masked;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** A university, research institute, firm, sole trader, bank or agency, under its credit code. */
@Entity
@Decisive
public class Organization extends PanacheEntityBase {
  @Id public String creditCode;
  public String name;

  @Enumerated(EnumType.STRING)
  public OrganizationKind kind;

  public String division;
  public String parentCreditCode;

  @Embedded
  @Masked
  @AttributeOverride(name = "name", column = @Column(name = "contact_name"))
  @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
  @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
  public Contact contact;

  @Embedded
  @AttributeOverride(name = "year", column = @Column(name = "size_year"))
  public SizeInputs size;

  /**
   * The number of the present version of the facts that eligibility may rest on, from 1 on. A
   * license stores the numbers of its parties' versions.
   */
  public int factsVersion;

  /** Why the agency registered a code whose check character is wrong; null for all others. */
  public String checkWaivedReason;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  /** The verification of the present version, or null. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "verified_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "verified_for"))
  @AttributeOverride(name = "at", column = @Column(name = "verified_at"))
  public Act verified;

  @Version public int version;

  /** What an organization says of itself. */
  public record Facts(
      String name,
      OrganizationKind kind,
      Division division,
      CreditCode parent,
      Contact contact,
      SizeInputs size) {
    /** Whether lists show the organization by the same name and seat. */
    boolean showsSame(Organization organization) {
      return name.equals(organization.name) && division.code().equals(organization.division);
    }
  }

  protected Organization() {}

  /**
   * Stores the organization and the first version of its facts.
   *
   * @param checkWaivedReason why a code whose check character is wrong is right, or null
   */
  public static Organization register(
      CreditCode code, String checkWaivedReason, Facts facts, Act act) {
    if (!code.checks() && checkWaivedReason == null) {
      throw new Problem(Code.CREDIT_CODE_CHECK_CHARACTER);
    }
    Organization organization = new Organization();
    organization.creditCode = code.value();
    organization.checkWaivedReason = code.checks() ? null : checkWaivedReason;
    organization.factsVersion = 1;
    organization.describe(facts, act);
    organization.persist();
    OrganizationVersion.keep(organization);
    organization.announce(OrganizationStated.Change.REGISTERED);
    return organization;
  }

  /**
   * Changes the facts. If eligibility may rest on one that changed, they are a new version, which
   * has to be verified anew.
   */
  public void update(Facts facts, Act act) {
    if (facts.equals(facts())) {
      return;
    }
    String before = eligibilityFacts();
    describe(facts, act);
    if (!before.equals(eligibilityFacts())) {
      factsVersion++;
      verified = null;
      OrganizationVersion.keep(this);
    }
    announce(OrganizationStated.Change.CHANGED);
  }

  private Facts facts() {
    CreditCode parent = parentCreditCode == null ? null : new CreditCode(parentCreditCode);
    return new Facts(name, kind, new Division(division), parent, contact, size);
  }

  private void announce(OrganizationStated.Change change) {
    Announcement.fire(new OrganizationStated(this, change));
  }

  private void describe(Facts facts, Act act) {
    CreditCode code = new CreditCode(creditCode);
    if (!facts.kind.agreesWith(code)) {
      throw new Problem(Code.CREDIT_CODE_PREFIX, facts.kind, code.prefix()).at("/kind");
    }
    if (code.equals(facts.parent)) {
      throw new Problem(Code.PARENT_SELF).at("/parentCreditCode");
    }
    name = facts.name;
    kind = facts.kind;
    division = facts.division.code();
    parentCreditCode = facts.parent == null ? null : facts.parent.value();
    contact = facts.contact;
    size = facts.size;
    changed = act;
  }

  private String eligibilityFacts() {
    return String.join("|", name, kind.name(), division, parentCreditCode, Objects.toString(size));
  }

  /** The agency found the present facts true. */
  public void verify(Act act) {
    verify(factsVersion, act);
  }

  /**
   * The agency found a version of the facts true, which may be one that is past: a license may rest
   * on it. Who verified it first stays. Call it on an organization read by {@link #locked}.
   */
  public void verify(int version, Act act) {
    OrganizationVersion facts = Problem.requireFound(OrganizationVersion.of(creditCode, version));
    facts.verify(act);
    if (version == factsVersion) {
      verified = facts.verified;
      announce(OrganizationStated.Change.VERIFIED);
    }
  }

  public SizeClass sizeClass() {
    return SizeClass.of(kind, size);
  }

  /** Null if there is none. */
  public static Organization of(String creditCode) {
    return findById(creditCode);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static Organization existing(String creditCode) {
    return Problem.requireFound(of(creditCode));
  }

  /**
   * The caller's own, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  public static Organization visible(String creditCode, Caller caller) {
    Problem.requireVisible(caller.sees(Set.of(creditCode)));
    return existing(creditCode);
  }

  /**
   * The caller's own.
   *
   * @throws Problem NOT_FOUND if it is another's, ORGANIZATION_NOT_REGISTERED if it is not
   *     registered
   */
  static Organization own(String creditCode, Caller caller) {
    Problem.requireVisible(caller.belongsTo(creditCode));
    return registered(creditCode);
  }

  /**
   * Locked, so that of two verifications the second sees the first.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  static Organization locked(String creditCode) {
    return Problem.requireFound(findById(creditCode, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * One that a request names or acts for.
   *
   * @throws Problem ORGANIZATION_NOT_REGISTERED if there is none
   */
  public static Organization registered(String creditCode) {
    Organization found = of(creditCode);
    if (found == null) {
      throw new Problem(Code.ORGANIZATION_NOT_REGISTERED, creditCode);
    }
    return found;
  }

  /** All that have one of these credit codes or bear one of these names. */
  public static List<Organization> called(
      Collection<String> creditCodes, Collection<String> names) {
    return list("creditCode in ?1 or name in ?2 order by creditCode", creditCodes, names);
  }

  /**
   * By credit code, after the given one.
   *
   * @param asked conditions on the organization {@code o}
   */
  public static List<Organization> page(Where asked, String after, int rows) {
    Where where = asked.copy().and("o.creditCode > ?", after);
    return find("from Organization o where " + where.orderBy("o.creditCode"), where.parameters())
        .page(0, rows)
        .list();
  }
}
