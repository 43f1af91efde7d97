package org.openpatent.incentive.roll;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.openpatent.incentive.candidate.IndicatorValue;
import org.openpatent.incentive.roll.Ranking.Place;
import org.openpatent.party.organization.City;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.BulkInsert;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/**
 * One firm in a version of a list, with all that was known of it, whether it came onto it or not.
 */
@Entity
@Immutable
public class ListEntry extends PanacheEntityBase {
  /** Agrees on a day, in JPQL. */
  private static final String AGREES =
      "c.givenOn <= :day and (c.withdrawnOn is null or c.withdrawnOn > :day)";

  /** Entries e of a draft whose firm would not be admitted by what was stated since. */
  private static final String OUTDATED =
      "from ListEntry e where e.key.listId = :list and e.outcome = ADMITTED and ("
          + ":asksConsent = true and e.creditCode in (select c.creditCode from ListConsent c"
          + " where c.stated.at >= :since and not ("
          + AGREES
          + ")) or e.creditCode in (select f.key.creditCode from ListFinding f"
          + " where f.entered.at >= :since and f.key.kind in :findings"
          + " and f.key.foundOn <= :day and (f.until is null or f.until > :day))"
          + " or e.creditCode in (select d.creditCode from ListDecision d"
          + " where d.listId = :previous and d.decision = REMOVE and d.decided.at >= :since))";

  @EmbeddedId public Key key;
  public String creditCode;

  /** Name and seat on the day of the draft; null for who is no candidate any more. */
  public String name;

  public String division;

  @Enumerated(EnumType.STRING)
  public EntryOutcome outcome;

  /** Null for who is neither on this version nor was on the one before. */
  @Enumerated(EnumType.STRING)
  public EntryChange change;

  /** Codes of those that the criteria name. */
  public List<String> exclusions;

  /** Null for who is excluded or no candidate. */
  public Score score;

  public int validInventions;

  /** In the order of the criteria's indicators; empty for one that is missing. */
  public List<String> measured;

  /** The years of what was declared, in the same order; 0 for what was not. */
  public List<Integer> declaredYears;

  /** Of which version, and where in its order, from 1 on; of those who entered it is the rank. */
  @Embeddable
  public record Key(@Column(name = "list_id") UUID listId, @Column(name = "place") int place) {}

  protected ListEntry() {}

  /** What the ranking makes of a firm. */
  private ListEntry(UUID list, int place, Place ranked, Candidates known) {
    key = new Key(list, place);
    creditCode = ranked.candidate().creditCode();
    name = known.name(creditCode);
    division = known.division(creditCode);
    outcome = ranked.outcome();
    change = ranked.change();
    exclusions = ranked.exclusions().stream().map(ExclusionCode::value).toList();
    score = ranked.score();
    validInventions = (int) ranked.candidate().validInventions();
    measured =
        ranked.candidate().values().stream().map(value -> Objects.toString(value, "")).toList();
    declaredYears = known.years(creditCode);
  }

  /** Stores the whole ranking; the database takes entries in while later ones are made. */
  static void store(UUID list, Ranking ranking, Candidates known) {
    List<Place> places = ranking.places();
    BulkInsert.insert(
        ListEntry.class,
        IntStream.range(0, places.size())
            .mapToObj(i -> new ListEntry(list, i + 1, places.get(i), known))
            .iterator());
  }

  /** Null for who did not enter. */
  public Integer rank() {
    return outcome == EntryOutcome.ADMITTED ? key.place() : null;
  }

  /** Of one indicator, by its place among them; null for one that is missing. */
  IndicatorValue value(int indicator) {
    String text = measured.get(indicator);
    return text.isEmpty() ? null : IndicatorValue.parse(text);
  }

  /** Null if the firm is not in this version. */
  static ListEntry of(UUID list, String creditCode) {
    return find("key.listId = ?1 and creditCode = ?2", list, creditCode).firstResult();
  }

  /**
   * @throws Problem NOT_FOUND if the firm is not in this version
   */
  public static ListEntry existing(UUID list, String creditCode) {
    return Problem.requireFound(of(list, creditCode));
  }

  /**
   * An entry is for the firm itself, the bureau of the city where it sat on the day of the draft,
   * and those who oversee.
   */
  boolean isVisibleTo(Caller caller, City city) {
    return caller.oversees()
        || caller.belongsTo(creditCode)
        || division != null && city.hasDivision(division);
  }

