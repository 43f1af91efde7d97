package org.openpatent.market.need;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** A firm's consent that universities see its name beside a need, until it is withdrawn. */
@Entity
public class NeedConsent extends PanacheEntityBase {
  private static final String STANDING = " and withdrawn.at is null";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Need need;

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

  protected NeedConsent() {}

  /** A second one while the first stands is refused by the database. */
  static void give(Need need, Act act) {
    need.requireOpen();
    NeedConsent consent = new NeedConsent();
    consent.need = need;
    consent.given = act;
    consent.persistAndFlush();
    need.announce(NeedChanged.Change.CONSENT_GIVEN);
  }

  /**
   * Of a closed need too: nobody is shown it, and the firm may want it to be said.
   *
   * @throws Problem NEED_CONSENT_MISSING if none stands
   */
  static void withdraw(Need need, Act act) {
    NeedConsent standing = find("need = ?1" + STANDING, need).firstResult();
    if (standing == null) {
      throw new Problem(Code.NEED_CONSENT_MISSING);
    }
    standing.withdrawn = act;
    flush();
    need.announce(NeedChanged.Change.CONSENT_WITHDRAWN);
  }

  /** All of a need, the first one first. */
  static List<NeedConsent> of(Need need) {
    return list("need = ?1 order by id", need);
  }

  /** Those of these needs whose firm may be named. */
  static Set<UUID> standing(Collection<UUID> needs) {
    return new HashSet<>(
        find("select c.need.id from NeedConsent c where c.need.id in ?1" + STANDING, needs)
            .project(UUID.class)
            .list());
  }
}
