package org.openpatent.market.intake;

import java.util.List;
import org.openpatent.market.table.CellText;
import org.openpatent.platform.value.Problem;

/**
 * What is wrong with a row of a file, as it is stored.
 *
 * @param column the heading of the column, as the file has it
 * @param found the cell as it was read
 * @param meant what the sender probably meant, or null
 */
public record RowProblem(
    String column, String code, List<String> arguments, String found, String meant) {
  static RowProblem of(String column, Problem problem, String found, String meant) {
    return new RowProblem(
        column,
        problem.code.wire(),
        problem.arguments.stream().map(String::valueOf).toList(),
        CellText.shortened(found),
        meant);
  }
}
