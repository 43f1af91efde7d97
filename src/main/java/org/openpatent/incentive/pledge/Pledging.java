package org.openpatent.incentive.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openpatent.market.patent.Patent;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * A pledge that is to be entered or only checked, with all that it names, which is registered.
 *
 * @param patents in the order of the terms
 */
record Pledging(
    PledgeTerms terms, Organization pledgor, Organization pledgee, List<Patent> patents) {
  /**
   * @param found the patents that are registered of those that the terms name, in any order
   * @throws Problem unless the terms agree with themselves and name what there is
   */
  static Pledging of(PledgeTerms terms, Collection<Patent> found, LocalDate today) {
    terms.requireConsistent(today);
    Map<String, Patent> byNumber = Patent.byNumber(found);
    List<Problem.Field> unknown = new ArrayList<>();
    for (int i = 0; i < terms.patents().size(); i++) {
      if (!byNumber.containsKey(terms.patents().get(i))) {
        unknown.add(new Problem.Field("/patents/" + i, Code.PATENT_NOT_REGISTERED));
      }
    }
    if (!unknown.isEmpty()) {
      throw new Problem(unknown);
    }
    Organization pledgee = Organization.registered(terms.pledgee());
    if (pledgee.kind != OrganizationKind.FINANCIAL_INSTITUTION) {
      throw new Problem(Code.PLEDGEE_KIND).at("/pledgee");
    }
    return new Pledging(
        terms,
        Organization.registered(terms.pledgor()),
        pledgee,
        terms.patents().stream().map(byNumber::get).toList());
  }

  List<Problem.Field> refusals() {
    return PledgeRules.refusals(terms, patents);
  }

  Pledge register(RegistrationNumber number, Act act) {
    return Pledge.register(number, terms, pledgor, pledgee, act);
  }
}
