package org.openpatent.incentive.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/**
 * What a registration of a pledge says. Patents and consents mean the same in any order; the
 * patents keep the order in which they were given, to which refusals point.
 */
record PledgeTerms(
    LocalDate registeredOn,
    String pledgor,
    String pledgee,
    List<String> patents,
    Money securedAmount,
    LocalDate debtDueOn,
    Valuation valuation,
    boolean openLicenseConsent,
    List<String> consents) {
  /** What the agency may correct; the rest makes the pledge what it is. */
  private static final Set<String> CORRECTABLE =
      Set.of(
          "securedAmount",
          "debtDueOn",
          "valuationAmount",
          "valuationAppraiser",
          "valuationFee",
          "valuationFeePayer",
          "valuedOn");

  /**
   * @throws Problem with all that is wrong with it by itself, whatever is registered
   */
  void requireConsistent(LocalDate today) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (registeredOn.isAfter(today)) {
      wrong.add(new Problem.Field("/registeredOn", Code.DATE_IN_FUTURE));
    }
    if (pledgee.equals(pledgor)) {
      wrong.add(new Problem.Field("/pledgee", Code.PLEDGE_PARTIES_CHECK));
    }
    Set<String> named = new HashSet<>();
    for (int i = 0; i < patents.size(); i++) {
      if (!named.add(patents.get(i))) {
        wrong.add(new Problem.Field("/patents/" + i, Code.PLEDGED_PATENT_REPEATED));
      }
    }
    if (securedAmount.isZero()) {
      wrong.add(new Problem.Field("/securedAmount", Code.RANGE, "> 0.00"));
    }
    if (debtDueOn.isBefore(registeredOn)) {
      wrong.add(new Problem.Field("/debtDueOn", Code.PLEDGE_DEBT_DUE_ON_CHECK));
    }
    if (valuation != null && valuation.amount().isZero()) {
      wrong.add(new Problem.Field("/valuation/amount", Code.RANGE, "> 0.00"));
    }
    if (valuation != null && valuation.on().isAfter(today)) {
      wrong.add(new Problem.Field("/valuation/on", Code.DATE_IN_FUTURE));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(wrong);
    }
  }

  /**
   * Whether all of these fields may be corrected.
   *
   * @param differing as {@link #differing} names them
   */
  static boolean areCorrectable(Set<String> differing) {
    return CORRECTABLE.containsAll(differing);
  }

  /** The fields in which the other differs, with what they say here. */
  Map<String, Object> differing(PledgeTerms other) {
    Map<String, Object> mine = fields();
    Map<String, Object> others = other.fields();
    mine.entrySet().removeIf(field -> Objects.equals(field.getValue(), others.get(field.getKey())));
    return mine;
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("registeredOn", registeredOn.toString());
    fields.put("pledgor", pledgor);
    fields.put("pledgee", pledgee);
    fields.put("patents", patents.stream().sorted().toList());
    fields.put("securedAmount", securedAmount.toString());
    fields.put("debtDueOn", debtDueOn.toString());
    fields.put("openLicenseConsent", openLicenseConsent);
    fields.put("consents", consents.stream().distinct().sorted().toList());
    boolean valued = valuation != null;
    fields.put("valuationAmount", valued ? valuation.amount().toString() : null);
    fields.put("valuationAppraiser", valued ? valuation.appraiser() : null);
    fields.put("valuationFee", valued ? valuation.fee().toString() : null);
    fields.put("valuationFeePayer", valued ? valuation.feePayer().name() : null);
    fields.put("valuedOn", valued ? valuation.on().toString() : null);
    return fields;
  }
}
