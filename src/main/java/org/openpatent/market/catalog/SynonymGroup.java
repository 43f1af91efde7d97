package org.openpatent.market.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Problem;

/**
 * Words that mean the same to a search, under the one that names the group; the agency keeps them.
 */
@Entity
public class SynonymGroup extends PanacheEntityBase {
  @Id public String word;

  public List<String> synonyms;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Version public int version;

  protected SynonymGroup() {}

  static SynonymGroup begin(String word, List<String> synonyms, Act act) {
    SynonymGroup group = new SynonymGroup();
    group.word = word;
    group.synonyms = List.copyOf(synonyms);
    group.changed = act;
    group.persist();
    return group;
  }

  void change(List<String> to, Act act) {
    if (!synonyms.equals(to)) {
      Correction.keep(path(word), Map.of("synonyms", synonyms), act);
      synonyms = List.copyOf(to);
      changed = act;
    }
  }

  void end(Act act) {
    Correction.keep(path(word), Map.of("synonyms", synonyms), act);
    delete();
  }

  static String path(String word) {
    return "/v1/synonyms/" + word;
  }

  /** Null if there is none. */
  static SynonymGroup of(String word) {
    return findById(word);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static SynonymGroup existing(String word) {
    SynonymGroup found = of(word);
    if (found == null) {
      throw new Problem(Code.NOT_FOUND);
    }
    return found;
  }

  /** By word, after the given one, which may be null. */
  static List<SynonymGroup> page(String after, int rows) {
    return find("?1 is null or word > ?1 order by word", after).page(0, rows).list();
  }

  static List<SynonymGroup> all() {
    return list("order by word");
  }
}
