package org.openpatent.treasury.settlement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.Terms;

/**
 * What a program pays for. The program of each kind implements it, and all else that the treasury
 * does is the same for every kind: it knows of an item its id, who is paid for each of its parts,
 * and what is owed.
 */
public interface Kind {
  /** How many items {@link #compute} would read, counted no further than asked. */
  int count(Connection connection, List<? extends Terms> terms, LocalDate cutOff, int most)
      throws SQLException;

  /**
   * Computes what each of these terms owes, all of them in one reading of the items, so that two
   * computations number items and payees alike.
   *
   * @param cutOff the last day that is known
   * @param fromZero as if nothing had been settled before
   * @throws Problem if a sum exceeds {@link Money#MOST}
   */
  List<? extends Computation> compute(
      Connection connection,
      List<? extends Terms> terms,
      LocalDate cutOff,
      boolean fromZero,
      ReadingMonitor monitor)
      throws SQLException;

  /** What a line is of, for people. */
  Item item(SettlementLine line);

  /** Locks an item, before its lines, so that it stays as it is until the transaction ends. */
  void hold(UUID item);

  /**
   * Items of a settlement's lines that turned out to be obtained by false statements. The migration
   * of a kind adds them to the view {@code void_item} as well: nothing of them is open any more.
   */
  List<UUID> voided(UUID settlement);

  /**
   * Granted lines of approved settlements that may have turned out not to be owed, in the order
   * they were decided.
   *
   * @param settlement the one whose unpaid lines are asked for; null for all lines of the program
   * @param after the line after which they begin, or null
   */
  List<SettlementLine> possiblyOverpaid(UUID settlement, Long after, int rows);

  /** What each of these lines of the program is owed as its item stands now, by the line's id. */
  Map<Long, Owed> owed(Collection<SettlementLine> lines);

  /** The kind of a program that is read. */
  static Kind of(Program program) {
    return (Kind) Hibernate.unproxy(program);
  }

  /**
   * What a line is of.
   *
   * @param text in words
   * @param link where it can be read
   */
  record Item(String text, String link) {}

  /**
   * What is owed for a line by its item alone, before caps over several items and budget.
   *
   * @param isVoid whether the item was obtained by false statements
   */
  record Owed(Money amount, boolean isVoid) {}

  /** Watches over the reading of the items. */
  interface ReadingMonitor {
    /**
     * Whether to read on.
     *
     * @param read how many items were read so far
     * @param owed how many of them are owed something
     */
    boolean goesOn(int read, int owed);
  }
}
