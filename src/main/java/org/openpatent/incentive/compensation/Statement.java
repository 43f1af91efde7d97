package org.openpatent.incentive.compensation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.compensation.Rule.RuleResult;
import org.openpatent.incentive.compensation.SideRule.AmountStep;
import org.openpatent.market.license.License;
import org.openpatent.market.license.PartyFacts;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.treasury.settlement.Kind;
import org.openpatent.treasury.settlement.SettlementLine;

/** What one program owes both sides of a license, and why. */
@Schema(name = "CompensationStatement")
public record Statement(
    @Schema(description = "Code of the program.") String program,
    boolean eligible,
    List<RuleResult> rules,
    List<StatementSide> sides) {
  @Schema(
      description =
          "One side: its amount before program-wide caps and budget, and as prospect the amount if"
              + " the license were recorded and its parties verified today, where that is still to"
              + " come; once settled, what was granted and paid, and what was granted beyond what is"
              + " owed now.")
  public record StatementSide(
      Side side,
      @Schema(description = "Credit code of the payee.") String payee,
      Money amount,
      @Omittable Money prospect,
      List<AmountStep> steps,
      @Schema(description = "The settlement that decided it.") @Omittable UUID settlement,
      @Omittable Money granted,
      @Schema(
              description =
                  "What a granted line is owed by the license as it stands now, before program-wide"
                      + " caps and budget.")
          @Omittable
          Money owedNow,
      @Schema(
              description =
                  "What was granted beyond that and not withdrawn; once paid it can be recovered.")
          @Omittable
          Money overpaid,
      @Omittable Money paid,
      @Omittable LocalDate paidOn) {

    /** Where a settlement granted something, its line is shown, not what the facts give now. */
    static StatementSide of(
        Side side, Assessment now, Assessment prospect, SettlementLine line, Kind.Owed owed) {
      boolean fixed = owed != null;
      return new StatementSide(
          side,
          now.license().payee(side),
          fixed ? line.assessed : now.amount(side),
          prospect == null ? null : prospect.amount(side),
          now.steps(side),
          line == null ? null : line.settlementId,
          line == null ? null : fixed ? line.granted : Money.ZERO,
          owed == null ? null : owed.amount(),
          owed == null ? null : line.overpaid(owed),
          line == null ? null : line.paidOn == null ? Money.ZERO : line.payable(),
          line == null ? null : line.paidOn);
    }
  }

  /** A quote's license has no id yet; it comes after every other license of its day. */
  private static final String NOT_YET_TAKEN = "not-yet-taken";

  /**
   * A license among all of its patent and firm, under every program given.
   *
   * @param decided what settlements decided for licenses of the pair
   */
  static List<Statement> of(
      License license,
      Collection<License> pair,
      List<SettlementLine> decided,
      List<CompensationProgram> programs,
      LocalDate today) {
    Set<LicenseFacts> all = new HashSet<>();
    Stream.concat(pair.stream(), Stream.of(license)).map(Statement::facts).forEach(all::add);
    return of(license, facts(license), all, decided, programs, today);
  }

  /** A license not yet taken, as if it were recorded on the day it starts. */
  static List<Statement> ofQuote(
      License license,
      Collection<License> pair,
      List<SettlementLine> decided,
      List<CompensationProgram> programs,
      LocalDate today) {
    LicenseFacts quoted = facts(license).withRecordal(license.startsOn);
    Set<LicenseFacts> all = new HashSet<>(Set.of(quoted));
    pair.stream().map(Statement::facts).forEach(all::add);
    return of(license, quoted, all, decided, programs, today);
  }

  private static List<Statement> of(
      License license,
      LicenseFacts facts,
      Set<LicenseFacts> all,
      List<SettlementLine> decided,
      List<CompensationProgram> programs,
      LocalDate today) {
    return programs.stream()
        .map(
            program -> {
              var lines = decided.stream().filter(l -> l.programCode.equals(program.code)).toList();
              var pair = new LicensePair(all, granted(lines));
              return of(program, license, facts.id(), pair, lines, today);
            })
        .toList();
  }

  private static Set<String> granted(List<SettlementLine> lines) {
    return lines.stream()
        .filter(SettlementLine::isGranted)
        .map(line -> line.itemId.toString())
        .collect(Collectors.toSet());
  }

  private static Statement of(
      CompensationProgram program,
      License license,
      String id,
      LicensePair pair,
      List<SettlementLine> lines,
      LocalDate today) {
    Assessment now = pair.assess(program.terms, id);
    Assessment prospect = pair.prospect(program.terms, id, today).orElse(null);
    var sides =
        Side.BOTH.stream()
            .map(side -> side(program, license, now, prospect, latest(lines, id, side), side))
            .toList();
    return new Statement(program.code, now.eligible(), now.rules(), sides);
  }

  private static StatementSide side(
      CompensationProgram program,
      License license,
      Assessment now,
      Assessment prospect,
      SettlementLine line,
      Side side) {
    Kind.Owed owed = line != null && line.isGranted() ? program.owed(line, license) : null;
    return StatementSide.of(side, now, prospect, line, owed);
  }

  private static SettlementLine latest(List<SettlementLine> lines, String license, Side side) {
    return lines.stream()
        .filter(line -> line.part.equals(side.name()) && line.itemId.toString().equals(license))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /**
   * The facts kept with a license; before it takes effect, those of the parties as they are today.
   */
  public static LicenseFacts facts(License l) {
    return facts(l, l.countedMonths());
  }

  /** The same, as if no side had ended the license after the settlement was noticed. */
  static LicenseFacts factsAtNotice(License l, Instant noticed) {
    return facts(l, l.countedMonthsBefore(noticed));
  }

  private static LicenseFacts facts(License l, int termMonths) {
    return new LicenseFacts(
        l.id == null ? NOT_YET_TAKEN : l.id.toString(),
        l.patent.number,
        l.patent.kind,
        l.offer.royalty.isFreeForWholeTerm(),
        l.offer.referenceRoyalty == null ? null : l.offer.referenceRoyalty.amount(),
        termMonths,
        l.effectiveOn,
        l.recordal == null ? null : l.recordal.recordedOn(),
        party(l.licensor, l.licensorFacts, l.licensorVerified),
        party(l.licensee, l.licenseeFacts, l.licenseeVerified),
        l.declaredUnrelated,
        l.patentEnd,
        l.isVoid());
  }

  private static LicenseFacts.SideFacts party(
      Organization side, PartyFacts kept, boolean keptIsVerified) {
    PartyFacts facts = kept == null ? PartyFacts.of(side) : kept;
    return new LicenseFacts.SideFacts(
        side.creditCode,
        facts.kind(),
        facts.size(),
        facts.division(),
        facts.parent(),
        kept == null ? side.verified != null : keptIsVerified);
  }
}
