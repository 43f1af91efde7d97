package org.openpatent.treasury.settlement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

/** How many items the computation of a settlement has read so far, and how often it was begun. */
@Entity
public class SettlementProgress extends PanacheEntityBase {
  /** Only of a draft that waits to be computed. */
  private static final String OF_WAITING =
      " from settlement where id = ?1 and status = 'DRAFT' and computed_at is null"
          + " on conflict (settlement_id) do update set ";

  @Id public UUID settlementId;
  public int done;
  public int total;
  public int tries;

  protected SettlementProgress() {}

  /** Counts a try; 0 if the draft does not wait any more. */
  static int begin(UUID settlement) {
    List<?> tries =
        getEntityManager()
            .createNativeQuery(
                "insert into settlement_progress as p (settlement_id, done, total, tries)"
                    + " select id, 0, 0, 1"
                    + OF_WAITING
                    + "done = 0, tries = p.tries + 1 returning tries",
                Integer.class)
            .setParameter(1, settlement)
            .getResultList();
    return tries.isEmpty() ? 0 : (Integer) tries.get(0);
  }

  /** False if the draft does not wait any more. */
  static boolean tell(UUID settlement, int done, int total) {
    return getEntityManager()
            .createNativeQuery(
                "insert into settlement_progress (settlement_id, done, total, tries)"
                    + " select id, ?2, ?3, 1"
                    + OF_WAITING
                    + "done = excluded.done, total = excluded.total")
            .setParameter(1, settlement)
            .setParameter(2, done)
            .setParameter(3, total)
            .executeUpdate()
        > 0;
  }

  /** A draft that is begun anew has all its tries again. */
  static void forget(UUID settlement) {
    deleteById(settlement);
  }

  static SettlementProgress of(UUID settlement) {
    return findById(settlement);
  }
}
