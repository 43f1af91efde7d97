package org.openpatent.incentive.subsidy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpatent.incentive.compensation.Vectors;
import org.openpatent.incentive.subsidy.LoanFacts.BalanceFrom;
import org.openpatent.incentive.subsidy.LoanFacts.BorrowerFacts;
import org.openpatent.incentive.subsidy.LoanFacts.InterestReceipt;
import org.openpatent.incentive.subsidy.LoanFacts.PledgeFacts;
import org.openpatent.incentive.subsidy.LoanFacts.Valuation;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/** The worked cases of subsidies as the values of this package. */
final class SubsidyVectors {
  static final JsonNode ASSESSMENTS = Vectors.read("support/subsidy-assessments.json");
  static final JsonNode SETTLEMENTS = Vectors.read("support/subsidy-settlements.json");

  private SubsidyVectors() {}

  /** The cases have no budget, and whether a list is required in place of its name. */
  static SubsidyTerms terms(JsonNode program) {
    ObjectNode terms = program.<ObjectNode>deepCopy().without("code");
    terms.put("budget", "0.00");
    ObjectNode conditions = (ObjectNode) terms.get("conditions");
    boolean listed = conditions.get("listRequired").booleanValue();
    conditions.put("listRequired", listed ? "WHITE-LIST" : null);
    return Vectors.JSON.convertValue(terms, SubsidyTerms.class);
  }

  static SubsidyTerms program(String code) {
    return Vectors.stream(ASSESSMENTS.get("programs"))
        .filter(program -> program.get("code").textValue().equals(code))
        .map(SubsidyVectors::terms)
        .findAny()
        .orElseThrow();
  }

  static ReferenceRates rates(JsonNode rates) {
    return ReferenceRates.of(
        Vectors.stream(rates)
            .collect(
                Collectors.toMap(
                    rate -> day(rate, "on"), rate -> Percent.parse(text(rate, "percent")))));
  }

  static LoanFacts loan(JsonNode loan) {
    return new LoanFacts(
        text(loan, "bank") + " " + text(loan, "number"),
        text(loan, "bank"),
        text(loan, "number"),
        text(loan, "product"),
        borrower(loan.get("borrower")),
        money(loan, "principal"),
        Percent.parse(text(loan, "ratePercent")),
        day(loan, "drawnOn"),
        day(loan, "dueOn"),
        Percent.parse(text(loan, "ipSharePercent")),
        Vectors.JSON.convertValue(loan.get("pledge"), PledgeFacts.class),
        Valuation.paidBy(loan.at("/valuation/feePayer").textValue()),
        day(loan, "settledOn"),
        day(loan, "extendedFrom"),
        day(loan, "overdueFrom"),
        Vectors.JSON.convertValue(loan.get("balances"), new TypeReference<List<BalanceFrom>>() {}),
        Vectors.JSON.convertValue(
            loan.get("interestReceipts"), new TypeReference<List<InterestReceipt>>() {}));
  }

  /** The cases say whether the borrower is listed, in place of the lists. */
  private static BorrowerFacts borrower(JsonNode borrower) {
    ObjectNode facts = borrower.<ObjectNode>deepCopy().without("listed");
    boolean listed = borrower.path("listed").booleanValue();
    facts.putPOJO("lists", listed ? Set.of("WHITE-LIST") : Set.of());
    return Vectors.JSON.convertValue(facts, BorrowerFacts.class);
  }

  static String text(JsonNode node, String field) {
    return node.get(field).textValue();
  }

  static LocalDate day(JsonNode node, String field) {
    return Vectors.JSON.convertValue(node.get(field), LocalDate.class);
  }

  static Money money(JsonNode node, String field) {
    return Money.parse(text(node, field));
  }
}
