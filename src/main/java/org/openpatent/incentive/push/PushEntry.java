package org.openpatent.incentive.push;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openpatent.platform.value.BulkInsert;

/** That a push told of a firm. */
@Entity
@Immutable
public class PushEntry extends PanacheEntityBase {
  @EmbeddedId public Key key;

  /** Which push, of whom. */
  @Embeddable
  public record Key(
      @Column(name = "push_id") UUID pushId, @Column(name = "credit_code") String creditCode) {}

  protected PushEntry() {}

  private PushEntry(UUID push, String creditCode) {
    key = new Key(push, creditCode);
  }

  /** Call it once the push is in the database. */
  static void store(UUID push, List<String> creditCodes) {
    BulkInsert.insert(creditCodes.stream().map(code -> new PushEntry(push, code)).toList());
  }

  /** Whether an organization was told of a firm as one that is on a version. */
  static boolean wasTold(UUID list, String recipient, String creditCode) {
    return count(
            "from PushEntry t join Push p on p.id = t.key.pushId where p.listId = ?1"
                + " and p.recipientCode = ?2 and p.corrects is null and t.key.creditCode = ?3",
            list,
            recipient,
            creditCode)
        > 0;
  }
}
