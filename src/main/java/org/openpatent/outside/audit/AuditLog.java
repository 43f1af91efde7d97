package org.openpatent.outside.audit;

import java.util.List;
import org.hibernate.query.NativeQuery;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;

/** The stored log, read by time, and its chain. */
final class AuditLog {
  private static final String PAGE =
      "select e.tx, e.place, e.happened_at, e.request_id, e.operation, e.resource, e.subject,"
          + " e.client, e.roles, e.organization, e.address, e.status, e.problem,"
          + " cast(e.changes as text), s.number, encode(s.hash, 'hex')"
          + " from audit_entry e left join audit_seal s on s.tx = e.tx and s.place = e.place where ";

  private static final String ORDER = "e.happened_at, e.tx, e.place";

  /** The last seal: what is noted elsewhere finds a chain that was written anew. */
  record Seal(long number, String hash) {}

  /** Something wrong with the log; the numbers are null where it has none. */
  record Fault(String fault, Long number, Long tx, Integer place) {}

  private static final Seal NOTHING = new Seal(0, "0".repeat(64));

  private AuditLog() {}

  /** The same, after a place; null for the beginning. */
  static List<AuditEntry> page(Where asked, AuditPlace after, int rows) {
    Where where = asked.copy().when(after != null, "(" + ORDER + ") > (:at, :tx, :place)");
    NativeQuery<Object[]> query =
        Stateless.session()
            .createNativeQuery(PAGE + where.orderBy(ORDER + " limit :rows"), Object[].class)
            .setParameter("rows", rows);
    where.parameters().forEach(query::setParameter);
    if (after != null) {
      query.setParameter("at", after.happenedAt());
      query.setParameter("tx", after.tx());
      query.setParameter("place", after.place());
    }
    return query.getResultList().stream().map(AuditEntry::of).toList();
  }

  /** Seals at most so many rows; returns how many. */
  static int seal(int most) {
    return Stateless.session()
        .createNativeQuery("select audit_seal_next(:most)", Integer.class)
        .setParameter("most", most)
        .getSingleResult();
  }

  static Seal latestSeal() {
    return Stateless.session()
        .createNativeQuery(
            "select number, encode(hash, 'hex') from audit_seal order by number desc limit 1",
            Object[].class)
        .getResultStream()
        .map(row -> new Seal(((Number) row[0]).longValue(), (String) row[1]))
        .findFirst()
        .orElse(NOTHING);
  }

  /** Reads the whole log. */
  static List<Fault> faults(Seal noted, int most) {
    return Stateless.session()
        .createNativeQuery(
            "select v.* from audit_verify(cast(:number as bigint), decode(:hash, 'hex')) v limit :most",
            Object[].class)
        .setParameter("number", noted == null ? null : noted.number)
        .setParameter("hash", noted == null ? null : noted.hash)
        .setParameter("most", most)
        .getResultStream()
        .map(
            row ->
                new Fault(
                    (String) row[0],
                    row[1] == null ? null : ((Number) row[1]).longValue(),
                    row[2] == null ? null : ((Number) row[2]).longValue(),
                    row[3] == null ? null : ((Number) row[3]).intValue()))
        .toList();
  }
}
