package org.openpatent.insight.statistics;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.openpatent.platform.value.Stateless;

/** What was published of a year by one choice of dimensions. */
@Entity
@Immutable
@IdClass(FrozenFigures.Key.class)
public class FrozenFigures extends PanacheEntityBase {
  /** The freezing and the dimensions. */
  public record Key(UUID frozenYearId, String dimensions) {}

  @Id public UUID frozenYearId;

  /** Their names in the order of the alphabet, with a comma between them; empty for the whole. */
  @Id public String dimensions;

  /** A {@link Told} as JSON. */
  public String figures;

  protected FrozenFigures() {}

  static void keep(FrozenYear year, List<Dimension> by, String figures) {
    FrozenFigures kept = new FrozenFigures();
    kept.frozenYearId = year.id;
    kept.dimensions = named(by);
    kept.figures = figures;
    Stateless.session().insert(kept); // so that not all of a year are held at once
  }

  /** Null if these dimensions were not there yet. */
  static FrozenFigures of(FrozenYear year, List<Dimension> by) {
    return findById(new Key(year.id, named(by)));
  }

  private static String named(List<Dimension> by) {
    return by.stream().map(Dimension::name).sorted().collect(Collectors.joining(","));
  }
}
