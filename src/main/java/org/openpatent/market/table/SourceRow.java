package org.openpatent.market.table;

import java.util.List;
import org.openpatent.platform.value.Problem;

/**
 * A row of a table, or a document among others, before anything of it is understood.
 *
 * @param number as a spreadsheet shows it, from 1 on, headings counted
 * @param refusal why it cannot be stored whatever its cells say, or null
 */
public record SourceRow(int number, List<String> cells, Problem refusal) {
  public SourceRow(int number, List<String> cells) {
    this(number, cells, null);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
