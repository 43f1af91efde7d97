package org.openpatent.treasury;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpatent.treasury.settlement.Caps;
import org.openpatent.treasury.settlement.Computation;
import org.openpatent.treasury.settlement.LineStream.EarlierGrant;
import org.openpatent.treasury.settlement.Lines;

/** One line for each item: what it is owed up to a day less what it was granted before. */
final class MadeUpComputation implements Computation {
  private final MadeUpTerms terms;
  private final LocalDate until;
  private final List<MadeUpItem> items;
  private final List<String> organizations;
  private final Caps.Cap schemeCap;
  private final Caps caps;
  private final Lines lines = new Lines(1);
  private final Map<String, Long> granted = new HashMap<>();
  private final Map<YearMonth, List<Facet>> facets = new HashMap<>();

  /** Computations of one reading share the items and the numbers of organizations. */
  MadeUpComputation(
      MadeUpTerms terms, LocalDate until, List<MadeUpItem> items, List<String> organizations) {
    this.terms = terms;
    this.until = until;
    this.items = items;
    this.organizations = organizations;
    schemeCap = new Caps.Cap("SCHEME_CAP", terms.schemeCap());
    caps = new Caps(new Caps.Cap("PER_FIRM_CAP", terms.perFirmCap()), schemeCap);
  }

  void countIn(EarlierGrant grant) {
    granted.merge(grant.item(), grant.granted().fen(), Long::sum);
    int firm = number(grant.beneficiary());
    caps.use(grant.granted().fen(), firm, firm);
  }

  void countInOfScheme(EarlierGrant grant) {
    schemeCap.use(number(grant.beneficiary()), grant.granted().fen());
  }

  void add(int item) {
    MadeUpItem added = items.get(item);
    number(added.payee());
    int firm = number(added.beneficiary());
    long fen = added.owed(until, terms.percent()) - granted.getOrDefault(added.id().toString(), 0L);
    if (fen > 0) {
      lines.begin(item);
      lines.add(0, fen, caps, firm, firm);
    }
  }

  private int number(String creditCode) {
    if (!organizations.contains(creditCode)) {
      organizations.add(creditCode);
    }
    return organizations.indexOf(creditCode);
  }

  @Override
  public MadeUpTerms terms() {
    return terms;
  }

  @Override
  public Lines lines() {
    return lines;
  }

  @Override
  public String id(int item) {
    return items.get(item).id().toString();
  }

  @Override
  public String part(int part) {
    return null;
  }

  @Override
  public String subject(int item) {
    return items.get(item).subject();
  }

  @Override
  public String beneficiary(int item) {
    return items.get(item).beneficiary();
  }

  @Override
  public int payee(int item, int part) {
    return number(items.get(item).payee());
  }

  @Override
  public String creditCode(int payee) {
    return organizations.get(payee);
  }

  @Override
  public int payees() {
    return organizations.size();
  }

  @Override
  public LocalDate until() {
    return until;
  }

  @Override
  public LocalDate day(int row) {
    return lines
        .grant(terms.allocation(), terms.budget())
        .skip(row)
        .map(line -> items.get(line.item()).begun())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Facet> facets(int item, int part) {
    return facets.computeIfAbsent(
        YearMonth.from(items.get(item).begun()),
        month -> List.of(new Facet("begun", month.toString())));
  }
}
