package org.openpatent.incentive.compensation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.LineDecision;
import org.openpatent.treasury.settlement.LineStream.EarlierGrant;
import org.openpatent.treasury.settlement.SettlementLine;

/** A program in memory: keeps between settlements what the database keeps. */
final class SettledProgram {
  final List<EarlierGrant> grants = new ArrayList<>();
  private final CompensationTerms terms;
  private final Map<String, LicenseFacts> licenses;
  private final Map<String, Set<Side>> settled = new HashMap<>();

  SettledProgram(CompensationTerms terms, List<LicenseFacts> licenses) {
    this.terms = terms;
    this.licenses = licenses.stream().collect(Collectors.toMap(LicenseFacts::id, l -> l));
  }

  /** Settles and approves. */
  List<LineDecision> settle(LocalDate cutOff, Money rest) {
    List<LineDecision> lines = preview(cutOff, rest);
    for (LineDecision line : lines) {
      if (!SettlementLine.BUDGET.equals(line.cause())) { // all others are settled for good
        settled
            .computeIfAbsent(line.item(), id -> EnumSet.noneOf(Side.class))
            .add(Side.valueOf(line.part()));
      }
      if (!line.granted().isZero()) {
        grants.add(
            new EarlierGrant(
                line.item(),
                line.part(),
                line.subject(),
                line.beneficiary(),
                line.payee(),
                line.granted()));
      }
    }
    return lines;
  }

  List<LineDecision> preview(LocalDate cutOff, Money rest) {
    var run = new SettlementRun(terms, cutOff, grants.stream());
    licenses.values().stream()
        .sorted(terms.dateBasis().settlementOrder())
        .forEach(license -> run.add(license, settled.getOrDefault(license.id(), Set.of())));
    return run.lines(rest).toList();
  }
}
