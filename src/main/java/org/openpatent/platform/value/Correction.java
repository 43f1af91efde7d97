package org.openpatent.platform.value;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/**
 * What stood in a resource before it was corrected, so that a correction loses nothing. It does
 * more than Hibernate Envers, which keeps rows by their columns: the values are kept by their names
 * on the wire, together with who corrected them and for whom. The table is only ever appended to.
 */
@Entity
@Immutable
public class Correction extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  /** The path of what was corrected, as {@code /v1/patents/202010566088.9}. */
  public String resource;

  /** The corrected fields by their names on the wire, with the values that they had before. */
  @JdbcTypeCode(SqlTypes.JSON)
  public Map<String, Object> previous;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "corrected_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "corrected_for"))
  @AttributeOverride(name = "at", column = @Column(name = "corrected_at"))
  public Act corrected;

  protected Correction() {}

  /** Keeps what a correction replaces, in the transaction of the correction. */
  public static void keep(String resource, Map<String, Object> previous, Act corrected) {
    Correction kept = new Correction();
    kept.resource = resource;
    kept.previous = previous;
    kept.corrected = corrected;
    kept.persist();
  }

  /** The same, after the given one. */
  public static List<Correction> page(String resource, UUID after, int rows) {
    Where where = new Where().and("resource = ?", resource).and("id > ?", after);
    return find("from Correction where " + where.orderBy("id"), where.parameters())
        .page(0, rows)
        .list();
  }

  /** The corrections of one resource, the first one first. */
  public static List<Correction> of(String resource) {
    return list("resource = ?1 order by id", resource);
  }
}
