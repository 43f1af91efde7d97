package org.openpatent.market.table;

import java.util.List;
import org.openpatent.platform.value.Problem;

/**
 * A row of a table, or a document among others, before anything of it is understood.
 *
 * @param number as a spreadsheet shows it, from 1 on, headings counted
 * @param cells null for a field that a line of JSON has not, while one after it is a column further
 *     to the right
 * @param refusal why it cannot be stored whatever its cells say, or null
 */
public record SourceRow(int number, List<String> cells, Problem refusal) {
  public SourceRow(int number, List<String> cells) {
    this(number, cells, null);
  }

  public int characters() {
    int characters = 0;
    for (String cell : cells) {
      characters += cell == null ? 0 : cell.length();
    }
    return characters;
  }

  boolean isBlank() {
    for (String cell : cells) {
      if (cell != null && !cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
