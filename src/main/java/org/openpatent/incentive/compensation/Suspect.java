package org.openpatent.incentive.compensation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpatent.market.license.License;
import org.openpatent.platform.value.Money;

/** A granted line that may have turned out not to be owed, with its license as it stands now. */
public record Suspect(CompensationLine line, License license) {
  /** Those of a program, paid or not, in the order they were decided, after the given one. */
  static List<Suspect> ofProgram(String program, Long after, int rows) {
    return of(CompensationLine.suspects(program, null, after, rows));
  }

  /** The unpaid ones of a settlement, after the given one. */
  public static List<Suspect> unpaid(String program, UUID settlement, Long after, int rows) {
    return of(CompensationLine.suspects(program, settlement, after, rows));
  }

  /** What a settlement has granted to these licenses and not yet paid. */
  public static List<Suspect> unpaid(UUID settlement, Collection<UUID> licenses) {
    return of(CompensationLine.unpaid(settlement, licenses));
  }

  private static List<Suspect> of(List<CompensationLine> lines) {
    var ids = lines.stream().map(line -> line.licenseId).distinct().toList();
    Map<UUID, License> licenses =
        License.detailed(ids).stream().collect(Collectors.toMap(l -> l.id, Function.identity()));
    return lines.stream().map(line -> new Suspect(line, licenses.get(line.licenseId))).toList();
  }

  Money overpaid() {
    return line.overpaid(license);
  }

  /**
   * Takes back what is overpaid, before it is paid.
   *
   * @return how much that is, 0.00 if all of it is owed
   */
  public Money withdraw() {
    return line.withdrawOverpaid(license);
  }
}
