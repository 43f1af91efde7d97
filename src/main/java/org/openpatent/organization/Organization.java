package org.openpatent.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.openpatent.platform.Code;
import org.openpatent.platform.Like;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Where;

/** A university, research institute, firm, sole trader or agency, under its credit code. */
@Entity
public class Organization extends PanacheEntityBase {
  @Id public String creditCode;
  public String name;

  @Enumerated(EnumType.STRING)
  public OrganizationKind kind;

  public String division;
  public String parentCreditCode;

  @Embedded
  @AttributeOverride(name = "name", column = @Column(name = "contact_name"))
  @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
  @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
  public Contact contact;

  @Embedded
  @AttributeOverride(name = "year", column = @Column(name = "size_year"))
  public SizeInputs size;

  public Instant verifiedAt;
  @Version public int version;

  /** What an organization says of itself. */
  public record Facts(
      String name,
      OrganizationKind kind,
      Division division,
      CreditCode parent,
      Contact contact,
      SizeInputs size) {}

  protected Organization() {}

  public static Organization register(CreditCode code, Facts facts) {
    Organization organization = new Organization();
    organization.creditCode = code.value();
    organization.describe(facts);
    return organization;
  }

  /** Whatever eligibility may rest on has to be verified anew once it changes. */
  public void update(Facts facts) {
    String before = eligibilityFacts();
    describe(facts);
    if (!before.equals(eligibilityFacts())) {
      verifiedAt = null;
    }
  }

  private void describe(Facts facts) {
    CreditCode code = CreditCode.parse(creditCode);
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
  }

  private String eligibilityFacts() {
    return String.join("|", name, kind.name(), division, parentCreditCode, Objects.toString(size));
  }

  public void verify(Instant now) {
    if (verifiedAt == null) {
      verifiedAt = now;
    }
  }

  /** Sole traders count as micro [MIIT 2011 No. 300]; null while a firm has declared no figures. */
  public SizeClass sizeClass() {
    if (kind == OrganizationKind.SOLE_TRADER) {
      return SizeClass.MICRO;
    }
    return size == null ? null : size.sizeClass();
  }

  public static Organization of(String creditCode) {
    return findById(creditCode);
  }

  /** The organization that must be registered before it can act. */
  public static Organization registered(String creditCode) {
    Organization found = of(creditCode);
    if (found == null) {
      throw new Problem(Code.ORGANIZATION_NOT_REGISTERED, creditCode);
    }
    return found;
  }

  /** By credit code, after the given one; each filter may be null. {@code like} is a pattern. */
  public static List<Organization> page(
      String like,
      OrganizationKind kind,
      String division,
      Boolean verified,
      String after,
      int rows) {
    Where where =
        new Where()
            .and("lower(name) like ? escape '\\' or lower(creditCode) like ? escape '\\'", like)
            .and("kind = ?", kind)
            .and("division like ?", Like.starting(division))
            .when(Boolean.TRUE.equals(verified), "verifiedAt is not null")
            .when(Boolean.FALSE.equals(verified), "verifiedAt is null")
            .and("creditCode > ?", after);
    return find(where.orderBy("creditCode"), where.parameters()).page(0, rows).list();
  }
}
