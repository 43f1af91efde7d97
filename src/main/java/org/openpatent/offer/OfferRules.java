package org.openpatent.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openpatent.offer.Royalty.RateBase;
import org.openpatent.patent.EvaluationReport;
import org.openpatent.patent.Impediment;
import org.openpatent.patent.Patent;
import org.openpatent.patent.PatentKind;
import org.openpatent.patent.PatentStatus;
import org.openpatent.platform.Code;
import org.openpatent.platform.LegalPeriod;
import org.openpatent.platform.Money;
import org.openpatent.platform.Percent;
import org.openpatent.platform.Problem;

/** Everything that stands against an open license, rule by rule; all of them are evaluated. */
final class OfferRules {
  /** A declaration and what is known on the day it is made. */
  record Declaration(
      Patent patent,
      String licensor,
      OfferTerms terms,
      boolean offeredAlready,
      LocalDate today,
      OfferConfig config) {
    boolean impededBy(Impediment impediment) {
      return patent.currentImpediments().contains(impediment);
    }

    EvaluationReport report() {
      return patent.evaluationReport;
    }

    /** Inventions are examined before grant; only the others need a report [PL 50]. */
    boolean needsReport() {
      return patent.kind != PatentKind.INVENTION;
    }
  }

  private record Rule(Code code, String pointer, Predicate<Declaration> broken) {}

  private static final List<Rule> REFUSALS =
      List.of(
          // made after grant [IR 85]
          new Rule(
              Code.PATENT_NOT_GRANTED, "/patentNumber", d -> d.today.isBefore(d.patent.grantedOn)),
          // [IR 86(3)]
          new Rule(Code.PATENT_NOT_IN_FORCE, "/patentNumber", OfferRules::notInForce),
          new Rule(Code.FEE_UNPAID, "/patentNumber", d -> d.impededBy(Impediment.FEE_UNPAID)),
          // [IR 86(1)]
          new Rule(
              Code.EXCLUSIVE_LICENSE_IN_FORCE,
              "/patentNumber",
              d -> d.impededBy(Impediment.EXCLUSIVE_LICENSE)),
          // [IR 86(2)]
          new Rule(
              Code.PROCEEDINGS_SUSPENDED, "/patentNumber", d -> d.impededBy(Impediment.SUSPENDED)),
          // [IR 86(4)]
          new Rule(
              Code.PLEDGE_WITHOUT_CONSENT, "/patentNumber", d -> d.impededBy(Impediment.PLEDGED)),
          // [PL 50]
          new Rule(
              Code.EVALUATION_REPORT_MISSING,
              "/patentNumber",
              d -> d.needsReport() && d.report() == null),
          new Rule(
              Code.EVALUATION_REPORT_NOT_POSITIVE,
              "/patentNumber",
              d ->
                  d.needsReport()
                      && d.report() != null
                      && d.report().conclusion() != EvaluationReport.ReportConclusion.POSITIVE),
          // [PL 14]
          new Rule(
              Code.CO_OWNER_CONSENT_MISSING,
              "/ownerConsents",
              d ->
                  d.patent.owners.stream()
                      .anyMatch(
                          owner ->
                              !owner.equals(d.licensor)
                                  && !d.terms.ownerConsents().contains(owner))),
          new Rule(Code.OFFER_PATENT_EXCL, "/patentNumber", Declaration::offeredAlready),
          new Rule(
              Code.TERM_UNDER_MINIMUM,
              "/minimumTermMonths",
              d -> d.terms.minimumTermMonths() < d.config.minimumTermMonths()),
          new Rule(
              Code.TERM_ORDER,
              "/maximumTermMonths",
              d -> d.terms.maximumTermMonths() < d.terms.minimumTermMonths()),
          // the shortest license, taken today, must end with the patent at the latest [CC 865]
          new Rule(
              Code.TERM_OUTLIVES_PATENT,
              "/minimumTermMonths",
              d ->
                  LegalPeriod.lastDay(d.today, d.terms.minimumTermMonths())
                      .isAfter(d.patent.protectedUntil)),
          new Rule(
              Code.FREE_MONTHS_TOO_LONG,
              "/royalty/freeMonths",
              d ->
                  d.terms.royalty().freeMonths() != null
                      && d.terms.royalty().freeMonths() >= d.terms.minimumTermMonths()),
          new Rule(
              Code.OPEN_UNTIL_PAST,
              "/openUntil",
              d -> d.terms.openUntil() != null && d.terms.openUntil().isBefore(d.today)),
          // [IR 85]
          new Rule(Code.ADVERTISING_LANGUAGE, "/notes", d -> advertises(d, d.terms.notes())),
          new Rule(
              Code.ADVERTISING_LANGUAGE,
              "/technicalSupport",
              d -> advertises(d, d.terms.technicalSupport())));

  /** "best" does not stand in "bestow", but 最好 wherever its characters do. */
  private static final String WORD_BEGINS = "(?<![a-z](?=[a-z]))";

  private static final String WORD_ENDS = "(?!(?<=[a-z])[a-z])";

  private static final List<Rule> WARNINGS =
      List.of(
          new Rule(
              Code.LUMP_SUM_ABOVE_CEILING,
              "/royalty",
              d ->
                  d.terms.royalty().amountDue() != null
                      && d.terms
                              .royalty()
                              .amountDue()
                              .compareTo(Money.parse(d.config.lumpSumCeiling()))
                          > 0),
          new Rule(
              Code.NET_SALES_RATE_ABOVE_CEILING,
              "/royalty/ratePercent",
              d ->
                  d.terms
                      .royalty()
                      .runsAbove(
                          RateBase.NET_SALES, Percent.parse(d.config.netSalesCeilingPercent()))),
          new Rule(
              Code.PROFIT_RATE_ABOVE_CEILING,
              "/royalty/ratePercent",
              d ->
                  d.terms
                      .royalty()
                      .runsAbove(RateBase.PROFIT, Percent.parse(d.config.profitCeilingPercent()))));

  private OfferRules() {}

  static List<Problem.Field> refusals(Declaration declaration) {
    List<Problem.Field> refusals = new ArrayList<>(declaration.terms.royalty().inconsistencies());
    broken(REFUSALS, declaration).forEach(refusals::add);
    return refusals;
  }

  static List<Problem.Field> warnings(Declaration declaration) {
    return declaration.terms.royalty().inconsistencies().isEmpty()
        ? broken(WARNINGS, declaration).toList()
        : List.of();
  }

  private static Stream<Problem.Field> broken(List<Rule> rules, Declaration declaration) {
    return rules.stream()
        .filter(rule -> rule.broken.test(declaration))
        .map(rule -> new Problem.Field(rule.pointer, rule.code));
  }

  private static boolean notInForce(Declaration d) {
    PatentStatus status = d.patent.currentStatus(d.today);
    return status != PatentStatus.IN_FORCE && status != PatentStatus.PENDING;
  }

  private static boolean advertises(Declaration d, String text) {
    if (text == null) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return d.config.advertisingWords().stream()
        .map(word -> Pattern.quote(word.toLowerCase(Locale.ROOT)))
        .anyMatch(word -> Pattern.compile(WORD_BEGINS + word + WORD_ENDS).matcher(lower).find());
  }
}
