package org.openpatent.incentive.financing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** A product of a bank: on which terms it lends on patents. */
@Entity
public class BankProduct extends PanacheEntityBase {
  @EmbeddedId public Key key;
  @Embedded public BankProductTerms terms;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Version public int version;

  /** Whose product, under which code. */
  @Embeddable
  public record Key(String bankCode, String code) {
    /** As it stands in a cursor; a credit code has no blank. */
    @Override
    public String toString() {
      return bankCode + " " + code;
    }

    static Key parse(String text) {
      String[] parts = text.split(" ", 2);
      return new Key(parts[0], parts[1]);
    }
  }

  protected BankProduct() {}

  BankProduct(Key key) {
    this.key = key;
  }

  /** Writes the terms; those before are kept. */
  void change(BankProductTerms to, Act act) {
    if (to.equals(terms)) {
      return;
    }
    if (terms != null) {
      Correction.keep(path(), Map.of("terms", terms), act);
    }
    terms = to;
    changed = act;
    Announcement.fire(this);
  }

  public String path() {
    return "/v1/bank-products/" + key.bankCode + "/" + key.code;
  }

  /** Null if there is none. */
  static BankProduct of(Key key) {
    return findById(key);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static BankProduct existing(Key key) {
    return Problem.requireFound(of(key));
  }

  /** By bank and code, after the given one; the conditions are on the row {@code p}. */
  @SuppressWarnings("unchecked")
  static List<BankProduct> page(Where asked, Key after, int rows) {
    Where where =
        asked
            .copy()
            .when(
                after != null,
                "(p.bank_code, p.code) > (:bank, cast(:code as text) collate \"C\")");
    if (after != null) {
      where.parameters().put("bank", after.bankCode);
      where.parameters().put("code", after.code);
    }
    var query =
        getEntityManager()
            .createNativeQuery(
                "select p.* from bank_product p where " + where.orderBy("p.bank_code, p.code"),
                BankProduct.class);
    where.parameters().forEach(query::setParameter);
    return query.setMaxResults(rows).getResultList();
  }

  /** Those that are open on a day, the lowest rates first. */
  static List<BankProduct> cheapest(LocalDate day, int rows) {
    return find(
            "terms.openFrom <= ?1 and (terms.openTo is null or terms.openTo >= ?1)"
                + " order by terms.ratePercent, key.bankCode, key.code",
            day)
        .page(0, rows)
        .list();
  }
}
