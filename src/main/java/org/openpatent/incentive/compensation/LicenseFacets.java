package org.openpatent.incentive.compensation;

import java.util.List;
import org.openpatent.treasury.settlement.Computation.Facet;
import org.openpatent.treasury.settlement.FacetTable;

/**
 * The properties by which a simulation groups the lines of a license: the side, the city of that
 * side's seat, the firm's size class and the patent's kind.
 */
final class LicenseFacets {
  private final FacetTable table = new FacetTable();

  /** Keeps the properties of the license with this number. */
  void add(int number, LicenseFacts license) {
    table.add(
        number,
        List.of(
            of(license, Side.LICENSOR, "licensor-city", license.licensor().division()),
            of(license, Side.LICENSEE, "licensee-city", license.licensee().division())));
  }

  List<Facet> of(int number, Side side) {
    return table.of(number, side.ordinal());
  }

  private static List<Facet> of(LicenseFacts license, Side side, String seat, String division) {
    return List.of(
        new Facet("side", side.name()),
        new Facet(seat, FacetTable.city(division)),
        new Facet("licensee-size", FacetTable.name(license.licensee().sizeClass())),
        new Facet("patent-kind", FacetTable.name(license.patentKind())));
  }
}
