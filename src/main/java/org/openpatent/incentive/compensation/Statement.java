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
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.party.designation.Designations;
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
    Designations held = designations(license, programs);
    Set<LicenseFacts> all = new HashSet<>();
    Stream.concat(pair.stream(), Stream.of(license)).map(one -> facts(one, held)).forEach(all::add);
    return of(license, facts(license, held), all, held, decided, programs, today);
  }

  /** A license not yet taken, as if it were recorded on the day it starts. */
  static List<Statement> ofQuote(
      License license,
      Collection<License> pair,
      List<SettlementLine> decided,
      List<CompensationProgram> programs,
      LocalDate today) {
    Designations held = designations(license, programs);
    LicenseFacts quoted = facts(license, held).withRecordal(license.startsOn);
    Set<LicenseFacts> all = new HashSet<>(Set.of(quoted));
    pair.stream().map(one -> facts(one, held)).forEach(all::add);
    return of(license, quoted, all, held, decided, programs, today);
  }

  /** Of the licensee, if any of the programs asks for them. */
  private static Designations designations(License license, List<CompensationProgram> programs) {
    return programs.stream()
        .filter(program -> program.terms.asksForDesignations())
        .findAny()
        .map(program -> program.designations(Set.of(license.licensee.creditCode)))
        .orElse(Designations.NONE);
  }

  private static List<Statement> of(
      License license,
      LicenseFacts facts,
      Set<LicenseFacts> all,
      Designations held,
      List<SettlementLine> decided,
      List<CompensationProgram> programs,
      LocalDate today) {
    return programs.stream()
        .map(
            program -> {
              var lines = decided.stream().filter(l -> l.programCode.equals(program.code)).toList();
              var pair = new LicensePair(all, granted(lines));
              return of(program, license, facts.id(), pair, held, lines, today);
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
      Designations held,
      List<SettlementLine> lines,
      LocalDate today) {
    Assessment now = pair.assess(program.terms, id);
    Assessment prospect = pair.prospect(program.terms, id, today).orElse(null);
    var sides =
        Side.BOTH.stream()
            .map(
                side -> {
                  SettlementLine line = latest(lines, id, side);
                  boolean granted = line != null && line.isGranted();
                  Kind.Owed owed = granted ? program.owed(line, license, held) : null;
                  return StatementSide.of(side, now, prospect, line, owed);
                })
            .toList();
    return new Statement(program.code, now.eligible(), now.rules(), sides);
  }

  private static SettlementLine latest(List<SettlementLine> lines, String license, Side side) {
    return lines.stream()
        .filter(line -> line.part.equals(side.name()) && line.itemId.toString().equals(license))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /**
   * The facts kept with a license; before it takes effect, those of the parties as they are today.
   *
   * @param held what the licensee was designated as
   */
  static LicenseFacts facts(License l, Designations held) {
    return facts(l, l.countedMonths(), held);
  }

  /** The same, as if no side had ended the license after the settlement was noticed. */
  static LicenseFacts factsAtNotice(License l, Instant noticed, Designations held) {
    return facts(l, l.countedMonthsBefore(noticed), held);
  }

  private static LicenseFacts facts(License l, int termMonths, Designations held) {
    LocalDate day = l.effectiveOn == null ? l.startsOn : l.effectiveOn;
    return new LicenseFacts(
        l.id == null ? NOT_YET_TAKEN : l.id.toString(),
        l.patent.number,
        l.patent.kind,
        l.offer.royalty.isFreeForWholeTerm(),
        l.offer.referenceRoyalty == null ? null : l.offer.referenceRoyalty.amount(),
        termMonths,
        l.effectiveOn,
        l.recordal == null ? null : l.recordal.recordedOn(),
        party(l.licensor, l.licensorFacts, l.licensorVerified, null),
        party(l.licensee, l.licenseeFacts, l.licenseeVerified, held.on(l.licensee.creditCode, day)),
        l.declaredUnrelated,
        l.patentEnd,
        l.isVoid());
  }

  private static LicenseFacts.SideFacts party(
      Organization side, PartyFacts kept, boolean keptIsVerified, DesignationLevel designation) {
    PartyFacts facts = kept == null ? PartyFacts.of(side) : kept;
    return new LicenseFacts.SideFacts(
        side.creditCode,
        facts.kind(),
        facts.size(),
        facts.division(),
        facts.parent(),
        kept == null ? side.verified != null : keptIsVerified,
        designation);
  }
}
