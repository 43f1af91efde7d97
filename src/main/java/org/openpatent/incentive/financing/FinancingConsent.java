package org.openpatent.incentive.financing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** A firm's consent that a need is passed on to banks with its profile, until it is withdrawn. */
@Entity
public class FinancingConsent extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  public FinancingNeed need;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "given_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "given_for"))
  @AttributeOverride(name = "at", column = @Column(name = "given_at"))
  public Act given;

  /** Null while it stands. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "withdrawn_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "withdrawn_for"))
  @AttributeOverride(name = "at", column = @Column(name = "withdrawn_at"))
  public Act withdrawn;

  protected FinancingConsent() {}

  /** A second one while the first stands is refused by the database. */
  static void give(FinancingNeed need, Act act) {
    need.requireOpen();
    FinancingConsent consent = new FinancingConsent();
    consent.need = need;
    consent.given = act;
    consent.persistAndFlush();
    need.announce(FinancingNeedChanged.Change.CONSENT_GIVEN);
  }

  /**
   * @throws Problem FINANCING_CONSENT_MISSING if none stands
   */
  static void withdraw(FinancingNeed need, Act act) {
    if (!end(need, act)) {
      throw new Problem(Code.FINANCING_CONSENT_MISSING);
    }
  }

  /** Whether one stood. */
  static boolean end(FinancingNeed need, Act act) {
    FinancingConsent standing = standing(need);
    if (standing != null) {
      standing.withdrawn = act;
      flush();
      need.announce(FinancingNeedChanged.Change.CONSENT_WITHDRAWN);
    }
    return standing != null;
  }

  /** Null if none stands. */
  static FinancingConsent standing(FinancingNeed need) {
    return find("need = ?1 and withdrawn.at is null", need).firstResult();
  }

  /** All of these needs, of each the first one first. */
  static Map<UUID, List<FinancingConsent>> of(Collection<UUID> needs) {
    return FinancingConsent.<FinancingConsent>list("need.id in ?1 order by id", needs).stream()
        .collect(Collectors.groupingBy(consent -> consent.need.id));
  }
}
