package org.openpatent.incentive.roll;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;

/** One version of the criteria of a list, which no longer changes once a draft was made by it. */
@Decisive
@Entity
public class ListCriteria extends PanacheEntityBase {
  @EmbeddedId public Key key;

  /** Immutable for Hibernate, which need not copy it then: it is only ever replaced as a whole. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public Criteria criteria;

  /** True once a draft was made by it. */
  public boolean used;

  /** Who stated it last; what was changed is kept apart. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Version public int version;

  /** Of which list, and the how many-th. */
  @Embeddable
  public record Key(@Column(name = "code") String code, @Column(name = "number") int number) {}

  protected ListCriteria() {}

  /** A new one. */
  ListCriteria(Key key) {
    this.key = key;
  }

  /**
   * The same again changes nothing, whether they are used or not.
   *
   * @param declarable the codes of indicators that firms declare
   * @throws Problem INVALID_BODY with all that cannot be, CRITERIA_USED if another is used
   */
  void state(Criteria to, Set<String> declarable, Act act) {
    List<Problem.Field> wrong = to.inconsistencies(declarable);
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    if (to.equals(criteria)) {
      return;
    }
    if (used) {
      throw new Problem(Code.CRITERIA_USED);
    }
    if (criteria != null) {
      Correction.keep(path(), Map.of("criteria", criteria), act);
    }
    criteria = to;
    changed = act;
    Announcement.fire(this);
  }

  /** A draft is made by it. */
  void use() {
    used = true;
  }

  public String path() {
    return "/v1/list-criteria/" + key.code + "/" + key.number;
  }

  /** Null if there is none. */
  static ListCriteria of(Key key) {
    return findById(key);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static ListCriteria existing(Key key) {
    return Problem.requireFound(of(key));
  }

  /**
   * One that a body names, locked, so that it is not changed while a draft begins to use it.
   *
   * @throws Problem LIST_CRITERIA_UNKNOWN if there is none
   */
  static ListCriteria named(Key key) {
    ListCriteria found = findById(key, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw new Problem(Code.LIST_CRITERIA_UNKNOWN).at("/criteria");
    }
    return found;
  }

  /** By code and version, after the given ones. */
  static List<ListCriteria> page(Key after, int rows) {
    return after == null
        ? find("order by key.code, key.number").page(0, rows).list()
        : find(
                "key.code >= ?1 and (key.code > ?1 or key.number > ?2) order by key.code, key.number",
                after.code,
                after.number)
            .page(0, rows)
            .list();
  }
}
