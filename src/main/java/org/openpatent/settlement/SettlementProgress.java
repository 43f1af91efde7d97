package org.openpatent.settlement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** How many licenses the computation of a settlement has read, told while it runs. */
@Entity
public class SettlementProgress extends PanacheEntityBase {
  @Id public UUID settlementId;
  public int done;
  public int total;

  protected SettlementProgress() {}

  static void tell(UUID settlement, int done, int total) {
    getEntityManager()
        .createNativeQuery(
            "insert into settlement_progress (settlement_id, done, total) values (?1, ?2, ?3)"
                + " on conflict (settlement_id) do update set done = excluded.done,"
                + " total = excluded.total")
        .setParameter(1, settlement)
        .setParameter(2, done)
        .setParameter(3, total)
        .executeUpdate();
  }

  static SettlementProgress of(UUID settlement) {
    return findById(settlement);
  }
}
