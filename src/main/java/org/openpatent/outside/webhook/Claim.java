package org.openpatent.outside.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpatent.outside.event.EventPlace;
import org.openpatent.outside.event.KeptEvent;
import org.openpatent.platform.value.Stateless;

/**
 * A webhook's turn, which this node has until some instant and no other node has meanwhile. If the
 * node ends, the turn is another one's from then on, and what was sent and not kept is sent again.
 *
 * @param former signs too; null if none does
 * @param slow whether it took long lately
 * @param due what is to be sent, in the order of the events
 */
record Claim(
    UUID webhook,
    Instant until,
    boolean slow,
    WebhookUrl url,
    WebhookSecret secret,
    WebhookSecret former,
    List<Due> due) {
  /** So many deliveries of a turn at most. */
  static final int MOST = 50;

  private static final String TAKE =
      "with due as materialized (select webhook_id from webhook_turn where slow = :slow"
          + " and due_at <= :now and leased_until <= :now order by due_at limit :most"
          + " for update skip locked), taken as (update webhook_turn t set due_at = :until,"
          + " leased_until = :until from due where t.webhook_id = due.webhook_id"
          + " returning t.webhook_id) select webhook_id from taken";

  /** In order, without what waits for an earlier one of the same subject. */
  private static final String READ =
      "select w.id, w.url, w.secret, case when w.former_until > :now then w.former_secret end,"
          + " d.id, d.tx, d.place, d.type, d.subject, d.attempts, d.first_at,"
          + " coalesce(e.happened_at, d.made_at), cast(e.data as text) from webhook w"
          + " left join lateral (select * from webhook_delivery p where p.webhook_id = w.id"
          + " and p.status = 'PENDING' and p.next_at <= :now and not exists (select 1"
          + " from webhook_delivery f where f.webhook_id = p.webhook_id and f.subject = p.subject"
          + " and f.status = 'PENDING' and f.next_at > :now and (f.tx, f.place) < (p.tx, p.place))"
          + " order by p.tx, p.place limit :most) d on true"
          + " left join lateral (select * from event v where v.tx = d.tx and v.place = d.place"
          + " limit 1) e on true"
          + " where w.id = any(cast(:ids as uuid[])) order by w.id, d.tx, d.place";

  /**
   * What is to be sent.
   *
   * @param attempts that there were
   * @param first of the first one; null if there was none
   */
  record Due(UUID id, KeptEvent event, int attempts, Instant first) {}

  /** Takes the turns of some webhooks that are due, those that waited longest first. */
  static List<Claim> take(boolean slow, int most, Instant now, Instant until) {
    UUID[] ids =
        Stateless.session()
            .createNativeQuery(TAKE, UUID.class)
            .setParameter("slow", slow)
            .setParameter("now", now)
            .setParameter("until", until)
            .setParameter("most", most)
            .getResultList()
            .toArray(UUID[]::new);
    return ids.length == 0 ? List.of() : read(ids, slow, now, until);
  }

  private static List<Claim> read(UUID[] ids, boolean slow, Instant now, Instant until) {
    Map<UUID, Claim> claims = new LinkedHashMap<>();
    List<Object[]> rows =
        Stateless.session()
            .createNativeQuery(READ, Object[].class)
            .setParameter("ids", ids)
            .setParameter("now", now)
            .setParameter("most", MOST)
            .getResultList();
    for (Object[] row : rows) {
      Claim claim =
          claims.computeIfAbsent(
              (UUID) row[0],
              id ->
                  new Claim(
                      id,
                      until,
                      slow,
                      WebhookUrl.parse((String) row[1]),
                      new WebhookSecret((String) row[2]),
                      row[3] == null ? null : new WebhookSecret((String) row[3]),
                      new ArrayList<>()));
      if (row[4] != null) {
        claim.due.add(due(claim.webhook, row));
      }
    }
    return List.copyOf(claims.values());
  }

  private static Due due(UUID webhook, Object[] row) {
    EventPlace at = WebhookTurn.place(row[5], row[6]);
    String data = row[12] == null ? "{\"webhook\":\"" + webhook + "\"}" : (String) row[12];
    KeptEvent event =
        new KeptEvent(
            at, (String) row[7], (String) row[8], (Instant) row[11], data, false, List.of());
    return new Due((UUID) row[4], event, ((Number) row[9]).intValue(), (Instant) row[10]);
  }

  /** The signatures of a message, separated as the header has them. */
  String sign(String id, long timestamp, String body) {
    String signed = secret.sign(id, timestamp, body);
    return former == null ? signed : signed + " " + former.sign(id, timestamp, body);
  }
}
