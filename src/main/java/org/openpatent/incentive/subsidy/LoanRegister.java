package org.openpatent.incentive.subsidy;

import com.carrotsearch.hppc.IntArrayList;
import java.util.List;
import org.openpatent.treasury.settlement.Computation.Facet;
import org.openpatent.treasury.settlement.FacetTable;
import org.openpatent.treasury.settlement.NumberedTexts;
import org.openpatent.treasury.settlement.PackedTexts;

/**
 * The loans that a computation has to remember, numbered as they come; organizations are numbers
 * too. About 50 bytes a loan; the two runs of a simulation share it.
 */
final class LoanRegister {
  private final PackedTexts ids = new PackedTexts();
  private final PackedTexts numbers = new PackedTexts();
  private final NumberedTexts organizations = new NumberedTexts();
  private final IntArrayList borrowerOf = new IntArrayList(8, PackedTexts.BY_A_QUARTER);
  private final IntArrayList bankOf = new IntArrayList(8, PackedTexts.BY_A_QUARTER);
  private final FacetTable facets = new FacetTable();
  private LoanFacts last;

  /** Adds a loan and answers its number; the loan that was added last is not added again. */
  int add(LoanFacts loan) {
    if (last != loan) {
      last = loan;
      ids.add(loan.id());
      numbers.add(loan.number());
      borrowerOf.add(organizations.add(loan.borrower().creditCode()));
      bankOf.add(organizations.add(loan.bank()));
      facets.add(ids.size() - 1, List.of(properties(loan)));
    }
    return ids.size() - 1;
  }

  /** What a simulation groups loans by. */
  private static List<Facet> properties(LoanFacts loan) {
    return List.of(
        new Facet("borrower-city", FacetTable.city(loan.borrower().division())),
        new Facet("bank", loan.bank()),
        new Facet("borrower-size", FacetTable.name(loan.borrower().sizeClass())));
  }

  int organization(String creditCode) {
    return organizations.add(creditCode);
  }

  String id(int loan) {
    return ids.get(loan);
  }

  String number(int loan) {
    return numbers.get(loan);
  }

  int borrowerOf(int loan) {
    return borrowerOf.get(loan);
  }

  int bankOf(int loan) {
    return bankOf.get(loan);
  }

  List<Facet> facetsOf(int loan) {
    return facets.of(loan, 0);
  }

  String creditCode(int organization) {
    return organizations.text(organization);
  }

  int organizations() {
    return organizations.size();
  }
}
