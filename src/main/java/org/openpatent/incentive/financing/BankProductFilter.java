package org.openpatent.incentive.financing;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.incentive.loan.ProductCode;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Division;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Where;

/** What bank products may be listed by. */
public class BankProductFilter {
  @Parameter(description = "Credit code of the bank.")
  @QueryParam("bank")
  public CreditCode bank;

  @Parameter(description = "Code of the loan product that subsidy programs name.")
  @QueryParam("product")
  public ProductCode product;

  @Parameter(description = "Those that lend such an amount.")
  @QueryParam("amount")
  public Money amount;

  @Parameter(description = "Those that lend for so many months.")
  @QueryParam("months")
  public Integer months;

  @Parameter(description = "Those that lend to firms with their seat there.")
  @QueryParam("division")
  public Division division;

  @Parameter(description = "Whether they ask for the borrower to be on a list.")
  @QueryParam("listed")
  public Boolean listed;

  @Parameter(description = "As they stand today; those that are open unless given.")
  @QueryParam("status")
  public BankProductStatus status;

  Where where(LocalDate today) {
    BankProductStatus asked = status == null ? BankProductStatus.OPEN : status;
    return new Where()
        .and("p.bank_code = ?", bank == null ? null : bank.value())
        .and("p.product = ?", product == null ? null : product.value())
        .and("? between p.minimum and p.maximum", amount == null ? null : amount.fen())
        .and("p.maximum_months >= ?", months)
        .and(
            "cardinality(p.divisions) = 0 or p.divisions && cast(? as text[])",
            division == null ? null : beginnings(division.code()))
        .when(Boolean.TRUE.equals(listed), "p.list_required is not null")
        .when(Boolean.FALSE.equals(listed), "p.list_required is null")
        .and("p.open_from > ?", asked == BankProductStatus.PLANNED ? today : null)
        .and("p.open_to < ?", asked == BankProductStatus.ENDED ? today : null)
        .and(
            "p.open_from <= ? and coalesce(p.open_to >= ?, true)",
            asked == BankProductStatus.OPEN ? today : null);
  }

  /** 450100 begins with 45, 450, 4501, 45010 and itself. */
  private static String[] beginnings(String division) {
    return IntStream.rangeClosed(2, division.length())
        .mapToObj(digits -> division.substring(0, digits))
        .toArray(String[]::new);
  }
}
