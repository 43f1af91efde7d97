package org.openpatent.party.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.LegalClock;

/**
 * What an organization said of itself at some time, as far as eligibility may rest on it. Licenses
 * name the versions of their parties, so a version is verified at most once and never changed.
 */
@Entity
@IdClass(OrganizationVersion.Key.class)
public class OrganizationVersion extends PanacheEntityBase {
  /** The organization and the number of its version, from 1 on. */
  public record Key(String creditCode, int factsVersion) {}

  @Id public String creditCode;
  @Id public int factsVersion;
  public String name;

  @Enumerated(EnumType.STRING)
  public OrganizationKind kind;

  public String division;
  public String parentCreditCode;

  @Embedded
  @AttributeOverride(name = "year", column = @Column(name = "size_year"))
  public SizeInputs size;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "verified_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "verified_for"))
  @AttributeOverride(name = "at", column = @Column(name = "verified_at"))
  public Act verified;

  protected OrganizationVersion() {}

  /** Keeps the present facts as the version that the organization counts. */
  static void keep(Organization organization) {
    OrganizationVersion kept = new OrganizationVersion();
    kept.creditCode = organization.creditCode;
    kept.factsVersion = organization.factsVersion;
    kept.name = organization.name;
    kept.kind = organization.kind;
    kept.division = organization.division;
    kept.parentCreditCode = organization.parentCreditCode;
    kept.size = organization.size;
    kept.changed = organization.changed;
    kept.persist();
  }

  void verify(Act act) {
    if (verified == null) {
      verified = act;
    }
  }

  public SizeClass sizeClass() {
    return SizeClass.of(kind, size);
  }

  public static OrganizationVersion of(String creditCode, int factsVersion) {
    return findById(new Key(creditCode, factsVersion));
  }

  /** What an organization said of itself at the end of a legal day. */
  public static OrganizationVersion on(Organization organization, LocalDate day) {
    return OrganizationVersion.<OrganizationVersion>find(
            "creditCode = ?1 and (factsVersion = 1 or changed.at < ?2) order by factsVersion desc",
            organization.creditCode,
            endOf(day))
        .firstResult();
  }

  /** The same, of all versions of an organization as {@link #of(Collection)} answers them. */
  public static OrganizationVersion on(List<OrganizationVersion> all, LocalDate day) {
    return all.stream()
        .filter(one -> one.factsVersion == 1 || one.changed.at().isBefore(endOf(day)))
        .findFirst()
        .orElseThrow();
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(LegalClock.ZONE).toInstant();
  }

  /** All versions of these organizations, of each the newest first. */
  public static List<OrganizationVersion> of(Collection<String> creditCodes) {
    return list("creditCode in ?1 order by creditCode, factsVersion desc", creditCodes);
  }

  /** The newest first, before the given one. */
  static List<OrganizationVersion> page(String creditCode, int before, int rows) {
    return find(
            "creditCode = ?1 and factsVersion < ?2 order by factsVersion desc", creditCode, before)
        .page(0, rows)
        .list();
  }
}
