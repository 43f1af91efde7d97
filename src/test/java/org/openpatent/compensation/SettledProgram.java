package org.openpatent.compensation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpatent.compensation.SettlementRun.EarlierGrant;
import org.openpatent.platform.Money;

/** A program in memory: keeps between settlements what the database keeps. */
final class SettledProgram {
  final List<EarlierGrant> grants = new ArrayList<>();
  private final ProgramTerms terms;
  private final Map<String, LicenseFacts> licenses;
  private final Map<String, Set<Side>> settled = new HashMap<>();

  SettledProgram(ProgramTerms terms, List<LicenseFacts> licenses) {
    this.terms = terms;
    this.licenses = licenses.stream().collect(Collectors.toMap(LicenseFacts::id, l -> l));
  }

  /** Settles and approves. */
  List<SettlementLine> settle(LocalDate cutOff, Money rest) {
    List<SettlementLine> lines = preview(cutOff, rest);
    for (SettlementLine line : lines) {
      if (!line.open()) {
        settled.computeIfAbsent(line.license(), id -> EnumSet.noneOf(Side.class)).add(line.side());
      }
      if (!line.granted().isZero()) {
        LicenseFacts license = licenses.get(line.license());
        grants.add(
            new EarlierGrant(
                line.license(),
                license.patentNumber(),
                license.licensee().creditCode(),
                line.side(),
                license.payee(line.side()),
                line.granted()));
      }
    }
    return lines;
  }

  List<SettlementLine> preview(LocalDate cutOff, Money rest) {
    var run = new SettlementRun(terms, cutOff, grants.stream());
    licenses.values().stream()
        .sorted(terms.dateBasis().settlementOrder())
        .forEach(license -> run.add(license, settled.getOrDefault(license.id(), Set.of())));
    return run.lines(rest).toList();
  }
}
