package org.openpatent.insight.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpatent.market.catalog.OfferFilter;
import org.openpatent.platform.value.Stateless;

/**
 * Where patents, offers and licenses stand on the day {@code :today}, in SQL: what {@code
 * PatentStatus}, {@code OfferStatus} and {@code License} say in Java. The statements call a patent
 * {@code p}, an offer {@code o}, a license {@code l} and the organization {@code :org}.
 */
public final class Standing {
  public static final String PATENT_STATUS =
      "case when 'INVALIDATED' = any (p.impediments) then 'INVALIDATED'"
          + " when p.granted_on > :today then 'PENDING'"
          + " when p.protected_until < :today then 'EXPIRED'"
          + " when 'LAPSED' = any (p.impediments) then 'LAPSED' else 'IN_FORCE' end";

  /** The organization is an owner. */
  public static final String OWNED = "p.owners @> array[cast(:org as varchar)]";

  public static final String OFFER_STATUS =
      "case when o.withdrawn_on <= :today then 'WITHDRAWN'"
          + " when p.protected_until < :today or o.open_until < :today then 'EXPIRED'"
          + " when cardinality(p.impediments) = 0 then 'OPEN' else 'SUSPENDED' end";

  /** Open or suspended; it has the patent {@code p} beside it. */
  public static final String OFFERED = OfferFilter.NOT_ENDED.replace("?", ":today");

  public static final String LICENSE_STATUS =
      "case when l.voided_at is not null then 'VOID'"
          + " when l.effective_on is null and l.end_reason is null and l.payment_due_on >= :today"
          + " then 'AWAITING_PAYMENT'"
          + " when l.effective_on is not null and l.ends_on >= :today then 'EFFECTIVE'"
          + " else 'ENDED' end";

  /** The organization is a side of it. */
  public static final String A_SIDE = "(l.licensor_code = :org or l.licensee_code = :org)";

  /** Its recordal is needed and was not entered. */
  public static final String UNRECORDED =
      "l.voided_at is null and l.recorded_on is null and l.effective_on is not null"
          + " and l.ends_on >= l.begins_on";

  /**
   * A payment is owed and no receipt of it was entered: a claim that still waits for it, or a
   * license that ran until the free months were over.
   */
  public static final String UNPAID =
      "l.voided_at is null and l.amount_due is not null and l.received_on is null"
          + " and (l.effective_on is null and l.end_reason is null and l.payment_due_on >= :today"
          + " or l.effective_on is not null and l.ends_on >= l.payment_due_on)";

  private Standing() {}

  public static List<Object[]> rows(
      String sql, String org, LocalDate today, Map<String, ?> others) {
    var query =
        Stateless.session()
            .createNativeQuery(sql, Object[].class)
            .setParameter("org", org)
            .setParameter("today", today);
    others.forEach(query::setParameter);
    return query.getResultList();
  }
}
