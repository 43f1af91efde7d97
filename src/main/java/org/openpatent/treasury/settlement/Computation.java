package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.program.Terms;

/**
 * What a kind has computed for its items, caps included, before the budget is shared. Items, parts
 * and payees are numbers from 0; these methods say what each number stands for.
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

  /** Credit code of the organization that the item serves, the payee or not. */
  String beneficiary(int item);

  int payee(int item, int part);

  String creditCode(int payee);

  int payees();

  /** The day up to which lines are owed; null where an item is owed once. */
  default LocalDate until() {
    return null;
  }

  /**
   * The date that gave an item its place in settlement order.
   *
   * @param row the place of the item in {@link #lines}, from 0
   */
  LocalDate day(int row);

  /**
   * The properties by which a simulation groups a line. Lines with equal properties must get the
   * same list object, because {@link Tallies} looks it up by identity.
   */
  List<Facet> facets(int item, int part);

  /**
   * One property of a line.
   *
   * @param by its name, in lower case with hyphens
   * @param key its value, null if it is not known
   */
  record Facet(String by, String key) {}

  /**
   * The lines in settlement order, with what each is granted of the rest of the budget; each is
   * made when the stream reads it.
   */
  default Stream<LineDecision> lines(Money rest) {
    return lines().grant(terms().allocation(), rest).map(line -> LineDecision.of(line, this));
  }
}
