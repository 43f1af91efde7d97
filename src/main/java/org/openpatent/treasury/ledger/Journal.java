package org.openpatent.treasury.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Where;

/**
 * One business event and the entries it made. Only ever inserted; the database refuses all else,
 * and the entry that would overdraw an account (code {@code account-balance-check}).
 */
@Entity
@Immutable
public class Journal extends PanacheEntityBase {
  private static final String OF_TWO_YEARS =
      """
      select p.code, p.fiscal_year, p.budget_line, p.budget_level, p.region_percent,
        a.name, a.balance
      from program p left join account a on a.program_code = p.code
      where p.fiscal_year in (:year, :before) and p.status <> 'DRAFT' order by p.code
      """;

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public String programCode;

  @Enumerated(EnumType.STRING)
  public LedgerEvent event;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "subject"))
  @AttributeOverride(name = "organization", column = @Column(name = "organization"))
  @AttributeOverride(name = "at", column = @Column(name = "happened_at"))
  public Act act;

  /** The document, settlement, bank message or recovery that the event is about. */
  public String reference;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "ledger_entry", joinColumns = @JoinColumn(name = "journal_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  public List<LedgerEntry> entries;

  protected Journal() {}

  /** Enters an event; nothing is entered for an amount of 0.00. */
  public static void enter(
      LedgerEvent event, String programCode, Money amount, String reference, Act act) {
    if (amount.isZero()) {
      return;
    }
    Journal journal = new Journal();
    journal.event = event;
    journal.programCode = programCode;
    journal.act = act;
    journal.reference = reference;
    journal.entries = List.of(new LedgerEntry(event.source, event.destination, amount));
    journal.persist();
    flush(); // balances are read by SQL, which sees only what is flushed
  }

  /** Oldest first, after the given one. */
  static List<Journal> page(String programCode, UUID after, int rows) {
    Where where = new Where().and("programCode = ?", programCode).and("id > ?", after);
    return find(where.orderBy("id"), where.parameters()).page(0, rows).list();
  }

  /** The balances of a program as the database keeps them. */
  public static Budget budget(String programCode) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery("select name, balance from account where program_code = ?1")
            .setParameter(1, programCode)
            .getResultList();
    return Budget.of(balances(rows, 0));
  }

  /** What the programs of a fiscal year and of the one before have, of one moment. */
  static List<ProgramBudget> budgets(int fiscalYear) {
    List<?> found =
        getEntityManager()
            .createNativeQuery(OF_TWO_YEARS)
            .setParameter("year", fiscalYear)
            .setParameter("before", fiscalYear - 1)
            .getResultList();
    Map<ProgramBudget.Key, List<Object[]>> rows = new LinkedHashMap<>();
    for (Object row : found) {
      Object[] cells = (Object[]) row;
      rows.computeIfAbsent(ProgramBudget.Key.of(cells), none -> new ArrayList<>()).add(cells);
    }
    return rows.entrySet().stream()
        .map(one -> new ProgramBudget(one.getKey(), Budget.of(balances(one.getValue(), 5))))
        .toList();
  }

  /**
   * @param column where the name of an account stands, and its balance after it; null of a program
   *     that never had money
   */
  private static Map<Account, Long> balances(List<?> rows, int column) {
    Map<Account, Long> fen = new EnumMap<>(Account.class);
    for (Object balance : rows) {
      Object[] row = (Object[]) balance;
      if (row[column] != null) {
        fen.put(Account.valueOf((String) row[column]), ((Number) row[column + 1]).longValue());
      }
    }
    return fen;
  }
}
