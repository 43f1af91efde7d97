package org.openpatent.treasury;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.Terms;
import org.openpatent.treasury.settlement.Kind;
import org.openpatent.treasury.settlement.LineStatus;
import org.openpatent.treasury.settlement.LineStream;
import org.openpatent.treasury.settlement.SettlementLine;

/**
 * A kind that exists in tests alone and is unlike the one there is wherever a kind can be: an item
 * has one line, comes again for later days, is settled latest first, and pays somebody else than
 * its firm; a cap is shared by several programs.
 */
@Entity
@DiscriminatorValue(MadeUpProgram.KIND)
public class MadeUpProgram extends Program implements Kind {
  static final String KIND = "MADE_UP";

  /** An objection holds the item or has closed it; nothing comes in its place meanwhile. */
  private static final List<LineStatus> CLOSING = List.of(LineStatus.HELD, LineStatus.REJECTED);

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  MadeUpTerms terms;

  protected MadeUpProgram() {}

  MadeUpProgram(String code) {
    super(KIND, code);
  }

  @Override
  protected void keep(Terms terms) {
    this.terms = (MadeUpTerms) terms;
  }

  @Override
  public MadeUpTerms terms() {
    return terms;
  }

  @Override
  public int count(Connection connection, List<? extends Terms> terms, LocalDate cutOff, int most)
      throws SQLException {
    return Math.min(most, MadeUpItem.of(connection, code).size());
  }

  @Override
  public List<MadeUpComputation> compute(
      Connection connection,
      List<? extends Terms> terms,
      LocalDate cutOff,
      boolean fromZero,
      ReadingMonitor monitor)
      throws SQLException {
    List<MadeUpItem> items = MadeUpItem.of(connection, code);
    List<String> organizations = new ArrayList<>();
    List<MadeUpComputation> all =
        terms.stream()
            .map(t -> new MadeUpComputation((MadeUpTerms) t, cutOff, items, organizations))
            .toList();
    if (!fromZero) {
      countIn(connection, all.get(0));
    }
    Set<UUID> closed = fromZero ? Set.of() : closed();
    for (int i = 0; i < items.size(); i++) {
      if (!closed.contains(items.get(i).id())) {
        int item = i;
        all.forEach(one -> one.add(item));
      }
      if (!monitor.goesOn(i + 1, all.get(0).lines().items())) {
        break;
      }
    }
    return all;
  }

  /** One program of a scheme after the other: each has to know what the others granted. */
  private void countIn(Connection connection, MadeUpComputation computed) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
      lock.setString(1, terms.scheme());
      lock.execute();
    }
    LineStream.granted(connection, code, computed::countIn);
    for (MadeUpProgram other : MadeUpProgram.<MadeUpProgram>listAll()) {
      if (!other.code.equals(code) && other.terms.scheme().equals(terms.scheme())) {
        LineStream.granted(connection, other.code, computed::countInOfScheme);
      }
    }
  }

  private Set<UUID> closed() {
    return SettlementLine.<SettlementLine>list(
            "programCode = ?1 and status in ?2 and exists (select s.id from Settlement s"
                + " where s.id = settlementId and s.status <> 'CANCELLED')",
            code,
            CLOSING)
        .stream()
        .map(line -> line.itemId)
        .collect(Collectors.toSet());
  }

  @Override
  public Item item(SettlementLine line, Locale locale) {
    String up = locale.equals(Locale.CHINESE) ? "%s 截至 %s" : "Thing %s up to %s";
    return new Item(up.formatted(line.subject, line.until), "/v1/things/1");
  }

  @Override
  public void lock(UUID item) {
    getEntityManager()
        .createNativeQuery("select 1 from made_up_item where id = ?1 for share")
        .setParameter(1, item)
        .getResultList();
  }

  @Override
  public List<SettlementLine> possiblyOverpaid(UUID settlement, Long after, int rows) {
    return SettlementLine.decided(items().keySet()).stream()
        .filter(SettlementLine::isGranted)
        .filter(line -> after == null || line.id > after)
        .filter(line -> settlement == null || line.settlementId.equals(settlement))
        .filter(line -> settlement == null || line.paidOn == null)
        .limit(rows)
        .toList();
  }

  /** Of the lines of one item the latest lose first. */
  @Override
  public Map<Long, Owed> owed(Collection<SettlementLine> lines) {
    Map<UUID, MadeUpItem> items = items();
    Map<UUID, List<SettlementLine>> granted =
        SettlementLine.decided(lines.stream().map(line -> line.itemId).toList()).stream()
            .filter(SettlementLine::isGranted)
            .collect(Collectors.groupingBy(line -> line.itemId));
    Map<Long, Owed> owed = new HashMap<>();
    for (SettlementLine line : lines) {
      MadeUpItem item = items.get(line.itemId);
      long left = 0;
      for (SettlementLine one : granted.getOrDefault(line.itemId, List.of())) {
        left = Math.max(left, item.owed(one.until, terms.percent()));
      }
      for (SettlementLine one : granted.getOrDefault(line.itemId, List.of())) {
        left -= one.id < line.id ? one.payable().fen() : 0;
      }
      owed.put(line.id, new Owed(new Money(Math.max(0, left)), item.voided()));
    }
    return owed;
  }

  private Map<UUID, MadeUpItem> items() {
    return getEntityManager()
        .unwrap(Session.class)
        .doReturningWork(connection -> MadeUpItem.of(connection, code))
        .stream()
        .collect(Collectors.toMap(MadeUpItem::id, Function.identity()));
  }
}
