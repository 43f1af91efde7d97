package org.openpatent.treasury.settlement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.Terms;

/**
 * What a program pays for, as settling and paying need it; drafting needs {@link
 * org.openpatent.treasury.program.ProgramKind}. The program of each kind implements it, and all
 * else that the treasury does is the same for every kind: it knows of an item its id, who is paid
 * for each of its parts, and what is owed. Besides, a migration adds to the view {@code
 * unowed_item} the items of the kind for which nothing is owed any more, and says which of them are
 * void, that is obtained by false statements: no line of theirs is open, and those of void ones are
 * rejected before the approval.
 */
public interface Kind {
  /**
   * How many items {@link #compute} would read.
   *
   * @param most where the counting stops
   */
  int count(Connection connection, List<? extends Terms> terms, LocalDate cutOff, int most)
      throws SQLException;

  /**
   * Computes what the program owes under each of these terms. The items are read once for all of
   * them, so that the computations give an item or a payee the same number.
   *
   * @param cutOff the last day whose events count
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

  /**
   * The item that a line pays for, as an answer shows it.
   *
   * @param locale English or Chinese
   */
  Item item(SettlementLine line, Locale locale);

  /** Locks an item, before its lines, so that it stays as it is until the transaction ends. */
  void lock(UUID item);

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

  /** The program as its kind; a program that Hibernate has not loaded yet is loaded. */
  static Kind of(Program program) {
    return (Kind) Hibernate.unproxy(program);
  }

  /**
   * The item that a line pays for.
   *
   * @param text a description in words
   * @param link the path at which it can be read
   */
  record Item(String text, String link) {}

  /**
   * What is owed for a line by its item alone, before caps over several items and budget.
   *
   * @param isVoid whether the item was obtained by false statements; the view says the same
   */
  record Owed(Money amount, boolean isVoid) {}

  /** Is called after each item that is read, and may stop the reading. */
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