  /**
   * @throws Problem NOT_FOUND if the firm is not in this version, or not for this caller
   */
  static ListEntry visible(UUID list, String creditCode, Caller caller) {
    ListEntry found = existing(list, creditCode);
    Problem.requireVisible(found.isVisibleTo(caller, City.of(caller)));
    return found;
  }

  /**
   * Who sees none of a firm's entries may know that only of a firm that it knows of.
   *
   * @throws Problem NOT_FOUND if there is no such firm, or none for this caller
   */
  static void requireVisible(String creditCode, boolean hasEntries, Caller caller) {
    Organization firm = Organization.of(creditCode);
    Problem.requireVisible(
        hasEntries
            || firm != null
                && (caller.oversees()
                    || caller.belongsTo(creditCode)
                    || City.of(caller).has(firm)));
  }

  /** In the order of the version, after the given place; the conditions are on the entry e. */
  static List<ListEntry> page(UUID list, Where asked, Integer after, int rows) {
    Where where = asked.copy().and("e.key.listId = ?", list).and("e.key.place > ?", after);
    return find("from ListEntry e where " + where.orderBy("e.key.place"), where.parameters())
        .page(0, rows)
        .list();
  }

  /**
   * Who entered this version, by rank; where its criteria ask for consent, those who agree on the
   * day.
   */
  public static List<ListEntry> admitted(WhiteList list, LocalDate day) {
    return list(
        "from ListEntry e where e.key.listId = :list and e.outcome = ADMITTED"
            + " and (:asksConsent = false or e.creditCode in (select c.creditCode"
            + " from ListConsent c where "
            + AGREES
            + ")) order by e.key.place",
        Map.of("list", list.id, "asksConsent", list.criteria.criteria.asksConsent(), "day", day));
  }

  /**
   * Whether what was stated since a draft was begun keeps a firm off that it admits: that it agrees
   * no longer, was found out, or was taken off the version before.
   */
  static boolean areOutdated(WhiteList draft, LocalDate day) {
    Criteria criteria = draft.criteria.criteria;
    Map<String, Object> asked = new HashMap<>();
    asked.put("list", draft.id);
    asked.put("asksConsent", criteria.asksConsent());
    asked.put("findings", criteria.findings());
    asked.put("previous", draft.previousId);
    asked.put("since", draft.created.at());
    asked.put("day", day);
    return count(OUTDATED, asked) > 0;
  }

  /** Those of these firms who entered this version, by rank. */
  public static List<ListEntry> admitted(UUID list, Collection<String> creditCodes) {
    return list(
        "key.listId = ?1 and creditCode in ?2 and outcome = ?3 order by key.place",
        list,
        creditCodes,
        EntryOutcome.ADMITTED);
  }

  /** Who entered this version and was not taken off it. */
  static Set<String> members(UUID list) {
    return new HashSet<>(
        find(
                "select e.creditCode from ListEntry e where e.key.listId = ?1"
                    + " and e.outcome = ?2 and not exists (select 1 from ListDecision d"
                    + " where d.listId = ?1 and d.creditCode = e.creditCode and d.decision = ?3)",
                list,
                EntryOutcome.ADMITTED,
                Decision.REMOVE)
            .project(String.class)
            .list());
  }

  /** Entries of these firms that entered a version which counts or is to count. */
  public static List<ListEntry> standing(Collection<String> creditCodes) {
    return list(
        "from ListEntry e where e.creditCode in ?1 and e.outcome = ?2 and e.key.listId in"
            + " (select w.id from WhiteList w where "
            + WhiteList.WATCHED
            + ") order by e.key.listId",
        creditCodes,
        EntryOutcome.ADMITTED);
  }

  /** The codes of the lists on which a firm was on a day, not suspended and not taken off. */
  public static Set<String> listsOf(String creditCode, LocalDate day) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                "select w.criteriaCode from ListEntry e join WhiteList w on w.id = e.key.listId"
                    + " where e.creditCode = :firm and e.outcome = :admitted"
                    + " and w.inForceFrom <= :day"
                    + " and (w.supersededOn is null or w.supersededOn > :day)"
                    + " and not exists "
                    + ListDecision.AGAINST,
                String.class)
            .setParameter("firm", creditCode)
            .setParameter("admitted", EntryOutcome.ADMITTED)
            .setParameter("day", day)
            .getResultList());
  }
}
