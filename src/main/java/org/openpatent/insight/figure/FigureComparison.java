package org.openpatent.insight.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.party.organization.Division;
import org.openpatent.platform.value.Growth;
import org.openpatent.platform.value.Omittable;

/** What follows from a figure and those that were published with it; it may contradict them. */
@Schema(
    description =
        "What follows from the published figures; what was published with them may disagree.")
public record FigureComparison(
    @Schema(
            description =
                "The value a year earlier: as published beside this one, else the figure that stands"
                    + " for it.")
        @Omittable
        String previous,
    @Schema(description = "In percent, two decimals; absent where previous is 0 or absent.")
        @Omittable
        String growth,
    @Schema(
            description =
                "The place among those divisions of the same level and the same province or city of"
                    + " which the figure was entered: 1, 2, 2, 4.")
        int rank,
    @Schema(description = "Among how many.") int ranked) {

  /** By figure; what else is needed is read together for all of them. */
  public static Map<String, FigureComparison> of(List<OfficialFigure> figures) {
    Set<String> before = new HashSet<>();
    Set<String> headings = new HashSet<>();
    figures.forEach(
        one -> {
          before.add(before(one));
          headings.add(one.heading);
        });
    Map<String, BigDecimal> values =
        OfficialFigure.named(before).stream()
            .collect(Collectors.toMap(one -> one.figure, one -> one.value));
    Map<String, List<BigDecimal>> peers =
        OfficialFigure.under(headings).stream()
            .collect(
                Collectors.groupingBy(
                    FigureComparison::ranking,
                    Collectors.mapping(one -> one.value, Collectors.toList())));
    return figures.stream()
        .collect(
            Collectors.toMap(
                one -> one.figure,
                one -> of(one, values.get(before(one)), peers.get(ranking(one)))));
  }

  private static String before(OfficialFigure figure) {
    return figure.key().yearBefore().toString();
  }

  private static FigureComparison of(
      OfficialFigure figure, BigDecimal yearBefore, Collection<BigDecimal> peers) {
    BigDecimal previous = figure.previous == null ? yearBefore : figure.previous;
    return new FigureComparison(
        previous == null ? null : previous.toPlainString(),
        Growth.of(figure.value, previous),
        Ranking.rank(figure.value, peers),
        peers.size());
  }

  /** Under what it is ranked: heading, level and the division that its own is a part of. */
  private static String ranking(OfficialFigure figure) {
    Division division = new Division(figure.division);
    String code = division.code();
    String within =
        code.endsWith("0000")
            ? ""
            : code.endsWith("00") ? code.substring(0, 2) : code.substring(0, 4);
    return figure.heading + "/" + within;
  }
}
