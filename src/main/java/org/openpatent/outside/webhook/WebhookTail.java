package org.openpatent.outside.webhook;

import java.util.List;
import org.openpatent.outside.event.EventPlace;
import org.openpatent.platform.value.Stateless;

/** How far deliveries of events were made, for all webhooks that are not behind. */
final class WebhookTail {
  private static final String READ = "select tx, place from webhook_tail for update";

  private WebhookTail() {}

  /** Locked until the end of the transaction; null if another node makes deliveries. */
  static EventPlace take() {
    return read(READ + " skip locked");
  }

  /** The same, once nobody makes deliveries. */
  static EventPlace await() {
    return read(READ);
  }

  private static EventPlace read(String query) {
    List<Object[]> rows =
        Stateless.session().createNativeQuery(query, Object[].class).getResultList();
    return rows.isEmpty() ? null : WebhookTurn.place(rows.get(0)[0], rows.get(0)[1]);
  }

  static void move(EventPlace to) {
    Stateless.session()
        .createNativeMutationQuery("update webhook_tail set tx = :tx, place = :place")
        .setParameter("tx", to.tx())
        .setParameter("place", to.place())
        .executeUpdate();
  }
}
