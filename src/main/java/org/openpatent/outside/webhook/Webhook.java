package org.openpatent.outside.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.outside.event.EventFeed;
import org.openpatent.outside.event.EventType;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;

/** What an organization wants to be sent, and where to. */
@Entity
public class Webhook extends PanacheEntityBase {
  /** A subject that no event has. */
  private static final String OF_NOTHING = "";

  private static final String FORGET =
      "with gone as (select w.id from webhook w where w.deleted_at < :before and not exists"
          + " (select 1 from webhook_delivery d where d.webhook_id = w.id) limit 1000 for update),"
          + " turns as (delete from webhook_turn using gone where webhook_id = gone.id)"
          + " delete from webhook using gone where webhook.id = gone.id";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public String ownerCode;

  /** Whether it tells what those who oversee see; only the agency's does. */
  public boolean overseeing;

  public String url;

  /** Names of types; all if there are none. */
  public List<String> types;

  /** Of this thing only; null for all. */
  public String subject;

  public WebhookSecret secret;

  /** Signs beside the secret until then; null if none does. */
  public WebhookSecret formerSecret;

  public Instant formerUntil;

  @Enumerated(EnumType.STRING)
  public WebhookStatus status = WebhookStatus.ACTIVE;

  /** Null unless it is disabled. */
  @Enumerated(EnumType.STRING)
  public DisabledCause cause;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "created_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "created_for"))
  @AttributeOverride(name = "at", column = @Column(name = "created_at"))
  public Act created;

  /** By its owner; null if nothing was. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  /** Null while it is there. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "deleted_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "deleted_for"))
  @AttributeOverride(name = "at", column = @Column(name = "deleted_at"))
  public Act deleted;

  @Version public int version;

  /** What its owner says of it. */
  record Wish(String url, List<String> types, String subject, boolean active) {}

  protected Webhook() {}

  /**
   * A new one of the caller's organization; of two at the same time the second waits for the first,
   * so that no organization has more than it may.
   *
   * @throws Problem WEBHOOK_LIMIT if it has as many as it may
   */
  static Webhook create(Wish wish, Caller caller, int most, Instant now) {
    String owner = caller.organization();
    AdvisoryLock.await("webhooks of " + owner);
    if (count("ownerCode = ?1 and deleted.at is null", owner) >= most) {
      throw new Problem(Code.WEBHOOK_LIMIT, most);
    }
    Webhook webhook = new Webhook();
    webhook.ownerCode = owner;
    webhook.overseeing = caller.is(Role.AGENCY);
    webhook.secret = WebhookSecret.make();
    webhook.created = caller.acting(now);
    webhook.take(wish);
    webhook.persistAndFlush();
    WebhookTurn.begin(webhook.id, now);
    if (webhook.status != WebhookStatus.ACTIVE) {
      WebhookTurn.rest(webhook.id);
    }
    return webhook;
  }

  private void take(Wish wish) {
    url = wish.url;
    types = wish.types;
    subject = wish.subject;
    if (wish.active) {
      status = WebhookStatus.ACTIVE;
      cause = null;
    } else if (status == WebhookStatus.ACTIVE) {
      status = WebhookStatus.PAUSED;
    }
  }

  /** Whoever makes it active again is sent what happened meanwhile. */
  void change(Wish wish, Act act) {
    boolean before = isActive();
    if (wish.equals(new Wish(url, types, subject, before))) {
      return;
    }
    take(wish);
    changed = act;
    flush();
    if (isActive() && !before) {
      WebhookTurn.resume(id, act.at());
    } else if (before && !isActive()) {
      WebhookTurn.rest(id);
    }
  }

  /** The secret up to now signs beside the new one for a while. */
  void rotate(Instant until, Act act) {
    formerSecret = secret;
    formerUntil = until;
    secret = WebhookSecret.make();
    changed = act;
  }

  /** It is there no more; what was kept of it goes with time. */
  void delete(Act act) {
    deleted = act;
    secret = WebhookSecret.NONE;
    formerSecret = null;
    formerUntil = null;
    flush();
    WebhookTurn.rest(id);
  }

  /** Those that were deleted before, once nothing is kept of what was sent to them. */
  static void forget(Instant before) {
    Stateless.session()
        .createNativeMutationQuery(FORGET)
        .setParameter("before", before)
        .executeUpdate();
  }

  /** Sends nothing any more; false if it sent nothing before. */
  static Webhook disable(UUID id, DisabledCause cause) {
    Webhook webhook = findById(id);
    if (webhook == null || !webhook.isActive() || webhook.deleted != null) {
      return null;
    }
    webhook.status = WebhookStatus.DISABLED;
    webhook.cause = cause;
    flush();
    WebhookTurn.rest(id);
    return webhook;
  }

  boolean isActive() {
    return status == WebhookStatus.ACTIVE;
  }

  /**
   * @throws Problem WEBHOOK_NOT_ACTIVE if nothing is sent
   */
  void requireActive() {
    if (!isActive()) {
      throw new Problem(Code.WEBHOOK_NOT_ACTIVE);
    }
  }

  /** What is sent: of what its owner may see, what it asks for. */
  static EventFeed feed(boolean overseeing, String owner, List<String> types, String subject) {
    List<EventType> known = types.stream().map(EventType::of).filter(Objects::nonNull).toList();
    // of types that the next release brings alone, this one knows no event; none is not all
    boolean unknown = known.isEmpty() && !types.isEmpty();
    return new EventFeed(
        overseeing, false, overseeing ? null : owner, known, unknown ? OF_NOTHING : subject);
  }

  String path() {
    return path(id);
  }

  static String path(UUID id) {
    return "/v1/webhooks/" + id;
  }

  /**
   * One of the caller's own.
   *
   * @throws Problem NOT_FOUND if there is none, or if it is another's, or was made with rights that
   *     the caller does not have
   */
  static Webhook own(UUID id, Caller caller) {
    Webhook found = Problem.requireFound(findById(id));
    Problem.requireVisible(
        found.deleted == null
            && caller.actsFor(found.overseeing ? Role.AGENCY : Role.PAYEE, found.ownerCode));
    return found;
  }

  /** The caller's own, newest first, before the given one. */
  static List<Webhook> page(Caller caller, UUID before, int rows) {
    Where where =
        new Where()
            .and("ownerCode = ?", caller.organization())
            .when(true, "deleted.at is null")
            .when(!caller.is(Role.AGENCY), "not overseeing")
            .when(!caller.is(Role.PAYEE), "overseeing")
            .and("id < ?", before);
    return find(where.orderBy("id desc"), where.parameters()).page(0, rows).list();
  }
}
