package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.program.Terms;

/**
 * What a kind has computed of its items, up to the caps: amounts by the numbers of items and
 * payees, and whose numbers those are.
 */
public interface Computation {
  Terms terms();

  /** The lines after the caps. */
  Lines lines();

  /** The id of an item. */
  String id(int item);

  /** The name of a part of an item; null where items have one line each. */
  String part(int part);

  /** What the item is about. */
  String subject(int item);

  /** Credit code of the firm that the item serves, the payee or not. */
  String beneficiary(int item);

  int payee(int item, int part);

  String creditCode(int payee);

  int payees();

  /** The day up to which lines are owed; null where an item is owed once. */
  default LocalDate until() {
    return null;
  }

  /** The day by which an item of {@link #lines} came in its place, counted from 0. */
  LocalDate day(int row);

  /** By what a simulation groups a line; the same list again for lines that are alike. */
  List<Facet> facets(int item, int part);

  /**
   * One property of a line.
   *
   * @param by its name, as {@code side}
   * @param key its value, null if it is not known
   */
  record Facet(String by, String key) {}

  /**
   * The lines in settlement order, for what is left of the budget; each is made as the stream is
   * read.
   */
  default Stream<LineDecision> lines(Money rest) {
    return lines().grant(terms().allocation(), rest).map(line -> LineDecision.of(line, this));
  }
}
