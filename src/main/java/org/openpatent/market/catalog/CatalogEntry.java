package org.openpatent.market.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.openpatent.market.catalog.EntryText.Source;

/**
 * What a patent and its offers are found by, beside the patent. Its words are PostgreSQL's, which
 * keeps in it too what searches compare of patent and offer; the entity has their queries.
 */
@Entity
public class CatalogEntry extends PanacheEntityBase {
  private static final String SOURCES =
      "select p.number, p.title, array_to_string(p.keywords, chr(10)),"
          + " array_to_string(p.application_fields, chr(10)), p.problem_solved, p.advantages,"
          + " (select string_agg(g.name, chr(10) order by g.credit_code) from organization g"
          + " where g.credit_code = any (p.owners)), p.abstract_text"
          + " from patent p where p.number = any (cast(:numbers as text[]))"
          + " order by p.number";

  // the number that an entry has stays, so that a change of the patent does not make it new
  private static final String WRITE =
      "with described as materialized (select n.number, n.head, n.words,"
          + " coalesce(e.serial, nextval('catalog_entry_serial')) as serial"
          + " from unnest(cast(:numbers as text[]), cast(:heads as text[]), cast(:words as text[]))"
          + " n (number, head, words) left join catalog_entry e on e.patent_number = n.number)"
          + " insert into catalog_entry (patent_number, serial, head, words)"
          + " select d.number, d.serial, cast(d.head as tsvector), cast(d.words as tsvector) || m.marks"
          + " from described d join catalog_marks((select array_agg(number) from described),"
          + " (select array_agg(serial) from described)) m on m.number = d.number order by d.number"
          + " on conflict (patent_number) do update set head = excluded.head, words ="
          + " excluded.words";

  // what was written waits in a list, which each search would read; sorted in together it takes a
  // tenth of the time that one after the other takes
  private static final String SORT_IN = "select catalog_sort_in()";

  @Id public String patentNumber;

  protected CatalogEntry() {}

  /** Makes the entries of these patents, or makes them anew, from what the database has of them. */
  static void describe(Collection<String> numbers) {
    List<String> described = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Object[] row : rows(SOURCES, Map.of("numbers", numbers.toArray(String[]::new)))) {
      EntryText text = EntryText.of(source(row));
      described.add((String) row[0]);
      heads.add(text.head());
      words.add(text.words());
    }
    getEntityManager()
        .createNativeQuery(WRITE)
        .setParameter("numbers", described.toArray(String[]::new))
        .setParameter("heads", heads.toArray(String[]::new))
        .setParameter("words", words.toArray(String[]::new))
        .executeUpdate();
    // no result type: with one, Hibernate would interpret the query anew each time
    getEntityManager().createNativeQuery(SORT_IN).getSingleResult();
  }

  private static Source source(Object[] row) {
    return new Source(
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7]);
  }

  /** The rows of a search or of what belongs to it. */
  static List<Object[]> rows(String statement, Map<String, Object> values) {
    var query =
        getEntityManager().unwrap(Session.class).createNativeQuery(statement, Object[].class);
    values.forEach(query::setParameter);
    return query.getResultList();
  }
}
