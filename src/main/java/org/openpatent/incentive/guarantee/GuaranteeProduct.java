package org.openpatent.incentive.guarantee;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** On which terms loans are guaranteed, and how a loss on one is shared. */
@Entity
@Decisive
public class GuaranteeProduct extends PanacheEntityBase {
  @Id public String code;

  /** Immutable for Hibernate, which need not copy it then: it is only ever replaced as a whole. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public GuaranteeTerms terms;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Version public int version;

  /** What the agency fixes of a product; a guarantee keeps those that it was entered under. */
  @Schema(description = "The terms of a product, or of a guarantee: those of the day of its entry.")
  public record GuaranteeTerms(
      @NotBlank @Name @Size(max = 200) String name,
      @Schema(
              description = "What the guarantor asks for, percent of the amount a year.",
              pattern = Percent.AT_MOST_WHOLE)
          @NotNull
          Percent feePercent,
      @Schema(description = "The most that is guaranteed of one borrower's loans, in CNY.") @NotNull
          Money perBorrowerLimit,
      @Schema(description = "A roll that the borrower has to be on.")
          @Omittable
          @Name
          @Size(min = 1, max = 40)
          String listRequired,
      @Schema(description = "They add up to 100; the bank bears at least 20, without a cap.")
          @NotNull
          @Size(min = 1, max = 7)
          @Valid
          List<@NotNull LossShare> shares) {}

  protected GuaranteeProduct() {}

  /** A new one. */
  GuaranteeProduct(String code) {
    this.code = code;
  }

  /**
   * Writes the terms; those before are kept, and guarantees keep their own.
   *
   * @throws Problem INVALID_BODY if the shares contradict each other
   */
  void change(GuaranteeTerms to, Act act) {
    List<Problem.Field> wrong = LossShare.inconsistencies(to.shares, "/shares");
    if (to.feePercent.exceeds(Percent.WHOLE)) {
      wrong.add(new Problem.Field("/feePercent", Code.RANGE, "0 – 100"));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    if (to.equals(terms)) {
      return;
    }
    if (terms != null) {
      Correction.keep(path(code), Map.of("terms", terms), act);
    }
    terms = to;
    changed = act;
    Announcement.fire(this);
  }

  public static String path(String code) {
    return "/v1/guarantee-products/" + code;
  }

  /** Null if there is none. */
  public static GuaranteeProduct of(String code) {
    return findById(code);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static GuaranteeProduct existing(String code) {
    return Problem.requireFound(of(code));
  }

  /** By code, after the given one. */
  static List<GuaranteeProduct> page(String after, int rows) {
    Where where = new Where().and("code > ?", after);
    return find(where.orderBy("code"), where.parameters()).page(0, rows).list();
  }
}
