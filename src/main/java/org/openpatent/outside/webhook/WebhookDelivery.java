package org.openpatent.outside.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.outside.event.EventLog;
import org.openpatent.outside.event.EventPlace;
import org.openpatent.outside.event.KeptEvent;
import org.openpatent.platform.value.BulkInsert;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Partitions;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;

/** An event on its way to a webhook, and what came of it. */
@Entity
@DynamicUpdate
public class WebhookDelivery extends PanacheEntityBase {
  /** Of a test; no event of the feed has it. */
  static final String TEST = "org.openpatent.webhook.test.v1";

  private static final String AGAIN =
      "status = 'PENDING', attempts = 0, first_at = null, next_at = :now";

  private static final String REPLAY =
      "with again as (update webhook_delivery set "
          + AGAIN
          + " where webhook_id = :id and (tx, place) > (:tx, :place)"
          + " and (tx, place) <= (:lastTx, :lastPlace) and type <> '"
          + TEST
          + "' returning tx, place)"
          + " select tx, place from again";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID webhookId;
  public long tx;
  public int place;
  public String type;
  public String subject;

  @Enumerated(EnumType.STRING)
  public DeliveryStatus status = DeliveryStatus.PENDING;

  /** Since it was made, or last replayed. */
  public int attempts;

  public Instant madeAt;

  /** The next attempt is not before; of one that has not ended. */
  public Instant nextAt;

  /** Null if there was no attempt; as all that follows. */
  public Instant firstAt;

  public Instant lastAt;

  /** Null without an answer. */
  public Integer lastStatus;

  /** Null for a success. */
  @Enumerated(EnumType.STRING)
  public DeliveryFailure failure;

  public Integer millis;

  /** The beginning of the answer's body. */
  public String extract;

  protected WebhookDelivery() {}

  private WebhookDelivery(UUID webhookId, EventPlace at, String type, String subject, Instant now) {
    this.webhookId = webhookId;
    tx = at.tx();
    place = at.place();
    this.type = type;
    this.subject = subject;
    madeAt = now;
    nextAt = now;
  }

  static WebhookDelivery of(UUID webhook, KeptEvent event, Instant now) {
    return new WebhookDelivery(webhook, event.place(), event.type(), event.subject(), now);
  }

  /**
   * A delivery of what did not happen, at the place of this transaction.
   *
   * @throws Problem WEBHOOK_TEST_PENDING if one is on its way
   */
  static WebhookDelivery test(Webhook webhook, Instant now) {
    webhook.requireActive();
    WebhookTurn.lock(List.of(webhook.id));
    if (count("webhookId = ?1 and subject = ?2 and status = PENDING", webhook.id, webhook.path())
        > 0) {
      throw new Problem(Code.WEBHOOK_TEST_PENDING);
    }
    var delivery = new WebhookDelivery(webhook.id, EventLog.here(), TEST, webhook.path(), now);
    delivery.persistAndFlush();
    WebhookTurn.wake(List.of(webhook.id), now);
    return delivery;
  }

  static void store(List<WebhookDelivery> made) {
    BulkInsert.insert(made);
  }

  /**
   * Sends again what was made of a webhook's events after one place and up to another.
   *
   * @return which ones these are
   */
  static Set<EventPlace> replay(UUID webhook, EventPlace after, EventPlace last, Instant now) {
    return Stateless.session()
        .createNativeQuery(REPLAY, Object[].class)
        .setParameter("id", webhook)
        .setParameter("now", now)
        .setParameter("tx", after.tx())
        .setParameter("place", after.place())
        .setParameter("lastTx", last.tx())
        .setParameter("lastPlace", last.place())
        .getResultList()
        .stream()
        .map(row -> WebhookTurn.place(row[0], row[1]))
        .collect(Collectors.toSet());
  }

  /** Weeks in which all that was made ended before; what did not end stays. */
  static void forget(Instant before) {
    Partitions.tend("webhook_delivery", before);
  }

  /** Sends it again at once. */
  void replay(Webhook webhook, Instant now) {
    webhook.requireActive();
    WebhookTurn.lock(List.of(webhookId));
    getEntityManager().refresh(this); // it may have been sent meanwhile
    WebhookTurn.wake(List.of(webhookId), now);
    status = DeliveryStatus.PENDING;
    attempts = 0;
    firstAt = null;
    nextAt = now;
    flush();
  }

  EventPlace at() {
    return new EventPlace(tx, place);
  }

  String path() {
    return Webhook.path(webhookId) + "/deliveries/" + id;
  }

  /**
   * @throws Problem NOT_FOUND if the webhook has none with this id
   */
  static WebhookDelivery existing(Webhook webhook, UUID id) {
    return Problem.requireFound(find("webhookId = ?1 and id = ?2", webhook.id, id).firstResult());
  }

  /** The latest events first, before the given place. */
  static List<WebhookDelivery> page(
      Webhook webhook, DeliveryStatus status, EventPlace before, int rows) {
    Where where =
        new Where()
            .and("webhookId = ?", webhook.id)
            // by name, as each has an index of its own
            .when(status != null, "status = " + status);
    if (before != null) {
      where.and("tx <= ?", before.tx()).when(true, "tx < :tx or place < :place");
      where.parameters().put("tx", before.tx());
      where.parameters().put("place", before.place());
    }
    return find(where.orderBy("tx desc, place desc"), where.parameters()).page(0, rows).list();
  }
}
