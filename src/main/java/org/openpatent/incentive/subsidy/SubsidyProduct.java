package org.openpatent.incentive.subsidy;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.openpatent.platform.value.Decisive;
import org.openpatent.treasury.settlement.LineStream;

/**
 * A product that a program subsidizes, from its opening on. The database keeps that programs of one
 * scheme that are open share none on a day of eligibility; the days are a range, which no field
 * maps.
 */
@Entity
@Decisive
@Immutable
public class SubsidyProduct extends PanacheEntityBase {
  private static final String ENTER =
      """
      insert into subsidy_product (program_code, product, scheme, eligible)
      select distinct ?1, product, ?2, daterange(?3, ?4, '[]') from unnest(?5) product
      """;

  private static final String GRANTED =
      """
      select l.program_code, p.terms ->> 'scheme', cast(l.item_id as text),
        cast(sum(l.granted - l.withdrawn) as bigint),
        cast((select coalesce(sum(r.principal), 0) from recovery r
          where r.item_id = l.item_id and r.program_code = l.program_code
            and r.reason = 'OVERPAID' and r.cancelled_at is null) as bigint)
      from (
        select * from settlement_line
        where item_id in (select id from loan where borrower_code = ?1) and %s
          and (?3 or settlement_id in (select id from settlement where noticed_on is not null))) l
        join program p on p.code = l.program_code and p.kind = ?2
      group by l.program_code, p.terms ->> 'scheme', l.item_id
      """;

  @EmbeddedId public Key key;
  public String scheme;
  public boolean open;

  /** Which program, which product. */
  @Embeddable
  public record Key(String programCode, String product) {}

  /** What a program granted for a loan, in fen, and what of it corrections ordered back. */
  record LoanGrant(String program, String scheme, String loan, long fen, long back) {
    private static LoanGrant of(Object row) {
      Object[] columns = (Object[]) row;
      return new LoanGrant(
          (String) columns[0],
          (String) columns[1],
          (String) columns[2],
          ((Number) columns[3]).longValue(),
          ((Number) columns[4]).longValue());
    }
  }

  protected SubsidyProduct() {}

  /** Those of a program that opens; the database refuses them if another one has them. */
  static void enter(String program, SubsidyTerms terms) {
    getEntityManager()
        .createNativeQuery(ENTER)
        .setParameter(1, program)
        .setParameter(2, terms.scheme())
        .setParameter(3, terms.eligibleFrom())
        .setParameter(4, terms.eligibleTo())
        .setParameter(5, terms.products().toArray(String[]::new))
        .executeUpdate();
  }

  /** Other programs may have those of a program that closes. */
  static void free(String program) {
    getEntityManager()
        .createNativeQuery("update subsidy_product set open = false where program_code = ?1")
        .setParameter(1, program)
        .executeUpdate();
  }

  /** The programs that ever opened in a scheme. */
  static List<String> programsOf(String scheme) {
    return find("select distinct key.programCode from SubsidyProduct where scheme = ?1", scheme)
        .project(String.class)
        .list();
  }

  /**
   * What settlements have granted to a borrower by now, also those that are under way.
   *
   * @param drafts also those that are not public yet
   */
  static List<LoanGrant> grantsTo(String borrower, boolean drafts) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(GRANTED.formatted(LineStream.COUNTED))
            .setParameter(1, borrower)
            .setParameter(2, SubsidyProgram.KIND)
            .setParameter(3, drafts)
            .getResultList();
    return rows.stream().map(LoanGrant::of).toList();
  }
}
