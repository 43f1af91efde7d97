package org.openpatent.treasury.settlement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Where;

/**
 * A line of a program that would still get money if the program went on: not funded, released,
 * reopened, held or in a settlement that is not approved. The database view {@code open_line}
 * selects them; once the program is closed they get nothing.
 */
@Entity
@Immutable
public class OpenLine extends PanacheEntityBase {
  @Id public Long id;
  public String programCode;
  public String payeeCode;
  public Money capped;

  /** How many lines of how many payees there are, and what they add up to after the caps. */
  record Sums(long lines, long payees, Money capped) {}

  protected OpenLine() {}

  static Sums sums(String program) {
    Object[] row =
        (Object[])
            getEntityManager()
                .createNativeQuery(
                    "select count(*), count(distinct payee_code), coalesce(sum(capped), 0)"
                        + " from open_line where program_code = ?1")
                .setParameter(1, program)
                .getSingleResult();
    return new Sums(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        new Money(((Number) row[2]).longValue()));
  }

  /** In the order they were decided, after the given one. */
  static List<SettlementLine> page(String program, Long after, int rows) {
    Where where =
        new Where()
            .and("l.id in (select o.id from OpenLine o where o.programCode = ?)", program)
            .and("l.id > ?", after);
    Map<String, Object> parameters = where.parameters();
    return SettlementLine.<SettlementLine>find(
            "from SettlementLine l join fetch l.payee where " + where.orderBy("l.id"), parameters)
        .page(0, rows)
        .list();
  }
}
