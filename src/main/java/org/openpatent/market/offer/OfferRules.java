package org.openpatent.market.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openpatent.market.offer.Royalty.RateBase;
import org.openpatent.market.patent.EvaluationReport;
import org.openpatent.market.patent.Impediment;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalPeriod;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;

/**
 * Everything that stands against an open license, rule by rule; all of them are evaluated. Longer
 * than most files because the rules stand in one list, each with its code and source.
 */
final class OfferRules {
  /** A declaration and what is known of it today, on the day it is made or later. */
  record Declaration(
      Patent patent,
      String licensor,
      OfferTerms terms,
      LocalDate publishedOn,
      boolean offeredAlready,
      LocalDate today,
      OfferConfig config) {
    /** A declaration that is to be published today. */
    static Declaration of(
        Patent patent,
        Organization licensor,
        OfferTerms terms,
        boolean offeredAlready,
        LocalDate today,
        OfferConfig config) {
      return new Declaration(
          patent, licensor.creditCode, terms, today, offeredAlready, today, config);
    }

    /** A declaration that was published on an earlier day. */
    static Declaration of(Offer offer, LocalDate today, OfferConfig config) {
      return new Declaration(
          offer.patent,
          offer.licensor.creditCode,
          offer.terms(),
          offer.publishedOn,
          false,
          today,
          config);
    }

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

  /** What a rule looks at, and so what breaking it means once the offer is published. */
  private enum Concern {
    /** What the register states: an offer that breaks such a rule later is withdrawn. */
    REGISTER,
    /** The legal status and the wording: grounds on which the agency may withdraw an offer. */
    GROUND,
    /** The day and the terms of publication, which do not change. */
    PUBLICATION
  }

  private record OfferRule(
      Concern concern, Code code, String pointer, Predicate<Declaration> broken) {}

  private static final List<OfferRule> REFUSALS =
      List.of(
          // OfferResource refuses this at publication; here it finds offers whose owners were
          // corrected
          new OfferRule(
              Concern.REGISTER,
              Code.NOT_AN_OWNER,
              "/patentNumber",
              d -> !d.patent.isOwnedBy(d.licensor)),
          // a declaration is made after grant [IR 85]
          new OfferRule(
              Concern.REGISTER,
              Code.PATENT_NOT_GRANTED,
              "/patentNumber",
              d -> d.today.isBefore(d.patent.grantedOn)),
          // [IR 86(3)]
          new OfferRule(
              Concern.GROUND, Code.PATENT_NOT_IN_FORCE, "/patentNumber", OfferRules::notInForce),
          new OfferRule(
              Concern.GROUND,
              Code.FEE_UNPAID,
              "/patentNumber",
              d -> d.impededBy(Impediment.FEE_UNPAID)),
          // [IR 86(1)]
          new OfferRule(
              Concern.GROUND,
              Code.EXCLUSIVE_LICENSE_IN_FORCE,
              "/patentNumber",
              d -> d.impededBy(Impediment.EXCLUSIVE_LICENSE)),
          // [IR 86(2)]
          new OfferRule(
              Concern.GROUND,
              Code.PROCEEDINGS_SUSPENDED,
              "/patentNumber",
              d -> d.impededBy(Impediment.SUSPENDED)),
          // [IR 86(4)]
          new OfferRule(
              Concern.GROUND,
              Code.PLEDGE_WITHOUT_CONSENT,
              "/patentNumber",
              d -> d.impededBy(Impediment.PLEDGED)),
          // [PL 50]
          new OfferRule(
              Concern.REGISTER,
              Code.EVALUATION_REPORT_MISSING,
              "/patentNumber",
              d -> d.needsReport() && d.report() == null),
          new OfferRule(
              Concern.REGISTER,
              Code.EVALUATION_REPORT_NOT_POSITIVE,
              "/patentNumber",
              d ->
                  d.needsReport()
                      && d.report() != null
                      && d.report().conclusion() != EvaluationReport.ReportConclusion.POSITIVE),
          // [PL 14]
          new OfferRule(
              Concern.REGISTER,
              Code.CO_OWNER_CONSENT_MISSING,
              "/ownerConsents",
              d -> !consented(d.patent.owners, d.licensor, d.terms.ownerConsents())),
          new OfferRule(
              Concern.PUBLICATION,
              Code.OFFER_PATENT_EXCL,
              "/patentNumber",
              Declaration::offeredAlready),
          new OfferRule(
              Concern.PUBLICATION,
              Code.TERM_UNDER_MINIMUM,
              "/minimumTermMonths",
              d -> d.terms.minimumTermMonths() < d.config.minimumTermMonths()),
          new OfferRule(
              Concern.PUBLICATION,
              Code.TERM_ORDER,
              "/maximumTermMonths",
              d -> d.terms.maximumTermMonths() < d.terms.minimumTermMonths()),
          // the shortest license, taken on the day of publication, must end with the patent at the
          // latest [CC 865]
          new OfferRule(
              Concern.REGISTER,
              Code.TERM_OUTLIVES_PATENT,
              "/minimumTermMonths",
              d ->
                  LegalPeriod.lastDay(d.publishedOn, d.terms.minimumTermMonths())
                      .isAfter(d.patent.protectedUntil)),
          new OfferRule(
              Concern.PUBLICATION,
              Code.FREE_MONTHS_TOO_LONG,
              "/royalty/freeMonths",
              d ->
                  d.terms.royalty().freeMonths() != null
                      && d.terms.royalty().freeMonths() >= d.terms.minimumTermMonths()),
          new OfferRule(
              Concern.PUBLICATION,
              Code.OPEN_UNTIL_PAST,
              "/openUntil",
              d -> d.terms.openUntil() != null && d.terms.openUntil().isBefore(d.today)),
          // [IR 85]
          new OfferRule(
              Concern.GROUND,
              Code.ADVERTISING_LANGUAGE,
              "/notes",
              d -> advertises(d, d.terms.notes())),
          new OfferRule(
              Concern.GROUND,
              Code.ADVERTISING_LANGUAGE,
              "/technicalSupport",
              d -> advertises(d, d.terms.technicalSupport())));

  private static final List<OfferRule> WARNINGS =
      List.of(
          new OfferRule(
              Concern.PUBLICATION,
              Code.LUMP_SUM_ABOVE_CEILING,
              "/royalty",
              d ->
                  d.terms.royalty().amountDue() != null
                      && d.terms
                              .royalty()
                              .amountDue()
                              .compareTo(Money.parse(d.config.lumpSumCeiling()))
                          > 0),
          new OfferRule(
              Concern.PUBLICATION,
              Code.NET_SALES_RATE_ABOVE_CEILING,
              "/royalty/ratePercent",
              d ->
                  d.terms
                      .royalty()
                      .runsAbove(
                          RateBase.NET_SALES, Percent.parse(d.config.netSalesCeilingPercent()))),
          new OfferRule(
              Concern.PUBLICATION,
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

  /** The rules that an offer breaks today, those on its day and terms of publication left out. */
  static List<Code> grounds(Offer offer, LocalDate today, OfferConfig config) {
    return REFUSALS.stream()
        .filter(rule -> rule.concern != Concern.PUBLICATION)
        .filter(rule -> rule.broken.test(Declaration.of(offer, today, config)))
        .map(OfferRule::code)
        .toList();
  }

  /** The rules on what the register states that an offer breaks today. */
  static List<Code> untenable(Offer offer, LocalDate today, OfferConfig config) {
    return REFUSALS.stream()
        .filter(rule -> rule.concern == Concern.REGISTER)
        .filter(rule -> rule.broken.test(Declaration.of(offer, today, config)))
        .map(OfferRule::code)
        .toList();
  }

  static List<Problem.Field> warnings(Declaration declaration) {
    return declaration.terms.royalty().inconsistencies().isEmpty()
        ? broken(WARNINGS, declaration).toList()
        : List.of();
  }

  private static Stream<Problem.Field> broken(List<OfferRule> rules, Declaration declaration) {
    return rules.stream()
        .filter(rule -> rule.broken.test(declaration))
        .map(rule -> new Problem.Field(rule.pointer, rule.code));
  }

  private static boolean notInForce(Declaration d) {
    PatentStatus status = d.patent.currentStatus(d.today);
    return status != PatentStatus.IN_FORCE && status != PatentStatus.PENDING;
  }

  static boolean consented(List<String> owners, String licensor, List<String> consents) {
    return owners.stream().allMatch(owner -> owner.equals(licensor) || consents.contains(owner));
  }

  private static boolean advertises(Declaration d, String text) {
    return text != null && Advertising.in(text, d.config.advertisingWords());
  }
}
