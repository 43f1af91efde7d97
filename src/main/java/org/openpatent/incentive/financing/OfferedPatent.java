package org.openpatent.incentive.financing;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;

/** A patent that a firm would pledge, and what it says that it is worth. */
public record OfferedPatent(
    @NotNull PatentNumber patentNumber,
    @Schema(description = "In CNY; without one nothing is lent on it.") @Omittable
        Money valuation) {
  /**
   * @throws Problem for those that are named twice, not registered or not the firm's, all at once
   */
  static void requireOwned(String firm, List<OfferedPatent> patents) {
    List<String> numbers = numbers(patents);
    Map<String, Patent> registered = Patent.byNumber(Patent.registered(numbers));
    Set<String> seen = new HashSet<>();
    List<Problem.Field> wrong = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Patent patent = registered.get(numbers.get(i));
      String pointer = "/patents/" + i;
      if (!seen.add(numbers.get(i))) {
        wrong.add(new Problem.Field(pointer, Code.PLEDGED_PATENT_REPEATED));
      } else if (patent == null) {
        wrong.add(new Problem.Field(pointer, Code.PATENT_NOT_REGISTERED));
      } else if (!patent.isOwnedBy(firm)) {
        wrong.add(new Problem.Field(pointer, Code.FINANCING_PATENT_OF_ANOTHER, patent.number));
      }
    }
    if (!wrong.isEmpty()) {
      throw new Problem(wrong);
    }
  }

  static List<String> numbers(List<OfferedPatent> patents) {
    return patents.stream().map(one -> one.patentNumber.canonical()).toList();
  }
}
