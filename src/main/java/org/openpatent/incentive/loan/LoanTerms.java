package org.openpatent.incentive.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openpatent.incentive.pledge.FeePayer;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;

/**
 * What bank and borrower agreed, as the bank reports it; it may be corrected.
 *
 * @param ratePercent contract rate a year
 * @param ipSharePercent the part of the principal secured by intellectual property
 * @param pledge registration number, or null
 * @param valuationFee null without a valuation
 */
@Embeddable
public record LoanTerms(
    String product,
    Money principal,
    Percent ratePercent,
    LocalDate drawnOn,
    LocalDate dueOn,
    Percent ipSharePercent,
    @Column(name = "pledge_number") String pledge,
    Money valuationFee,
    @Enumerated(EnumType.STRING) FeePayer valuationFeePayer) {
  /** What courts never protect more of was 36 percent a year [assumed]. */
  public static final Percent HIGHEST_RATE = Percent.parse("36");

  /** Rates up to {@link #HIGHEST_RATE}, for the OpenAPI document. */
  public static final String RATE = "^(([0-9]|[12][0-9]|3[0-5])(\\.[0-9]{1,4})?|36(\\.0{1,4})?)$";

  /** All that is wrong with them by themselves. */
  List<Problem.Field> wrong(LocalDate today) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (principal.isZero()) {
      wrong.add(new Problem.Field("/principal", Code.RANGE, "> 0.00"));
    }
    if (ratePercent.exceeds(HIGHEST_RATE)) {
      wrong.add(new Problem.Field("/ratePercent", Code.RANGE, "0 – " + HIGHEST_RATE));
    }
    if (drawnOn.isAfter(today)) {
      wrong.add(new Problem.Field("/drawnOn", Code.DATE_IN_FUTURE));
    }
    if (dueOn.isBefore(drawnOn)) {
      wrong.add(new Problem.Field("/dueOn", Code.LOAN_DATES_CHECK));
    }
    if (ipSharePercent.exceeds(Percent.WHOLE)) {
      wrong.add(new Problem.Field("/ipSharePercent", Code.RANGE, "0 – " + Percent.WHOLE));
    }
    return wrong;
  }

  /** What is not the same in others, by its name on the wire; a value may be null. */
  Map<String, Object> difference(LoanTerms other) {
    Map<String, Object> mine = named();
    Map<String, Object> theirs = other.named();
    mine.keySet().removeIf(name -> Objects.equals(mine.get(name), theirs.get(name)));
    return mine;
  }

  private Map<String, Object> named() {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("product", product);
    named.put("principal", principal.toString());
    named.put("ratePercent", ratePercent.toString());
    named.put("drawnOn", drawnOn.toString());
    named.put("dueOn", dueOn.toString());
    named.put("ipSharePercent", ipSharePercent.toString());
    named.put("pledge", pledge);
    named.put("valuationFee", valuationFee == null ? null : valuationFee.toString());
    named.put("valuationFeePayer", valuationFeePayer == null ? null : valuationFeePayer.toString());
    return named;
  }
}
