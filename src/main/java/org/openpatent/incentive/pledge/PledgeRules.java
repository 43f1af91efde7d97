package org.openpatent.incentive.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpatent.market.offer.Offer;
import org.openpatent.market.patent.Impediment;
import org.openpatent.market.patent.LegalEvent;
import org.openpatent.market.patent.LegalHistory;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Everything that stands against a pledge, rule by rule, as of the day of its registration; all of
 * them are evaluated for each patent.
 */
final class PledgeRules {
  /** One patent that is to be pledged, and what is known of it on the day of registration. */
  private record Asked(
      PledgeTerms terms,
      int index,
      Patent patent,
      LegalHistory history,
      List<String> owners,
      boolean offered) {
    PatentStatus status() {
      return patent.statusOn(terms.registeredOn(), history);
    }

    boolean impededBy(Impediment impediment) {
      return history.impedimentsOn(terms.registeredOn()).contains(impediment);
    }

    boolean isOwned() {
      return owners.contains(terms.pledgor());
    }

    List<String> notAgreed() {
      return owners.stream()
          .filter(owner -> !owner.equals(terms.pledgor()) && !terms.consents().contains(owner))
          .toList();
    }
  }

  /**
   * @param detail what the refusal tells beside the number of the patent
   */
  private record PledgeRule(Code code, Predicate<Asked> broken, Function<Asked, Object> detail) {}

  private static final PledgeRule WITHIN_TERM =
      new PledgeRule(
          Code.DEBT_WITHIN_PATENT_TERM,
          asked -> asked.terms.debtDueOn().isAfter(asked.patent.protectedUntil),
          asked -> asked.patent.protectedUntil);

  private static final List<PledgeRule> RULES =
      List.of(
          new PledgeRule(
              Code.PLEDGOR_IS_OWNER, asked -> !asked.isOwned(), asked -> asked.terms.pledgor()),
          new PledgeRule(
              Code.PATENT_IN_FORCE,
              asked -> asked.status() != PatentStatus.IN_FORCE,
              Asked::status),
          new PledgeRule(
              Code.ANNUAL_FEE_PAID,
              asked -> asked.impededBy(Impediment.FEE_UNPAID),
              asked -> Impediment.FEE_UNPAID),
          new PledgeRule(
              Code.NOT_SUSPENDED,
              asked -> asked.impededBy(Impediment.SUSPENDED),
              asked -> Impediment.SUSPENDED),
          WITHIN_TERM,
          // whoever owns nothing has no co-owners who could agree [PL 14]
          new PledgeRule(
              Code.CO_OWNERS_AGREE,
              asked -> asked.isOwned() && !asked.notAgreed().isEmpty(),
              asked -> String.join(", ", asked.notAgreed())),
          // one that came later, too: entered afterwards, this one would stand beside it
          new PledgeRule(
              Code.NOT_ALREADY_PLEDGED,
              asked -> asked.history.pledgesFrom(asked.terms.registeredOn()) > 0,
              asked -> Impediment.PLEDGED),
          // [IR 86(4)]
          new PledgeRule(
              Code.OPEN_LICENSE_CONSENT,
              asked -> asked.offered && !asked.terms.openLicenseConsent(),
              asked -> asked.terms.pledgee()));

  private PledgeRules() {}

  /**
   * @param patents those of the terms, in their order
   * @return by rule, and for each of them by patent, whose number is the first argument
   */
  static List<Problem.Field> refusals(PledgeTerms terms, List<Patent> patents) {
    LocalDate day = terms.registeredOn();
    Set<String> offered =
        Offer.standing(terms.patents(), day).stream()
            .map(offer -> offer.patent.number)
            .collect(Collectors.toSet());
    List<Asked> all = new ArrayList<>();
    for (Patent patent : patents) {
      all.add(
          new Asked(
              terms,
              all.size(),
              patent,
              LegalEvent.history(patent.number),
              patent.ownersOn(day),
              offered.contains(patent.number)));
    }
    return broken(RULES, all);
  }

  /** The only rule on what is corrected afterwards. */
  static List<Problem.Field> outlived(PledgeTerms terms, List<Patent> patents) {
    List<Asked> all = new ArrayList<>();
    for (Patent patent : patents) {
      all.add(new Asked(terms, all.size(), patent, null, List.of(), false));
    }
    return broken(List.of(WITHIN_TERM), all);
  }

  private static List<Problem.Field> broken(List<PledgeRule> rules, List<Asked> all) {
    return rules.stream()
        .flatMap(
            rule ->
                all.stream()
                    .filter(rule.broken)
                    .map(
                        asked ->
                            new Problem.Field(
                                "/patents/" + asked.index,
                                rule.code,
                                asked.patent.number,
                                rule.detail.apply(asked))))
        .toList();
  }
}
