package org.openpatent.market.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.Session;

/** A patent whose entry is to be made, or made anew. */
@Entity
public class CatalogTask extends PanacheEntityBase {
  // the patent is locked like for any change of it, so that an entry is made of what stands last
  private static final String TAKE =
      "delete from catalog_task t using (select p.number from catalog_task k"
          + " join patent p on p.number = k.patent_number"
          + " order by p.number limit :most for no key update skip locked) taken"
          + " where t.patent_number = taken.number returning t.patent_number";

  @Id public String patentNumber;

  protected CatalogTask() {}

  /** The patents of an organization: it is called otherwise now, or has moved. */
  static void addAllOf(String creditCode) {
    getEntityManager()
        .createNativeQuery(
            "insert into catalog_task select number from patent"
                + " where owners @> array[cast(:code as varchar(18))]"
                + " union select patent_number from offer where licensor_code = :code"
                + " on conflict do nothing")
        .setParameter("code", creditCode)
        .executeUpdate();
  }

  /** Takes up to so many; other nodes take others. */
  static List<String> take(int most) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(TAKE, String.class)
        .setParameter("most", most)
        .getResultList();
  }
}
