package org.openpatent.incentive.roll;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;

/**
 * What was decided of an entry on a day for an alert, and why. Of each alert the last one counts,
 * and of several alerts the strictest.
 */
@Entity
@Decisive
@Immutable
public class ListDecision extends PanacheEntityBase {
  /** A decision by the day that holds an entry {@code e} off the list, in JPQL. */
  static final String AGAINST =
      "(select d from ListDecision d where d.listId = e.key.listId"
          + " and d.creditCode = e.creditCode and d.decidedOn <= :day and d.decision <> KEEP"
          + " and not exists (select n from ListDecision n where n.alertId = d.alertId"
          + " and n.decidedOn <= :day and n.id > d.id))";

  /** The same of all decisions. */
  static final String AGAINST_NOW =
      "(select d from ListDecision d where d.listId = e.key.listId"
          + " and d.creditCode = e.creditCode and d.decision <> KEEP and not exists"
          + " (select n from ListDecision n where n.alertId = d.alertId and n.id > d.id))";

  /** {@link #AGAINST} in SQL; the day is to be filled in. */
  public static final String AGAINST_ROW =
      "(select 1 from list_decision d where d.list_id = e.list_id"
          + " and d.credit_code = e.credit_code and d.decided_on <= %1$s and d.decision <> 'KEEP'"
          + " and not exists (select 1 from list_decision n where n.alert_id = d.alert_id"
          + " and n.decided_on <= %1$s and n.id > d.id))";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID listId;
  public String creditCode;
  public UUID alertId;

  @Enumerated(EnumType.STRING)
  public Decision decision;

  public String reason;
  public LocalDate decidedOn;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "decided_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "decided_for"))
  @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
  public Act decided;

  protected ListDecision() {}

  /**
   * Call it with the version locked, so that of two decisions the second sees the first.
   *
   * @throws Problem LIST_ENTRY_REMOVED if it is off the list already
   */
  public static ListDecision take(
      WhiteList list,
      String creditCode,
      UUID alert,
      Decision decision,
      String reason,
      Act act,
      LocalDate on) {
    if (standing(list.id, creditCode) == EntryStanding.REMOVED) {
      throw new Problem(Code.LIST_ENTRY_REMOVED);
    }
    ListDecision taken = new ListDecision();
    taken.listId = list.id;
    taken.creditCode = creditCode;
    taken.alertId = alert;
    taken.decision = decision;
    taken.reason = reason;
    taken.decidedOn = on;
    taken.decided = act;
    taken.persistAndFlush();
    return taken;
  }

  /** Whether an entry counts now. */
  public static EntryStanding standing(UUID list, String creditCode) {
    return standing(list, List.of(creditCode)).getOrDefault(creditCode, EntryStanding.STANDING);
  }

  /** The same of several; who is not in it stands. */
  public static Map<String, EntryStanding> standing(UUID list, Collection<String> creditCodes) {
    return strictest(list("listId = ?1 and creditCode in ?2 order by id", list, creditCodes));
  }

  /** All of a version: who is suspended or taken off it is told from them. */
  public static Map<String, EntryStanding> standing(UUID list) {
    return strictest(list("listId = ?1 order by id", list));
  }

  private static Map<String, EntryStanding> strictest(List<ListDecision> inOrder) {
    Map<UUID, ListDecision> last = new HashMap<>();
    inOrder.forEach(one -> last.put(one.alertId, one));
    Map<String, EntryStanding> standing = new HashMap<>();
    last.values()
        .forEach(
            one ->
                standing.merge(
                    one.creditCode,
                    EntryStanding.of(one.decision),
                    BinaryOperator.maxBy(Comparator.naturalOrder())));
    return standing;
  }
}
