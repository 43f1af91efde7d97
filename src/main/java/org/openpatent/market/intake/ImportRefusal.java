package org.openpatent.market.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openpatent.market.table.SourceRow;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;

/** A row that was not stored: its cells as they came, and all that is wrong with it. */
@Entity
@Immutable
public class ImportRefusal extends PanacheEntityBase {
  @EmbeddedId public Place place;
  public List<String> cells;

  @JdbcTypeCode(SqlTypes.JSON)
  public RowProblem[] problems;

  /** Which row of which file, headings counted, from 1 on. */
  @Embeddable
  public record Place(UUID importId, int rowNumber) {}

  /** One that is not stored yet. */
  public record Refused(SourceRow row, List<RowProblem> problems) {}

  protected ImportRefusal() {}

  static void keep(UUID importId, List<Refused> refused) {
    for (Refused one : refused) {
      ImportRefusal refusal = new ImportRefusal();
      refusal.place = new Place(importId, one.row.number());
      refusal.cells =
          one.row.cells().stream().map(cell -> Objects.requireNonNullElse(cell, "")).toList();
      refusal.problems = one.problems.toArray(RowProblem[]::new);
      Stateless.session().insert(refusal);
    }
  }

  static void forget(UUID importId) {
    delete("place.importId", importId);
  }

  /** In the order of the file, after the given row. */
  static List<ImportRefusal> page(UUID importId, Integer after, int rows) {
    Where where = new Where().and("place.importId = ?", importId).and("place.rowNumber > ?", after);
    return find("from ImportRefusal where " + where.orderBy("place.rowNumber"), where.parameters())
        .page(0, rows)
        .list();
  }
}
